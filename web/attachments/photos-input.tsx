import { Button, Spin } from 'antd';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useLanguage } from '../language/use-language.js';
import { attachmentAddress } from './attachment-address.js';
import { attachmentWords as words } from './attachments.words.js';
import './attachments.css';
import type { PhotoSource } from './photo-origin.js';
import { longestEdge } from './prepare-photo.js';
import { mostMegabytes, mostPhotos, usePhotoUploads, type PhotoOnItsWay } from './use-photo-uploads.js';

interface PhotosInputProps {
  /** SHA-256 of the photos that the server has. */
  readonly value: string[];
  onChange(hashes: string[]): void;
  readonly bureau: string;
  readonly division: string;
  /** Told how many photos are not among the value yet: on their way, waiting, or failed. */
  onPending?(count: number): void;
}

const accepted = 'image/jpeg,image/png,image/webp';

/** Takes or chooses photos and sends them at once; the value holds those that have arrived. */
export function PhotosInput({ value, onChange, bureau, division, onPending }: PhotosInputProps) {
  const { say } = useLanguage();
  const { items, add, drop, retry, previewOf } = usePhotoUploads({ value, onChange, bureau, division });
  const [leftOut, setLeftOut] = useState(0);
  const room = mostPhotos - value.length - items.length;
  const pending = items.length;
  useEffect(() => onPending?.(pending), [pending, onPending]);

  const take = (source: PhotoSource) => (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...event.target.files ?? []];
    event.target.value = '';
    setLeftOut(Math.max(files.length - room, 0));
    add(files.slice(0, room), source);
  };

  return (
    <div className="photos-input">
      {(value.length > 0 || items.length > 0) && (
        <ul className="photos">
          {value.map((hash) => (
            <li key={hash} className="photo">
              <img src={previewOf(hash) ?? attachmentAddress(hash, bureau)} alt="" />
              <RemoveButton onClick={() => onChange(value.filter((one) => one !== hash))} />
            </li>
          ))}
          {items.map((item) => (
            <OnItsWay key={item.key} item={item} waiting={division === ''} onRetry={() => retry(item)} onRemove={() => drop(item.key)} />
          ))}
        </ul>
      )}
      <div className="photos-actions">
        <FileButton label={say(words.take)} capture disabled={room <= 0} onChange={take('camera')} />
        <FileButton label={say(words.choose)} disabled={room <= 0} onChange={take('album')} />
      </div>
      <p className="photos-note muted" aria-live="polite">
        {leftOut > 0 ? say(words.tooMany, { most: mostPhotos, left: leftOut })
          : room <= 0 ? say(words.full, { most: mostPhotos })
            : say(words.limits, { most: mostPhotos, size: mostMegabytes, edge: longestEdge })}
        {!window.isSecureContext && <span className="photos-insecure">{say(words.insecure)}</span>}
      </p>
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly capture?: boolean;
  readonly disabled: boolean;
  onChange(event: ChangeEvent<HTMLInputElement>): void;
}

function FileButton({ label, capture, disabled, onChange }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" className="photos-file" tabIndex={-1} aria-hidden="true" accept={accepted}
        multiple={!capture} capture={capture ? 'environment' : undefined} onChange={onChange}
      />
      <Button disabled={disabled} onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}

interface OnItsWayProps {
  readonly item: PhotoOnItsWay;
  readonly waiting: boolean;
  onRetry(): void;
  onRemove(): void;
}

function OnItsWay({ item, waiting, onRetry, onRemove }: OnItsWayProps) {
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
      {stage !== 'uploading' && <RemoveButton onClick={onRemove} />}
    </li>
  );
}

function RemoveButton({ onClick }: { onClick(): void }) {
  const { say } = useLanguage();
  const name = say(words.remove);
  return <button type="button" className="photo-remove" aria-label={name} title={name} onClick={onClick}>×</button>;
}
