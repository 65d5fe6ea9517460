import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/use-language.js';
import { sentenceOfThrown } from './page-states.js';
import { useDiscard } from './use-discard.js';
import { words } from './words.js';

interface FormDialogProps {
  readonly title: string;
  /** The word on the button that sends. */
  readonly action: string;
  readonly danger?: boolean;
  /** Something stands in it that closing would lose. */
  readonly dirty: boolean;
  readonly sending: boolean;
  /** What came back instead of the receipt. */
  readonly problem: unknown;
  submit(): void;
  close(): void;
  readonly children: ReactNode;
}

/** A dialog with something to fill in: nothing typed is lost by Esc, by a tap beside it, by a refusal or by the network. */
export function FormDialog({ title, action, danger = false, dirty, sending, problem, submit, close, children }: FormDialogProps) {
  const { say } = useLanguage();
  const cancel = useDiscard(dirty, close);
  return (
    <Modal
      open title={title} okText={action} okButtonProps={{ danger }} cancelText={say(words.cancel)} confirmLoading={sending}
      onOk={submit} onCancel={cancel} mask={{ closable: false }}
    >
      {children}
      {problem !== null && <Alert type="error" role="alert" title={say(sentenceOfThrown(problem))} />}
    </Modal>
  );
}
