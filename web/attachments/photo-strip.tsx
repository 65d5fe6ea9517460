import { useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { attachmentAddress } from './attachment-address.js';
import { attachmentWords as words } from './attachments.words.js';
import './attachments.css';
import { PhotoViewer } from './photo-viewer.js';

interface PhotoStripProps {
  readonly hashes: readonly string[];
  readonly bureau: string;
}

/** Thumbnails in their order; each opens the viewer. Nothing at all without photos. */
export function PhotoStrip({ hashes, bureau }: PhotoStripProps) {
  const { say } = useLanguage();
  const [shown, setShown] = useState<number | null>(null);
  if (hashes.length === 0) return null;
  return (
    <>
      <ul className="photos">
        {hashes.map((hash, index) => (
          <li key={hash} className="photo">
            <button type="button" className="photo-open" aria-label={say(words.open, { index: index + 1 })} onClick={() => setShown(index)}>
              <img src={attachmentAddress(hash, bureau)} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      {shown !== null && <PhotoViewer hashes={hashes} bureau={bureau} index={shown} onIndex={setShown} onClose={() => setShown(null)} />}
    </>
  );
}
