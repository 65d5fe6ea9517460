import type { EvidencePage, EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { Button } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState, ErrorState, Loading, sentenceOfThrown } from '../../ui/page-states.js';
import { evidenceWords as words } from './evidence.words.js';
import { RecordLine } from './record-line.js';
import { useEvidence, type EvidenceKey } from './use-evidence.js';

/** The records on one side of a figure, newest as the server orders them; those not counted stand under their reason. */
export function EvidenceList(props: EvidenceKey) {
  const { say } = useLanguage();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useEvidence(props);
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;

  const rows = data.pages.flatMap((page) => page.rows);
  const total = data.pages.at(-1)?.total ?? rows.length;
  if (rows.length === 0) return <EmptyState reason={say(props.set === 'counted' ? words.noneCounted : words.noneNotCounted)} />;
  return (
    <div className="evidence-list">
      {props.set === 'counted'
        ? <Lines bureau={props.bureau} rows={rows} report={props.report} />
        : <ByReason bureau={props.bureau} rows={rows} report={props.report} reasons={data.pages[0]?.reasons ?? []} />}
      <footer className="evidence-foot">
        <span className="muted">{say(words.shown, { shown: rows.length, total })}</span>
        {isFetchNextPageError && <span className="evidence-problem" role="alert">{say(sentenceOfThrown(error))}</span>}
        {hasNextPage && (
          <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say(words.more, { count: Math.max(total - rows.length, 0) })}
          </Button>
        )}
      </footer>
    </div>
  );
}

interface LinesProps {
  readonly bureau: string;
  readonly rows: readonly EvidenceRow[];
  readonly report?: string | undefined;
}

function Lines({ bureau, rows, report }: LinesProps) {
  const lines = rows.map((row) => <li key={`${row.type}/${row.id}`}><RecordLine bureau={bureau} record={row} frozen={report !== undefined} /></li>);
  return <ul className="evidence-lines">{lines}</ul>;
}

function ByReason({ bureau, rows, report, reasons }: LinesProps & { readonly reasons: EvidencePage['reasons'] }) {
  const { say } = useLanguage();
  const named = new Set(reasons.map(({ code }) => code));
  // The rare reasons first: "void" tells more than the many records of another kind.
  const groups = [
    ...reasons.map((reason) => ({ ...reason, rows: rows.filter((row) => row.reason?.code === reason.code) })),
    { code: '', label: words.otherReason, count: 0, rows: rows.filter((row) => !row.reason || !named.has(row.reason.code)) },
  ].map((group) => ({ ...group, count: Math.max(group.count, group.rows.length) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  return groups.map((group) => {
    const basis = group.rows.find((row) => row.reason?.basis)?.reason?.basis;
    return (
      <section key={group.code} className="evidence-reason">
        <header>
          <strong>{say(group.label)}</strong>
          <span className="evidence-reason-count">{say(words.reasonCount, { count: group.count })}</span>
          {group.rows.length < group.count && <span className="muted">{say(words.reasonShown, { shown: group.rows.length })}</span>}
          {basis && <p className="muted">{say(words.basis, { basis: say(basis) })}</p>}
        </header>
        <Lines bureau={bureau} rows={group.rows} report={report} />
      </section>
    );
  });
}
