import type { CampaignProgress } from '@fenghuo/shared/campaigns';
import type { Label } from '@fenghuo/shared/label';
import { campaign } from '@fenghuo/shared/records/campaign';
import { fireworksCase } from '@fenghuo/shared/records/fireworks-case';
import { hazard } from '@fenghuo/shared/records/hazard';
import { inspection } from '@fenghuo/shared/records/inspection';
import { penaltyCase } from '@fenghuo/shared/records/penalty-case';
import { premisesMeasure } from '@fenghuo/shared/records/premises-measure';
import type { AnyRecord, RecordType } from '@fenghuo/shared/records/record-type';
import { Progress } from 'antd';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { today } from '../../api/clock.js';
import { useLanguage } from '../../language/use-language.js';
import { ErrorState, Loading } from '../../ui/page-states.js';
import './campaign-progress.css';
import { campaignWords as words } from './campaign.words.js';
import { useCampaignProgress } from './use-campaign-progress.js';

/** How far the campaign is: its target and the closing of its hazards as bars, everything that belongs to it as figures that lead there. */
export function CampaignPanel({ record }: { readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const { progressOf, error, refetch } = useCampaignProgress(record.bureau, [record.id]);
  const progress = progressOf(record.id);
  return (
    <section className="panel campaign-progress" aria-label={say(words.progress)}>
      <h2>{say(words.progress)} <span className="muted">{say(words.counted)}</span></h2>
      {error && !progress && <ErrorState problem={error} retry={() => void refetch()} />}
      {!error && !progress && <Loading />}
      {progress && <Bars progress={progress} />}
      {progress && <Figures progress={progress} />}
    </section>
  );
}

function Bars({ progress: { target, targetOf, done, targetShare, hazards, closed, closedShare } }: { readonly progress: CampaignProgress }) {
  const { say } = useLanguage();
  const counted = targetOf === null ? undefined : campaign.fields.targetOf.options?.[targetOf];
  return (
    <dl className="campaign-bars">
      {target !== null && done !== null && counted && (
        <Bar
          label={say(words.target, { what: say(counted) })} share={targetShare}
          sentence={say(words.ofTarget, { done, target, share: targetShare ?? '0' })}
        />
      )}
      <Bar
        label={say(words.closed)} share={closedShare}
        sentence={closedShare === null ? say(words.noHazards) : say(words.ofTarget, { done: closed, target: hazards, share: closedShare })}
      />
    </dl>
  );
}

/** More than was aimed at fills the bar; the sentence says how much more. */
function Bar({ label, share, sentence }: { readonly label: string; readonly share: string | null; readonly sentence: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Progress percent={Math.min(100, Number(share ?? 0))} showInfo={false} aria-label={`${label} ${sentence}`} />
        <span className="figure">{sentence}</span>
      </dd>
    </div>
  );
}

function Figures({ progress }: { readonly progress: CampaignProgress }) {
  const { campaign: id, inspections, hazards, closed, overdue, measures, penaltyCases, fireworksCases } = progress;
  return (
    <ul className="campaign-figures">
      <Figure word={words.inspections} value={inspections} to={inspection} filters={{ campaign: id }} />
      <Figure word={words.hazards} value={hazards} to={hazard} filters={{ campaign: id }} />
      <Figure word={words.closed} value={closed} to={hazard} filters={{ campaign: id, state: 'closed' }} />
      <Figure
        word={words.overdue} value={overdue} to={hazard}
        filters={{ 'campaign': id, 'state': 'found,ordered,rectifying,awaitingRecheck', 'deadline.before': today() }}
      />
      <Figure word={words.measures} value={measures} to={premisesMeasure} filters={{ campaign: id }} />
      <Figure word={words.penaltyCases} value={penaltyCases} to={penaltyCase} filters={{ campaign: id }} />
      <Figure word={words.fireworksCases} value={fireworksCases} to={fireworksCase} filters={{ campaign: id }} />
    </ul>
  );
}

interface FigureProps {
  readonly word: Label;
  readonly value: number;
  readonly to: RecordType;
  readonly filters: Readonly<Record<string, string>>;
}

function Figure({ word, value, to, filters }: FigureProps) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  return (
    <li>
      <Link to={link(`/records/${to.path}`, { ...filters, span: 'all' })}>
        <strong className="figure">{value}</strong> {say(word)}
      </Link>
    </li>
  );
}

const page = 50;

/** The same in a line of the list. The rows are asked about together, a page of them at once. */
export function CampaignCell({ record, rows }: { readonly record: AnyRecord; readonly rows: readonly AnyRecord[] }) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const first = Math.floor(Math.max(0, rows.indexOf(record)) / page) * page;
  const { progressOf } = useCampaignProgress(bureau, rows.slice(first, first + page).map(({ id }) => id));
  const progress = progressOf(record.id);
  if (!progress) return null;
  const { target, done, targetShare, closedShare, inspections, hazards, closed } = progress;
  const share = targetShare ?? closedShare;
  const counted = say(words.inShort, { inspections, hazards, closed });
  const sentence = target === null || done === null ? counted : `${say(words.ofTarget, { done, target, share: targetShare ?? '0' })} · ${counted}`;
  return (
    <div className="campaign-cell">
      {share !== null && <Progress size="small" percent={Math.min(100, Number(share))} showInfo={false} aria-label={sentence} />}
      <span className="muted">{sentence}</span>
    </div>
  );
}
