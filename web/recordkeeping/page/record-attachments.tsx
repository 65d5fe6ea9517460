import { isList } from '@fenghuo/shared/records/field';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { FileList } from '../../attachments/file-list.js';
import { PhotoStrip } from '../../attachments/photo-strip.js';
import { useLanguage } from '../../language/use-language.js';
import { pageWords } from './page.words.js';

/** The photos and files of a record, by the field that holds them. */
export function RecordAttachments({ contract, record }: { readonly contract: RecordType; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const groups = Object.entries(contract.fields).filter(([, { kind }]) => isList(kind));
  if (groups.length === 0) return null;
  return (
    <section className="panel record-photos">
      {groups.map(([name, { kind, label }]) => {
        const hashes = Array.isArray(record[name]) ? record[name].map(String) : [];
        const [Shown, none] = kind === 'files' ? [FileList, pageWords.noFiles] as const : [PhotoStrip, pageWords.noPhotos] as const;
        return (
          <div key={name}>
            <h2>{say(label)}</h2>
            {hashes.length > 0 ? <Shown hashes={hashes} bureau={record.bureau} /> : <span className="muted">{say(none)}</span>}
          </div>
        );
      })}
    </section>
  );
}
