import { useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { attachmentAddress } from './attachment-address.js';
import { attachmentWords as words } from './attachments.words.js';
import './attachments.css';

interface SignatureImageProps {
  readonly hash: string;
  readonly bureau: string;
  /** Whose signature it is: the label of the field. */
  readonly name: string;
}

/** A signature as it was drawn; it opens large. */
export function SignatureImage({ hash, bureau, name }: SignatureImageProps) {
  const { say } = useLanguage();
  const [failed, setFailed] = useState(false);
  if (failed) return <span className="muted" role="alert">{say(words.signatureMissing)}</span>;
  const address = attachmentAddress(hash, bureau);
  return (
    <a className="signature-image" href={address} target="_blank" rel="noreferrer">
      <img src={address} alt={say(words.signatureOf, { name })} onError={() => setFailed(true)} />
    </a>
  );
}
