import { divisionCode } from '@fenghuo/shared/divisions';
import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { amendFields, entryFields, neededFields, requiredFields, type AnyRecord, type RecordType } from '@fenghuo/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { today } from '../../api/clock.js';
import { deviceName } from '../../api/device.js';
import { addressOf, RequestProblem, sendJson } from '../../api/request.js';
import { useSending } from '../../api/use-sending.js';
import { useLanguage } from '../../language/use-language.js';
import { useRecord } from '../../recordkeeping/data/use-records.js';
import { problemsAmong, same, sentValue, type EntryProblems } from '../../recordkeeping/form/entry.js';
import { FieldInput } from '../../recordkeeping/form/field-input.js';
import { isAnswer, newId } from '../../recordkeeping/form/operation.js';
import { isSaidAtInputs, problemsOf } from '../../recordkeeping/form/refusal.js';
import { usePendingAttachments } from '../../recordkeeping/form/use-pending-attachments.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { useDiscard } from '../../ui/use-discard.js';
import { words as commonWords } from '../../ui/words.js';

interface AnswerDialogProps {
  readonly contract: RecordType;
  readonly bureau: string;
  readonly year: number;
  readonly row: FormRow;
  /** The record that answers the row already, by its id. */
  readonly given: string | undefined;
  /** Values that are known before anybody types. */
  readonly known: Readonly<Record<string, unknown>>;
  close(): void;
}

/** What a person says of a row, entered where the row stands: a record of its own, made or amended. */
export function AnswerDialog(props: AnswerDialogProps) {
  const record = useRecord(props.contract, props.bureau, props.given);
  if (props.given === undefined) return <Entry {...props} record={null} />;
  if (record.data) return <Entry {...props} record={record.data} />;
  return (
    <Modal open footer={null} onCancel={props.close}>
      {record.error ? <Alert type="error" role="alert" title={<Sentence thrown={record.error} />} /> : <Skeleton active />}
    </Modal>
  );
}

interface Sent {
  readonly method: 'POST' | 'PATCH';
  readonly address: string;
  readonly content: object;
}

function Entry({ contract, bureau, year, row, known, record, close }: AnswerDialogProps & { readonly record: AnyRecord | null }) {
  const { say } = useLanguage();
  const client = useQueryClient();
  // The row and the year are known; everything else that the contract asks is asked.
  const fields = Object.fromEntries(Object.entries(record ? amendFields(contract) : entryFields(contract)).filter(([, field]) => !field.fixed));
  const names = Object.keys(fields);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(() => record ?? {
    ...(contract.fields[contract.listedBy]?.kind === 'date' ? { [contract.listedBy]: today() } : {}), ...known,
  });
  const needed = neededFields(contract, record ? 'amend' : 'create', values).filter((name) => names.includes(name));
  const [typed, setTyped] = useState(false);
  const cancel = useDiscard(typed, close);
  const [problems, setProblems] = useState<EntryProblems>({});
  const [identity, setIdentity] = useState(() => ({ operation: newId(), id: newId(), capturedAt: new Date().toISOString() }));
  const attachments = usePendingAttachments();
  const division = divisionCode(bureau);
  const { begin, sending, problem } = useSending({
    send: ({ method, address, content }: Sent) => sendJson<AnyRecord>(method, address, {
      operation: identity.operation, device: deviceName(), ...content,
    }),
    // The row shows the answer before the dialog goes: nobody opens it a second time meanwhile.
    done: async () => {
      void client.invalidateQueries({ queryKey: ['records'] });
      await client.invalidateQueries({ queryKey: ['evaluation'] });
      close();
    },
    refused: (thrown) => {
      if (isAnswer(thrown)) setIdentity({ ...identity, operation: newId() });
      if (thrown instanceof RequestProblem) setProblems(problemsOf(thrown, names));
    },
  });
  const submit = () => {
    const found = problemsAmong(fields, requiredFields(contract, 'create').filter((name) => names.includes(name)), values);
    if (Object.keys(found).length > 0) return setProblems(found);
    if (attachments.hinder()) return undefined;
    const sent = Object.fromEntries(names.map((name) => [name, sentValue(fields[name]!, values[name])]));
    if (!record) {
      const { id, capturedAt } = identity;
      const made = { id, bureau, division, capturedAt, assessedYear: year, row: row.code, ...sent };
      return begin({ method: 'POST', address: `/api/${contract.path}`, content: { record: made } });
    }
    const changes = Object.fromEntries(Object.entries(sent).filter(([name, value]) => !same(record[name], value)));
    if (Object.keys(changes).length === 0) return close();
    const address = addressOf(`/api/${contract.path}/${record.id}`, { bureau });
    return begin({ method: 'PATCH', address, content: { baseVersion: record.version, changes } });
  };
  return (
    <Modal
      open title={`${say(contract.label)} · ${say(row.level3)}`} okText={say(commonWords.save)} cancelText={say(commonWords.cancel)}
      onOk={submit} onCancel={cancel} confirmLoading={sending} mask={{ closable: false }}
    >
      <p className="muted">{say(row.working)}</p>
      <Form layout="vertical" onFinish={submit}>
        {names.map((name) => {
          const field = fields[name]!;
          const found = problems[name];
          return (
            <Form.Item
              key={name} label={say(field.label)} required={needed.includes(name)} htmlFor={`answer-${name}`} validateStatus={found && 'error'}
              help={found && say(found)} extra={field.hint && say(field.hint)}
            >
              <FieldInput
                id={`answer-${name}`} field={field} value={values[name]} bureau={bureau} division={division} invalid={found !== undefined}
                onPending={(count) => attachments.note(name, count)}
                onChange={(value) => { setTyped(true); setValues((now) => ({ ...now, [name]: value })); setProblems({}); }}
              />
            </Form.Item>
          );
        })}
      </Form>
      {problem && !isSaidAtInputs(problem, names) && <Alert type="error" role="alert" title={say(sentenceOfThrown(problem))} />}
    </Modal>
  );
}

function Sentence({ thrown }: { readonly thrown: unknown }) {
  const { say } = useLanguage();
  return say(sentenceOfThrown(thrown));
}
