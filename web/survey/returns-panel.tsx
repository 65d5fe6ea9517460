import { survey } from '@fenghuo/shared/records/survey';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { SurveyReturns } from '@fenghuo/shared/survey-link';
import { Alert } from 'antd';
import { useProfile } from '../access/use-profile.js';
import { useLanguage } from '../language/use-language.js';
import { ErrorState, Loading, sentenceOfThrown } from '../ui/page-states.js';
import { BatchEntry } from './batch-entry.js';
import { BatchList } from './batch-list.js';
import { LinkPanel } from './link-panel.js';
import './survey.css';
import { returnsWords as words } from './survey.words.js';
import { useReturns } from './use-returns.js';

/** On the page of a survey: the sample so far, the public page with its code, papers entered in bulk. */
export function ReturnsPanel({ record }: { readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const { returns: { data, error, refetch }, open, close, enter, undo } = useReturns(record.bureau, record.id);
  if (!data) return <section className="panel returns">{error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />}</section>;
  const takesAnswers = record.state === 'open';
  const manages = (survey.may.amend as readonly string[]).includes(role);
  const records = (surveyResponse.may.create as readonly string[]).includes(role);
  const problem = open.error ?? close.error ?? undo.error;
  return (
    <section className="panel returns" aria-label={say(words.title)}>
      <Sample data={data} />
      {problem && <Alert type="error" role="alert" title={say(sentenceOfThrown(problem))} />}
      <div className="returns-ways">
        {(takesAnswers || data.link) && (
          <LinkPanel
            link={data.link} manages={manages} takesAnswers={takesAnswers} busy={open.isPending || close.isPending}
            onOpen={() => open.mutate()} onClose={() => close.mutate()}
          />
        )}
        {takesAnswers && records && <BatchEntry record={record} entering={enter} />}
      </div>
      {data.batches.length > 0 && (
        <BatchList
          batches={data.batches} mayUndo={(surveyResponse.may.void as readonly string[]).includes(role)} busy={undo.isPending}
          onUndo={(id, reason) => undo.mutate({ id, reason })}
        />
      )}
    </section>
  );
}

function Sample({ data }: { readonly data: SurveyReturns }) {
  const { say } = useLanguage();
  const { answer, channel } = surveyResponse.fields;
  const spread = (counts: SurveyReturns['answers'], of: typeof answer | typeof channel) => (
    Object.entries(of.options ?? {}).filter(([name]) => (counts[name] ?? 0) > 0).map(([name, label]) => `${say(label)} ${counts[name]}`).join(' · ') || '—');
  const overfull = data.issued !== null && data.total > data.issued;
  return (
    <>
      <h2>{say(words.title)}</h2>
      <dl className="returns-figures">
        <div><dt>{say(words.valid)}</dt><dd><strong>{data.valid}</strong> {say(words.copies)}</dd></div>
        <div><dt>{say(words.total)}</dt><dd><strong>{data.total}</strong> {say(words.copies)}</dd></div>
        <div>
          <dt>{say(words.issued)}</dt>
          <dd>{data.issued === null ? <span className="muted">{say(words.notSaid)}</span> : <><strong>{data.issued}</strong> {say(words.copies)}</>}</dd>
        </div>
        <div>
          <dt>{say(words.rate)}</dt>
          <dd>
            {data.rate === null ? <span className="muted">—</span> : <strong>{data.rate}%</strong>}
            {overfull && <small className="returns-warning">{say(words.more)}</small>}
          </dd>
        </div>
        <div><dt>{say(words.answers)}</dt><dd>{spread(data.answers, answer)}</dd></div>
        <div><dt>{say(words.channels)}</dt><dd>{spread(data.channels, channel)}</dd></div>
      </dl>
    </>
  );
}
