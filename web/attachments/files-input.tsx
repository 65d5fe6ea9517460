import { Button, Spin } from 'antd';
import { useLanguage } from '../language/use-language.js';
import { attachmentWords as words } from './attachments.words.js';
import './attachments.css';
import { FileButton } from './file-button.js';
import { FileLine } from './file-line.js';
import { acceptedFiles, prepareFile } from './prepare-file.js';
import { mostAttachments, mostMegabytes, useUploads, type OnItsWay } from './use-uploads.js';

interface FilesInputProps {
  /** SHA-256 of the files that the server has. */
  readonly value: string[];
  onChange(hashes: string[]): void;
  readonly bureau: string;
  readonly division: string;
  /** Told how many files are not among the value yet: on their way, waiting, or failed. */
  onPending?(count: number): void;
}

/** Chooses documents and sends them at once; the value holds those that have arrived. */
export function FilesInput({ value, onChange, bureau, division, onPending }: FilesInputProps) {
  const { say } = useLanguage();
  const { items, room, leftOut, add, drop, retry, sentAs } = useUploads({ value, onChange, bureau, division, onPending });
  const removeWord = say(words.removeFile);
  return (
    <div className="files-input">
      {(value.length > 0 || items.length > 0) && (
        <ul className="files">
          {value.map((hash, index) => (
            <li key={hash} className="file">
              <FileLine hash={hash} bureau={bureau} index={index} name={sentAs(hash)?.name} />
              <Button type="text" size="small" onClick={() => onChange(value.filter((one) => one !== hash))}>{removeWord}</Button>
            </li>
          ))}
          {items.map((item) => (
            <FileOnItsWay key={item.key} item={item} waiting={division === ''} onRetry={() => retry(item)} onRemove={() => drop(item.key)} />
          ))}
        </ul>
      )}
      <div className="photos-actions">
        <FileButton label={say(words.chooseFiles)} accept={acceptedFiles} disabled={room <= 0} onFiles={(files) => add(files, prepareFile)} />
      </div>
      <p className="photos-note muted" aria-live="polite">
        {leftOut > 0 ? say(words.tooManyFiles, { most: mostAttachments, left: leftOut })
          : room <= 0 ? say(words.fullFiles, { most: mostAttachments })
            : say(words.limitsFiles, { most: mostAttachments, size: mostMegabytes })}
      </p>
    </div>
  );
}

interface FileOnItsWayProps {
  readonly item: OnItsWay;
  readonly waiting: boolean;
  onRetry(): void;
  onRemove(): void;
}

function FileOnItsWay({ item: { name, stage, problem, prepared }, waiting, onRetry, onRemove }: FileOnItsWayProps) {
  const { say } = useLanguage();
  const word = stage === 'queued' && waiting ? words.divisionFirst : words[stage];
  return (
    <li className={`file file-${stage}`}>
      <span className="file-name">{name}</span>
      <span className="file-stage" role={stage === 'failed' ? 'alert' : 'status'}>
        {(stage === 'preparing' || stage === 'uploading') && <Spin size="small" />} {problem ? say(problem, { size: mostMegabytes }) : say(word)}
      </span>
      {stage === 'failed' && prepared && <Button size="small" onClick={onRetry}>{say(words.retry)}</Button>}
      {stage !== 'uploading' && <Button type="text" size="small" onClick={onRemove}>{say(words.removeFile)}</Button>}
    </li>
  );
}
