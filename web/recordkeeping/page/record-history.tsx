import { minuteOf } from '@fenghuo/shared/calendar';
import type { HistoryRow } from '@fenghuo/shared/history-row';
import { isList } from '@fenghuo/shared/records/field';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { useLanguage } from '../../language/use-language.js';
import { ErrorState, Loading } from '../../ui/page-states.js';
import { useDivisions } from '../data/use-divisions.js';
import { useHistory } from '../data/use-records.js';
import { recordWords } from '../recordkeeping.words.js';
import { FieldValue } from '../values/field-value.js';
import { changesOf, type Change } from './changes.js';
import { pageWords } from './page.words.js';

interface Props {
  readonly contract: RecordType;
  readonly bureau: string;
  readonly id: string;
}

/** Who did what, when and from which device, newest first: the journal rows of the record. */
export function RecordHistory({ contract, bureau, id }: Props) {
  const { say } = useLanguage();
  const history = useHistory(contract, bureau, id);
  return (
    <section className="panel record-history">
      <h2>{say(pageWords.history)}</h2>
      {history.isPending && <Loading />}
      {history.error && <ErrorState problem={history.error} retry={() => void history.refetch()} />}
      {history.data && (
        <ol>
          {history.data.map((entry, index) => (
            <Step key={entry.n} contract={contract} entry={entry} before={history.data[index - 1]} />
          )).reverse()}
        </ol>
      )}
    </section>
  );
}

function Step({ contract, entry, before }: {
  readonly contract: RecordType;
  readonly entry: HistoryRow;
  readonly before: HistoryRow | undefined;
}) {
  const { say } = useLanguage();
  const changes = before ? changesOf(contract, before.record, entry.record) : [];
  return (
    <li>
      <div>
        <strong>{say(actionLabel(contract, entry.action))}</strong> {entry.actorName ?? entry.actor}
        <time className="muted record-history-time" dateTime={entry.at}>{minuteOf(entry.at)}</time>
      </div>
      {entry.action === 'void' && entry.record.voidReason && <div>{entry.record.voidReason}</div>}
      {changes.map((change) => <ChangeLine key={change.part} contract={contract} change={change} bureau={entry.record.bureau} />)}
      <div
        className="muted record-history-device"
      >
        {say(recordWords.versionOf, { version: entry.version })} · {say(pageWords.device, { device: entry.device })} · № {entry.n}
      </div>
    </li>
  );
}

function ChangeLine({ contract, change: { part, before, after }, bureau }: {
  readonly contract: RecordType;
  readonly change: Change;
  readonly bureau: string;
}) {
  const { say } = useLanguage();
  const { nameOf } = useDivisions(bureau);
  const field = contract.fields[part];
  const label = field?.label ?? (part === 'division' ? recordWords.division : recordWords.coordinates);
  const shown = (value: unknown) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
      return <span className="muted">{say(pageWords.empty)}</span>;
    }
    if (part === 'division') return nameOf(String(value));
    return field ? <FieldValue short={isList(field.kind)} field={field} value={value} bureau={bureau} /> : String(value);
  };
  return <div className="record-history-change"><span className="muted">{say(label)}</span> {shown(before)} → {shown(after)}</div>;
}

function actionLabel({ transitions }: RecordType, action: string) {
  if (action === 'create') return pageWords.created;
  if (action === 'amend') return pageWords.amended;
  if (action === 'void') return pageWords.voidedAction;
  return transitions[action]?.label ?? { zh: action, en: action };
}
