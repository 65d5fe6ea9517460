import { imageTypes } from '@fenghuo/shared/attachments';
import { Button, Spin } from 'antd';
import { useLanguage } from '../language/use-language.js';
import { attachmentAddress } from './attachment-address.js';
import { attachmentWords as words } from './attachments.words.js';
import './attachments.css';
import { FileButton, RemoveButton } from './file-button.js';
import type { PhotoSource } from './photo-origin.js';
import { longestEdge, preparePhoto } from './prepare-photo.js';
import { mostAttachments, mostMegabytes, useUploads, type OnItsWay } from './use-uploads.js';

interface PhotosInputProps {
  /** SHA-256 of the photos that the server has. */
  readonly value: string[];
  onChange(hashes: string[]): void;
  readonly bureau: string;
  readonly division: string;
  /** Told how many photos are not among the value yet: on their way, waiting, or failed. */
  onPending?(count: number): void;
}

const accepted = imageTypes.join();

/** Takes or chooses photos and sends them at once; the value holds those that have arrived. */
export function PhotosInput({ value, onChange, bureau, division, onPending }: PhotosInputProps) {
  const { say } = useLanguage();
  const { items, room, leftOut, add, drop, retry, sentAs } = useUploads({ value, onChange, bureau, division, onPending });

  const take = (source: PhotoSource) => (files: readonly File[]) => add(files, (file) => preparePhoto(file, source).catch(() => words.photoUnreadable));

  return (
    <div className="photos-input">
      {(value.length > 0 || items.length > 0) && (
        <ul className="photos">
          {value.map((hash) => (
            <li key={hash} className="photo">
              <img src={sentAs(hash)?.preview ?? attachmentAddress(hash, bureau)} alt="" />
              <RemoveButton name={say(words.remove)} onClick={() => onChange(value.filter((one) => one !== hash))} />
            </li>
          ))}
          {items.map((item) => (
            <PhotoOnItsWay key={item.key} item={item} waiting={division === ''} onRetry={() => retry(item)} onRemove={() => drop(item.key)} />
          ))}
        </ul>
      )}
      <div className="photos-actions">
        <FileButton label={say(words.take)} accept={accepted} capture disabled={room <= 0} onFiles={take('camera')} />
        <FileButton label={say(words.choose)} accept={accepted} disabled={room <= 0} onFiles={take('album')} />
      </div>
      <p className="photos-note muted" aria-live="polite">
        {leftOut > 0 ? say(words.tooMany, { most: mostAttachments, left: leftOut })
          : room <= 0 ? say(words.full, { most: mostAttachments })
            : say(words.limits, { most: mostAttachments, size: mostMegabytes, edge: longestEdge })}
        {!window.isSecureContext && <span className="photos-insecure">{say(words.insecure)}</span>}
      </p>
    </div>
  );
}

interface OnItsWayProps {
  readonly item: OnItsWay;
  readonly waiting: boolean;
  onRetry(): void;
  onRemove(): void;
}

function PhotoOnItsWay({ item, waiting, onRetry, onRemove }: OnItsWayProps) {
  const { say } = useLanguage();
  const { stage, problem, prepared } = item;
  const word = stage === 'queued' && waiting ? words.divisionFirst : words[stage];
  return (
    <li className={`photo photo-${stage}`}>
      <img src={item.preview} alt="" />
      <span className="photo-stage" role={stage === 'failed' ? 'alert' : 'status'}>
        {(stage === 'preparing' || stage === 'uploading') && <Spin size="small" />}
        <span>{problem ? say(problem, { size: mostMegabytes }) : say(word)}</span>
        {stage === 'failed' && prepared && <Button size="small" onClick={onRetry}>{say(words.retry)}</Button>}
      </span>
      {stage !== 'uploading' && <RemoveButton name={say(words.remove)} onClick={onRemove} />}
    </li>
  );
}
