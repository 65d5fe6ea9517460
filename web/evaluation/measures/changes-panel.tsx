import { minuteOf } from '@fenghuo/shared/calendar';
import type { ChangedRecords, FormChange } from '@fenghuo/shared/evaluation/form-change';
import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import type { Label } from '@fenghuo/shared/label';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { ChangeTold } from '../changes/change-told.js';
import { RecordLine } from '../evidence/record-line.js';
import { changesWords as words } from './changes.words.js';

interface ChangesPanelProps {
  readonly bureau: string;
  readonly year: number;
  readonly row: string;
  readonly part: string;
  readonly since: NonNullable<FormChange['since']>;
}

/** The records behind a number that came in or changed since the state that it is compared with. */
export function ChangesPanel({ bureau, year, row, part, since }: ChangesPanelProps) {
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['evaluation', bureau, year, 'changes', row, part, since.journalNumber], placeholderData: (previous) => previous,
    queryFn: () => getJson<ChangedRecords>(
      `/api/evaluation/forms/${bureau}/${year}/rows/${encodeURIComponent(row)}/changes`, { part, since: since.journalNumber }),
  });
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  const { counted, notCounted, more } = data;
  const at = minuteOf(since.takenAt);
  if (counted.length + notCounted.length === 0) return <EmptyState reason={say(words.none, { since: at })} />;
  return (
    <div className="changed-records">
      <p className="breakdown-recent">{say(words.since, { since: at })}</p>
      <Side word={words.counted} rows={counted} bureau={bureau} changes={data.changes} />
      <Side word={words.notCounted} rows={notCounted} bureau={bureau} changes={data.changes} />
      <p className="breakdown-recent">{more && say(words.more, { count: counted.length + notCounted.length })} {say(words.note)}</p>
    </div>
  );
}

interface SideProps {
  readonly word: Label;
  readonly rows: readonly EvidenceRow[];
  readonly bureau: string;
  readonly changes: ChangedRecords['changes'];
}

function Side({ word, rows, bureau, changes }: SideProps) {
  const { say } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section className="evidence-reason">
      <header><strong>{say(word, { count: rows.length })}</strong></header>
      <ul className="evidence-lines">
        {rows.map((row) => (
          <li key={`${row.type}/${row.id}`}>
            <RecordLine bureau={bureau} record={row} />
            <p className="changed-what">
              <ChangeTold type={row.type} change={changes[`${row.type}/${row.id}`]} />
              {row.reason && <><br />{say(row.reason.label)}</>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
