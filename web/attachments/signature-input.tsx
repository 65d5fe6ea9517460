import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { attachmentWords as words } from './attachments.words.js';
import './attachments.css';
import { prepareFile } from './prepare-file.js';
import { SignatureDialog } from './signature-dialog.js';
import { SignatureImage } from './signature-image.js';
import { mostMegabytes, useUploads } from './use-uploads.js';

interface SignatureInputProps {
  /** The label of the field, which says who signs. */
  readonly name: string;
  /** SHA-256 of the picture that the server has. */
  readonly value: string | null;
  onChange(hash: string | null): void;
  readonly bureau: string;
  readonly division: string;
  /** Told 1 while a drawn signature has not arrived. */
  onPending?(count: number): void;
}

/** A signature drawn on the screen; sent as soon as it is confirmed, and shown from then on. */
export function SignatureInput({ name, value, onChange, bureau, division, onPending }: SignatureInputProps) {
  const { say } = useLanguage();
  const [drawing, setDrawing] = useState(false);
  const { items, add, drop, retry } = useUploads({ value: [], onChange: ([hash]) => onChange(hash ?? null), bureau, division });
  const item = items.at(-1);
  const pending = item ? 1 : 0;
  useEffect(() => onPending?.(pending), [pending, onPending]);

  const confirm = (picture: File) => {
    setDrawing(false);
    // The one before it gives way, whether it has arrived or not.
    items.forEach(({ key }) => drop(key));
    onChange(null);
    add([picture], prepareFile);
  };
  const remove = () => { items.forEach(({ key }) => drop(key)); onChange(null); };
  const word = item && (item.stage === 'queued' && division === '' ? words.divisionFirst : words[item.stage]);
  return (
    <div className="signature-input">
      {value !== null && !item && <SignatureImage key={value} hash={value} bureau={bureau} name={name} />}
      {item && (
        <>
          <span className="signature-image"><img src={item.preview} alt={say(words.signatureOf, { name })} /></span>
          <span className={`file-stage file-stage-${item.stage}`} role={item.stage === 'failed' ? 'alert' : 'status'}>
            {item.stage === 'uploading' && <Spin size="small" />} {item.problem ? say(item.problem, { size: mostMegabytes }) : word && say(word)}
          </span>
          {item.stage === 'failed' && item.prepared && <Button onClick={() => retry(item)}>{say(words.retry)}</Button>}
        </>
      )}
      <Button onClick={() => setDrawing(true)}>{say(value !== null || item ? words.signAgain : words.sign)}</Button>
      {(value !== null || item) && <Button type="text" onClick={remove}>{say(words.signatureRemove)}</Button>}
      {drawing && <SignatureDialog name={name} onConfirm={confirm} onClose={() => setDrawing(false)} />}
    </div>
  );
}
