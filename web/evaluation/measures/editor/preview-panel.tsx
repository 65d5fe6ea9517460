import type { Figure } from '@fenghuo/shared/evaluation/form';
import type { MeasurePreview } from '@fenghuo/shared/evaluation/measure-preview';
import { Tabs } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { ErrorState, Loading } from '../../../ui/page-states.js';
import { RecordLine } from '../../evidence/record-line.js';
import { FigureValue } from '../figure-link.js';
import { stateWords } from '../measures.words.js';
import { FunnelView } from './funnel-view.js';
import { previewWords as words } from './preview.words.js';
import type { usePreview } from './use-preview.js';

interface PreviewPanelProps {
  readonly bureau: string;
  readonly year: number;
  readonly query: ReturnType<typeof usePreview>;
}

/** What the measure gives as it stands: value, parts, the first records on either side, and what each condition leaves. */
export function PreviewPanel({ bureau, year, query }: PreviewPanelProps) {
  const { say } = useLanguage();
  const { data, error, refetch, waiting } = query;
  return (
    <section className="measure-preview" aria-label={say(words.title, { year })} aria-busy={waiting}>
      <h3>{say(words.title, { year })}{waiting && <span className="busy-mark" role="status" aria-label={say(words.working)} />}</h3>
      {error && !waiting && <ErrorState problem={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && !data.figure && !error && <p className="muted">{say(words.unsettled)}</p>}
      {data?.figure && !(error && !waiting) && <Result bureau={bureau} year={year} preview={data} figure={data.figure} />}
    </section>
  );
}

interface ResultProps {
  readonly bureau: string;
  readonly year: number;
  readonly preview: MeasurePreview;
  readonly figure: Figure;
}

function Result({ bureau, year, preview, figure }: ResultProps) {
  const { say } = useLanguage();
  const empty = figure.counted === 0;
  const why = <>{preview.funnels.map((one) => <FunnelView key={`${one.path.join('.')}/${one.year}`} funnel={one} formYear={year} />)}</>;
  const records = (rows: MeasurePreview['counted'], total: number, none: string) => (rows.length === 0 ? <p className="muted">{none}</p> : (
    <>
      <ul className="evidence-lines">{rows.map((row) => <li key={`${row.type}/${row.id}`}><RecordLine bureau={bureau} record={row} /></li>)}</ul>
      <p className="muted">{say(words.firstOf, { shown: rows.length, total })}</p>
    </>
  ));
  return (
    <>
      <div className="measure-value"><Shown figure={figure} /></div>
      {preview.parts.length > 0 && (
        <dl className="measure-parts">
          {preview.parts.map((part) => <div key={part.code}><dt>{say(part.label)}</dt><dd><Shown figure={part} /></dd></div>)}
        </dl>
      )}
      {figure.datasetEmpty && <p className="measure-empty">{say(words.datasetEmpty)}</p>}
      <Tabs
        size="small" defaultActiveKey={empty ? 'why' : 'counted'} key={empty ? 'empty' : 'filled'}
        items={[
          { key: 'counted', label: say(words.counted, { count: figure.counted }), children: records(preview.counted, figure.counted, say(words.noneCounted)) },
          {
            key: 'notCounted', label: say(words.notCounted, { count: figure.notCounted }),
            children: records(preview.notCounted, figure.notCounted, say(words.noneNotCounted)),
          },
          { key: 'why', label: say(empty ? words.whyEmpty : words.why), children: why },
        ]}
      />
    </>
  );
}

function Shown({ figure }: { readonly figure: Figure }) {
  const { say } = useLanguage();
  return figure.value === null ? <span className="figure-absent">{say(stateWords[figure.state])}</span> : <FigureValue figure={figure} />;
}
