import { minuteOf } from '@fenghuo/shared/calendar';
import { Button, Modal } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../language/use-language.js';
import { SmallMap } from '../map/small-map.js';
import { coordinateText } from '../ui/coordinates.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { attachmentAddress } from './attachment-address.js';
import { attachmentWords as words, positionSources } from './attachments.words.js';
import { sizeText } from './size-text.js';
import { useAbout } from './use-about.js';

interface PhotoViewerProps {
  readonly hashes: readonly string[];
  readonly bureau: string;
  readonly index: number;
  onIndex(index: number): void;
  onClose(): void;
}

/** One photo large, with what is known of it: position, times, size, fingerprint. Arrow keys step. */
export function PhotoViewer({ hashes, bureau, index, onIndex, onClose }: PhotoViewerProps) {
  const { say } = useLanguage();
  const hash = hashes[index] ?? '';
  const step = (by: number) => { if (hashes[index + by] !== undefined) onIndex(index + by); };
  const onKeyDown = ({ key }: KeyboardEvent) => { if (key === 'ArrowLeft') step(-1); else if (key === 'ArrowRight') step(1); };
  return (
    <Modal
      open footer={null} width="min(1080px, 96vw)" centered onCancel={onClose}
      title={say(words.photoOf, { index: index + 1, count: hashes.length })}
    >
      <div className="photo-viewer" onKeyDown={onKeyDown}>
        <div className="photo-viewer-picture">
          <Picture key={hash} address={attachmentAddress(hash, bureau)} />
          {hashes.length > 1 && (
            <div className="photo-viewer-steps">
              <Button disabled={index === 0} onClick={() => step(-1)}>{say(words.previous)}</Button>
              <Button disabled={index === hashes.length - 1} onClick={() => step(1)}>{say(words.next)}</Button>
            </div>
          )}
        </div>
        <PhotoFacts hash={hash} bureau={bureau} />
      </div>
    </Modal>
  );
}

function Picture({ address }: { readonly address: string }) {
  const { say } = useLanguage();
  const [failed, setFailed] = useState(false);
  if (failed) return <p className="photo-viewer-missing" role="alert">{say(words.missing)}</p>;
  return <img src={address} alt="" onError={() => setFailed(true)} />;
}

function PhotoFacts({ hash, bureau }: { readonly hash: string; readonly bureau: string }) {
  const { say } = useLanguage();
  const { data, error } = useAbout(hash, bureau);
  if (error) return <p className="photo-facts" role="alert">{say(sentenceOfThrown(error))}</p>;
  if (!data) return <div className="photo-facts" />;
  const { longitude, latitude, accuracy, positionSource } = data;
  const source = positionSource === 'gps' || positionSource === 'exif' ? say(positionSources[positionSource]) : say(words.unknown);
  const located = longitude !== null && latitude !== null;
  const ring = accuracy === null ? '' : ` ±${Math.round(accuracy)} m`;
  const facts = [
    [words.position, located ? `${coordinateText(longitude, latitude, 5)}${ring}` : say(words.positionNone)],
    ...(located ? [[words.positionSource, source] as const] : []),
    [words.takenAt, data.takenAt ? minuteOf(data.takenAt) : say(words.unknown)],
    [words.receivedAt, minuteOf(data.receivedAt)],
    [words.size, sizeText(data.size, say)],
    [words.fingerprint, hash],
  ] as const;
  return (
    <div className="photo-facts">
      {located && <SmallMap longitude={longitude} latitude={latitude} accuracy={accuracy} />}
      <dl>{facts.map(([label, text]) => <div key={label.en}><dt>{say(label)}</dt><dd>{text}</dd></div>)}</dl>
    </div>
  );
}
