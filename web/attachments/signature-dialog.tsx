import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { useDiscard } from '../ui/use-discard.js';
import { attachmentWords as words } from './attachments.words.js';
import { useSignaturePad } from './use-signature-pad.js';

interface SignatureDialogProps {
  readonly name: string;
  onConfirm(picture: File): void;
  onClose(): void;
}

/** The sheet to sign on: as wide as the screen allows, and nothing else on it that a hand could touch by mistake. */
export function SignatureDialog({ name, onConfirm, onClose }: SignatureDialogProps) {
  const [drawn, setDrawn] = useState(false);
  const cancel = useDiscard(drawn, onClose);
  return (
    <Modal open footer={null} width="min(860px, 96vw)" centered title={name} onCancel={cancel} mask={{ closable: false }}>
      <SignatureSheet onConfirm={onConfirm} onDrawn={setDrawn} />
    </Modal>
  );
}

/** Apart from the dialog: the canvas is there when this is, which the dialog puts on the page later than itself. */
function SignatureSheet({ onConfirm, onDrawn }: Pick<SignatureDialogProps, 'onConfirm'> & { onDrawn(drawn: boolean): void }) {
  const { say } = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { empty, undo, clear, picture } = useSignaturePad(canvas);
  useEffect(() => onDrawn(!empty), [empty, onDrawn]);
  const confirm = async () => {
    const drawn = await picture();
    if (drawn) onConfirm(drawn);
  };
  return (
    <>
      <canvas ref={canvas} className="signature-pad" aria-label={say(words.signHint)} />
      <p className="muted photos-note">{say(words.signHint)}</p>
      <div className="signature-actions">
        <Button disabled={empty} onClick={undo}>{say(words.signUndo)}</Button>
        <Button disabled={empty} onClick={clear}>{say(words.signClear)}</Button>
        <Button type="primary" disabled={empty} onClick={() => void confirm()}>{say(words.signConfirm)}</Button>
      </div>
    </>
  );
}
