import { outputFormats, type OutputFormat } from '@fenghuo/shared/evaluation/outputs';
import { Alert, Button } from 'antd';
import { addressOf } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { ErrorState, Loading, sentenceOfThrown } from '../../ui/page-states.js';
import { PackLine } from './pack-line.js';
import './outputs.css';
import { outputsWords as words } from './outputs.words.js';
import { isUnderWay, useAskOutput, useOutputs } from './use-outputs.js';

interface Props {
  readonly bureau: string;
  readonly year: number;
  /** A frozen report; without it the live form, marked as a draft. */
  readonly reportId?: string;
}

const quick = (Object.keys(outputFormats) as OutputFormat[]).filter((format) => outputFormats[format].quick);

/** Everything that a report can be handed over as: files to be had at once, and the evidence pack with its progress. */
export function OutputsPanel({ bureau, year, reportId }: Props) {
  const { say, language } = useLanguage();
  const place = { bureau, year, language, ...(reportId === undefined ? { draft: 'true' } : { report: reportId }) };
  return (
    <section className="panel outputs" id="outputs" aria-labelledby="outputs-title">
      <header>
        <h2 id="outputs-title">{say(words.title)}</h2>
        <p className={reportId === undefined ? 'outputs-draft' : 'muted'}>{say(reportId === undefined ? words.draftNote : words.frozenNote)}</p>
      </header>
      <div className="outputs-quick">
        {quick.map((format) => (
          <Button key={format} href={addressOf(`/api/evaluation/outputs/report.${format}`, place)} download>{say(outputFormats[format].label)}</Button>
        ))}
      </div>
      <Packs bureau={bureau} year={year} reportId={reportId ?? null} />
    </section>
  );
}

function Packs({ bureau, year, reportId }: { readonly bureau: string; readonly year: number; readonly reportId: string | null }) {
  const { say, language } = useLanguage();
  const { data, error, refetch } = useOutputs(bureau, year);
  const asking = useAskOutput(bureau, year);
  const packs = data?.filter((one) => one.format === 'pack' && one.report === reportId) ?? [];
  const busy = packs.some(isUnderWay);
  return (
    <div className="outputs-pack">
      <div className="outputs-pack-head">
        <div>
          <h3>{say(words.packTitle)}</h3>
          <p className="muted">{say(words.packNote)}</p>
        </div>
        <Button
          type={packs.length === 0 ? 'primary' : 'default'} disabled={busy} loading={asking.sending}
          onClick={() => asking.begin({ format: 'pack', report: reportId, language, draft: reportId === null })}
        >
          {say(packs.length === 0 ? words.make : words.makeAgain)}
        </Button>
      </div>
      {asking.problem && <Alert type="error" role="alert" title={say(sentenceOfThrown(asking.problem))} />}
      {error ? <ErrorState problem={error} retry={() => void refetch()} /> : !data ? <Loading /> : packs.length === 0 ? <p className="muted">{say(words.none)}</p> : (
        <ul className="outputs-list">{packs.slice(0, 5).map((pack) => <PackLine key={pack.id} pack={pack} />)}</ul>
      )}
    </div>
  );
}
