import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { pageWords } from './page.words.js';
import { useEdit } from './use-edit.js';

interface Props {
  readonly contract: RecordType;
  readonly record: AnyRecord;
  close(): void;
}

/** Voiding with its reason. Nothing is deleted. */
export function VoidDialog({ contract, record, close }: Props) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const edit = useEdit(contract, record, 'void', { done: close });
  const tooShort = reason.trim().length < 2;
  const submit = () => {
    setAsked(true);
    if (!tooShort) edit.send({ reason: reason.trim() });
  };
  return (
    <FormDialog
      title={say(pageWords.voidTitle, { type: say(contract.label) })} action={say(pageWords.void)} danger dirty={reason.trim() !== ''}
      sending={edit.sending} problem={edit.problem} submit={submit} close={close}
    >
      <p>{say(pageWords.voidExplained)}</p>
      <Form layout="vertical" onFinish={submit}>
        <Form.Item
          label={say(pageWords.voidReason)} required htmlFor="void-reason"
          validateStatus={asked && tooShort ? 'error' : undefined} help={asked && tooShort ? say(pageWords.voidReasonNeeded) : undefined}
        >
          <Input.TextArea
            id="void-reason" autoFocus maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
