import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { PhotoStrip } from '../../attachments/photo-strip.js';
import { useLanguage } from '../../language/use-language.js';
import { pageWords } from './page.words.js';

/** The photos of a record, by the field that holds them. */
export function RecordPhotos({ contract, record }: { readonly contract: RecordType; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const groups = Object.entries(contract.fields).filter(([, { kind }]) => kind === 'photos');
  if (groups.length === 0) return null;
  return (
    <section className="panel record-photos">
      {groups.map(([name, { label }]) => {
        const hashes = Array.isArray(record[name]) ? record[name].map(String) : [];
        return (
          <div key={name}>
            <h2>{say(label)}</h2>
            {hashes.length === 0 && <span className="muted">{say(pageWords.noPhotos)}</span>}
            <PhotoStrip hashes={hashes} bureau={record.bureau} />
          </div>
        );
      })}
    </section>
  );
}
