import type { Fields } from '@fenghuo/shared/records/field';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Alert, Form, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { words } from '../../ui/words.js';
import { problemsAmong, same, sentValue, type EntryProblems } from '../form/entry.js';
import { FieldInput } from '../form/field-input.js';
import { isSaidAtInputs, problemsOf } from '../form/refusal.js';
import { usePendingAttachments } from '../form/use-pending-attachments.js';
import type { RecordScreens } from '../record-screens.js';
import { useEdit } from './use-edit.js';

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
  const { label, sets = [], needs = [] } = contract.transitions[name]!;
  const [values, setValues] = useState<Values>(() => Object.fromEntries(sets.map((field) => [field, record[field]])));
  const [problems, setProblems] = useState<EntryProblems>({});
  const fields = Object.fromEntries(sets.map((field) => [field, contract.fields[field]!]));
  const attachments = usePendingAttachments();
  const edit = useEdit(contract, record, `transitions/${name}`, {
    done: close,
    refused: (thrown) => setProblems(problemsOf(thrown, sets)),
  });
  const submit = () => {
    const found = problemsAmong(fields, needs, values);
    if (Object.keys(found).length > 0) setProblems(found);
    else if (!attachments.hinder()) edit.send({ values: changedValues(fields, record, values) });
  };
  return (
    <Modal
      open title={say(label)} okText={say(label)} cancelText={say(words.cancel)} onOk={submit} onCancel={close}
      confirmLoading={edit.sending} mask={{ closable: false }}
    >
      <Form layout="vertical" onFinish={submit}>
        {sets.map((field) => {
          const problem = problems[field];
          return (
            <Form.Item
              key={field} label={say(contract.fields[field]!.label)} required={needs.includes(field)} htmlFor={`transition-${field}`}
              validateStatus={problem && 'error'} help={problem && say(problem)}
              extra={contract.fields[field]!.hint && say(contract.fields[field]!.hint)}
            >
              <FieldInput
                id={`transition-${field}`} field={contract.fields[field]!} value={values[field]} bureau={record.bureau}
                division={record.division} onPending={(count) => attachments.note(field, count)}
                invalid={problem !== undefined} onChange={(value) => { setValues((now) => ({ ...now, [field]: value })); setProblems({}); }}
              />
            </Form.Item>
          );
        })}
      </Form>
      {edit.problem && !isSaidAtInputs(edit.problem, sets) && (
        <Alert type="error" role="alert" title={say(sentenceOfThrown(edit.problem))} />
      )}
    </Modal>
  );
}

/** What the transition sets. A personal value that was left alone is not sent back: what is known of it here may be its mask. */
function changedValues(fields: Fields, record: AnyRecord, values: Values): Values {
  const sent = Object.entries(fields).filter(([name, { kind }]) => kind !== 'personal' || !same(record[name], values[name]));
  return Object.fromEntries(sent.map(([name, field]) => [name, sentValue(field, values[name])]));
}
