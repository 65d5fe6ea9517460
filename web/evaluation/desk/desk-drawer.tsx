import type { EvaluationForm, EvidenceRow } from '@fenghuo/shared/evaluation/form';
import { Button, Drawer, Tabs } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { useDivisions } from '../../recordkeeping/data/use-divisions.js';
import { screensOf } from '../../recordkeeping/use-record-type.js';
import { fieldText } from '../../recordkeeping/values/field-text.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { StateTag } from '../../ui/state-tag.js';
import { words as commonWords } from '../../ui/words.js';
import '../evidence/evidence.css';
import { useOpenFigure, type OpenFigure } from '../evidence/open-figure.js';
import { FigureValue } from '../measures/figure-link.js';
import { findFigure, nameOfFigure, type FoundFigure } from '../measures/find-figure.js';
import { stateWords } from '../measures/measures.words.js';
import { ReadingPanel } from '../measures/reading-panel.js';
import { evidenceWords } from '../evidence/evidence.words.js';
import { deskWords as words } from './desk.words.js';
import { DeskRecordView } from './desk-record-view.js';
import { useDeskEvidence, type DeskEvidenceKey } from './use-desk.js';

interface DeskDrawerProps {
  readonly bureau: string;
  readonly report: string;
  readonly form: EvaluationForm;
}

interface NamedRecord {
  readonly type: string;
  readonly id: string;
}

/** The frozen evidence of the figure that the address names, and the records of it, one at a time. */
export function DeskDrawer({ bureau, report, form }: DeskDrawerProps) {
  const { say } = useLanguage();
  const { open, show } = useOpenFigure();
  const found = open && findFigure(form, open.row, open.part);
  if (!open || !found) return null;
  return (
    <Drawer
      open placement="right" size="var(--evidence-width)" mask={false} rootClassName="evidence-drawer"
      title={<span className="evidence-drawer-title">{say(nameOfFigure(found.owner))}</span>}
      onClose={() => void show(null)} closable={{ 'aria-label': say(commonWords.close) }}
    >
      <Content key={`${open.row}/${open.part}`} bureau={bureau} report={report} open={open} found={found} show={(set) => void show({ ...open, set })} />
    </Drawer>
  );
}

interface ContentProps extends Omit<DeskDrawerProps, 'form'> {
  readonly open: OpenFigure;
  readonly found: FoundFigure;
  show(set: OpenFigure['set']): void;
}

function Content({ bureau, report, open, found: { owner, figure }, show }: ContentProps) {
  const { say } = useLanguage();
  const [opened, setOpened] = useState<readonly NamedRecord[]>([]);
  const record = opened.at(-1);
  if (record) {
    return (
      <>
        <Button size="small" autoFocus onClick={() => setOpened(opened.slice(0, -1))}>‹ {say(words.backToList)}</Button>
        <DeskRecordView
          key={record.id} at={{ bureau, report, ...record }} onOpen={(next) => setOpened([...opened, next])}
        />
      </>
    );
  }
  const side = (set: 'counted' | 'notCounted', count: number) => ({
    key: set, label: say(words[set], { count }),
    children: <Lines at={{ bureau, id: report, row: open.row, part: open.part, set }} onOpen={(one) => setOpened([one])} />,
  });
  return (
    <>
      <div className="figure-headline">
        {figure !== owner && <span className="muted">{say(figure.label)}</span>}
        {figure.value === null ? <span className="figure-headline-absent">{say(stateWords[figure.state])}</span>
          : <span className="figure-headline-value"><FigureValue figure={figure} /></span>}
      </div>
      <Tabs
        activeKey={open.set === 'breakdown' ? 'counted' : open.set} destroyOnHidden
        onChange={(key) => show(key as OpenFigure['set'])}
        items={[
          side('counted', figure.counted), side('notCounted', figure.notCounted),
          { key: 'reading', label: say(evidenceWords.reading), children: <ReadingPanel owner={owner} figure={figure} /> },
        ]}
      />
    </>
  );
}

function Lines({ at, onOpen }: { readonly at: DeskEvidenceKey; readonly onOpen: (record: NamedRecord) => void }) {
  const { say } = useLanguage();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeskEvidence(at);
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <EmptyState reason={say(at.set === 'counted' ? words.noneCounted : words.noneNotCounted)} />;
  return (
    <>
      <ul className="evidence-lines">
        {rows.map((row) => <li key={`${row.type}/${row.id}`}><Line bureau={at.bureau} row={row} onOpen={onOpen} /></li>)}
      </ul>
      <footer className="evidence-foot">
        <span className="muted">{say(words.shown, { shown: rows.length, total: data.pages.at(-1)!.total })}</span>
        {hasNextPage && <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{say(words.more)}</Button>}
      </footer>
    </>
  );
}

function Line({ bureau, row, onOpen }: { readonly bureau: string; readonly row: EvidenceRow; readonly onOpen: (record: NamedRecord) => void }) {
  const { say } = useLanguage();
  const { nameOf } = useDivisions(bureau);
  const screens = screensOf(row.type);
  const field = screens?.contract.fields[screens.contract.title];
  const state = screens?.contract.states[row.state];
  return (
    <button type="button" className="evidence-line desk-line" onClick={() => onOpen({ type: row.type, id: row.id })}>
      <span className="evidence-text">
        <span className="evidence-title">{field ? fieldText(field, row.title, say) : row.title}</span>
        <span className="evidence-facts">
          <time dateTime={row.date}>{row.date}</time>
          <span>{nameOf(row.division)}</span>
          {screens && <span>{say(screens.contract.label)}</span>}
        </span>
        {row.reason && (
          <span className="desk-reason">
            {say(words.reason, { reason: say(row.reason.label) })}{row.reason.basis && <> · {say(words.basis, { basis: say(row.reason.basis) })}</>}
          </span>
        )}
      </span>
      <span className="evidence-state"><StateTag tone={screens?.tones[row.state] ?? 'plain'} word={state ? say(state) : row.state} /></span>
    </button>
  );
}
