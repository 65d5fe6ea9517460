import type { Fields } from '@fenghuo/shared/records/field';
import { neededFields, requiredFields, type AnyRecord } from '@fenghuo/shared/records/record-type';
import { Alert, Form } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { problemsAmong, same, sentValue, type EntryProblems } from '../form/entry.js';
import { FieldInput } from '../form/field-input.js';
import { formWords } from '../form/form.words.js';
import { isSaidAtInputs, problemsOf } from '../form/refusal.js';
import { usePendingAttachments } from '../form/use-pending-attachments.js';
import type { RecordScreens } from '../record-screens.js';
import { pageWords } from './page.words.js';
import { useEdit } from './use-edit.js';
import { useFoundValues } from './use-found-values.js';
import { useStepDraft } from './use-step-draft.js';

interface Props {
  readonly screens: RecordScreens;
  readonly record: AnyRecord;
  readonly name: string;
  close(): void;
}

type Values = Readonly<Record<string, unknown>>;

/** A transition with the fields that it sets. */
export function TransitionDialog({ screens, record, name, close }: Props) {
  const { contract } = screens;
  const { say } = useLanguage();
  const { label, sets = [] } = contract.transitions[name]!;
  const fields = Object.fromEntries(sets.map((field) => [field, contract.fields[field]!]));
  const draft = useStepDraft(record, name, fields);
  const told = useFoundValues(screens, record, name);
  const values = told.among(draft.values);
  const needed = neededFields(contract, name, { ...record, ...values });
  const [problems, setProblems] = useState<EntryProblems>({});
  const attachments = usePendingAttachments();
  const leave = () => { draft.drop(); close(); };
  const edit = useEdit(contract, record, `transitions/${name}`, {
    done: leave, met: draft.rebase,
    refused: (thrown) => setProblems(problemsOf(thrown, sets)),
  });
  const submit = () => {
    const found = problemsAmong(fields, requiredFields(contract, name), values);
    if (Object.keys(found).length > 0) setProblems(found);
    else if (!attachments.hinder()) edit.send({ values: changedValues(fields, record, values) });
  };
  return (
    <FormDialog
      title={say(label)} action={say(label)} dirty={draft.changed || attachments.waiting > 0} sending={edit.sending} submit={submit} close={leave}
      problem={isSaidAtInputs(edit.problem, sets) ? null : edit.problem}
    >
      {draft.restored && <Alert className="form-notice" type="info" title={say(formWords.draftRestored)} />}
      <Form layout="vertical" onFinish={submit}>
        {sets.map((field) => {
          const problem = problems[field];
          return (
            <Form.Item
              key={field} label={say(contract.fields[field]!.label)} required={needed.includes(field)} htmlFor={`transition-${field}`}
              validateStatus={problem && 'error'} help={problem && say(problem)}
              extra={extraOf(field)}
            >
              <FieldInput
                id={`transition-${field}`} field={contract.fields[field]!} value={values[field]} bureau={record.bureau}
                division={record.division} onPending={(count) => attachments.note(field, count)}
                invalid={problem !== undefined} onChange={(value) => { told.touch(field); draft.set(field, value); setProblems({}); }}
              />
            </Form.Item>
          );
        })}
      </Form>
    </FormDialog>
  );

  /** What is meant, and which record the value stands in. */
  function extraOf(field: string) {
    const { hint } = contract.fields[field]!;
    const source = told.sourceOf(field, draft.values);
    return (hint ?? source) && <>{hint && say(hint)}{hint && source && <br />}{source && say(pageWords.foundIn, { source: say(source) })}</>;
  }
}

/** What the transition sets. A personal value that was left alone is not sent back: what is known of it here may be its mask. */
function changedValues(fields: Fields, record: AnyRecord, values: Values): Values {
  const sent = Object.entries(fields).filter(([name, { kind }]) => kind !== 'personal' || !same(record[name], values[name]));
  return Object.fromEntries(sent.map(([name, field]) => [name, sentValue(field, values[name])]));
}
