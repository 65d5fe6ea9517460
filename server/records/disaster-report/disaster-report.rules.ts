import { dayOf, minuteOf } from '@fenghuo/shared/calendar';
import type { ProblemCode, ProblemDetails, Refusal } from '@fenghuo/shared/problems';
import { disasterReport } from '@fenghuo/shared/records/disaster-report';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, RecordRules } from '../../recordkeeping/record-rules.js';
import { cropAreasDisordered, exceedsAffected, fallen, lossPartsExceed, relocationDiffers, sharplyRisen } from './figures.js';
import { deadlineOf } from './report-deadline.js';
import { factsOf, readReportFacts, type ReportFacts } from './report-facts.js';

type Report = RecordOf<typeof disasterReport>;
type Fields = (typeof disasterReport)['fields'];

export const disasterReportRules: RecordRules = {
  factsFor: ['create'],
  facts: readReportFacts,

  derive({ action, after }, facts) {
    if (action !== 'create') return {};
    const { kind, reportedAt } = after as Report;
    const { disaster, previous, deadlines, special } = factsOf(facts);
    const deadline = disaster && deadlineOf({ ...disaster, kind, drought: disaster.kind === 'drought', previousAt: previous?.reportedAt ?? null }, deadlines, special);
    return {
      reportedOn: dayOf(new Date(reportedAt)), previous: previous?.id ?? null, dueAt: deadline?.dueAt ?? null,
      dueRule: deadline?.dueRule ?? null, dueRuleFrom: deadline?.dueRuleFrom ?? null,
    };
  },

  check(change, facts) {
    if (change.action === 'void') {
      return change.before?.state === 'superseded' ? brokenRule(disasterReport, change, 'report-superseded', []) : undefined;
    }
    if (change.action !== 'create') return undefined;
    const known = factsOf(facts);
    return checkOrder(change, known) ?? checkFigures(change) ?? checkChange(change, known) ?? checkPhotos(change, known);
  },

  /** The disaster takes note of each report, so that two of one disaster are never judged side by side. */
  consequences({ action, before, after }) {
    const { disaster, previous } = after as Report;
    const earlier = (transition: string) => (previous ? [{ type: 'disaster-report', id: previous, transition }] : []);
    if (action === 'create') return [{ type: 'disaster', id: disaster, transition: 'report' }, ...earlier('supersede')];
    return action === 'void' && before !== null ? earlier('restore') : [];
  },
};

function checkOrder(change: Change, { disaster, previous }: ReportFacts): Refusal | undefined {
  const { kind, division, reportedAt } = change.after as Report;
  const broken = (code: ProblemCode, about: readonly (keyof Fields)[], details: ProblemDetails = {}) => brokenRule(disasterReport, change, code, about, details);
  if (!/^\d{6}(?!000)\d{3}000$/.test(division)) return broken('township-required', []);
  // An unknown disaster is refused before; one that was voided meanwhile has nothing to say.
  if (!disaster) return undefined;
  if (reportedAt < disaster.occurredAt) return broken('report-before-disaster', ['reportedAt']);
  if (!previous) return kind === 'initial' ? undefined : broken('initial-report-first', ['kind']);
  if (previous.kind === 'verified') return broken('verified-report-last', []);
  if (kind === 'initial') return broken('initial-report-once', ['kind']);
  if (kind === 'verified' && disaster.stableOn === null) return broken('verified-needs-stable', ['kind']);
  if (kind === 'verified' && disaster.stableOn !== null && dayOf(new Date(reportedAt)) < disaster.stableOn) return broken('verified-before-stable', ['reportedAt']);
  return reportedAt <= previous.reportedAt ? broken('report-not-later', ['reportedAt'], { before: minuteOf(previous.reportedAt) }) : undefined;
}

function checkFigures(change: Change): Refusal | undefined {
  const report = change.after as Report;
  const excess = exceedsAffected(report);
  if (excess) return brokenRule(disasterReport, change, 'figure-exceeds-affected', [excess, 'affected'], { figure: disasterReport.fields[excess].label });
  if (relocationDiffers(report)) return brokenRule(disasterReport, change, 'relocation-parts-differ', ['relocatedCentrally', 'relocatedDispersed', 'relocated']);
  if (cropAreasDisordered(report)) return brokenRule(disasterReport, change, 'crop-areas-disordered', ['cropAffected', 'cropDamaged', 'cropLost']);
  return lossPartsExceed(report) ? brokenRule(disasterReport, change, 'loss-parts-exceed', ['loss']) : undefined;
}

function checkChange(change: Change, { previous, sharpPercent }: ReportFacts): Refusal | undefined {
  const report = change.after as Report;
  if (!previous || report.explanation !== null) return undefined;
  const fell = fallen(previous, report);
  if (fell) return unexplained(change, 'fall-needs-explanation', fell);
  const rose = sharplyRisen(previous, report, sharpPercent);
  return rose && unexplained(change, 'sharp-change-needs-explanation', rose, { percent: sharpPercent });
}

type Compared = NonNullable<ReturnType<typeof fallen>>;

/** Money is said in yuan. */
function unexplained(
  change: Change, code: 'fall-needs-explanation' | 'sharp-change-needs-explanation', { name, before, after }: Compared, more: { percent?: number } = {},
): Refusal {
  const { label, kind } = disasterReport.fields[name];
  const unit = kind === 'money' ? 100 : 1;
  return brokenRule(disasterReport, change, code, [name, 'explanation'], { figure: label, before: before / unit, after: after / unit, ...more });
}

function checkPhotos(change: Change, { response, previous }: ReportFacts): Refusal | undefined {
  if (!response) return undefined;
  const present = (change.after as Report).photos.length + (previous?.photosSoFar ?? 0);
  return present < response.photos
    ? brokenRule(disasterReport, change, 'response-needs-photos', ['photos'], { needed: response.photos, present }) : undefined;
}
