import type { FormRow } from '@fenghuo/shared/evaluation/form';
import { mustBeExplained } from '@fenghuo/shared/evaluation/preparation';
import { deviation } from '@fenghuo/shared/records/deviation';
import { judgement } from '@fenghuo/shared/records/judgement';
import { Button } from 'antd';
import { Link } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { useAnnotations } from './annotations.js';
import { LongText } from './long-text.js';
import { scoringWords as words } from './scoring.words.js';
import { WeekStep } from './week-step.js';

/** Under the working of a row: the pace of the year, what a week has changed, the points a person gave, and why points were lost, to be entered where they stand. */
export function RowAnswers({ row }: { readonly row: FormRow }) {
  const { say } = useLanguage();
  const { forecasts } = useAnnotations();
  const forecast = forecasts.find((one) => one.row === row.code);
  return (
    <>
      {forecast && <p className={forecast.reached ? 'row-forecast' : 'row-forecast row-forecast-short'}>{say(forecast.sentence)}</p>}
      <WeekStep row={row} />
      <JudgementAnswer row={row} />
      <DeviationAnswer row={row} />
    </>
  );
}

function DeviationAnswer({ row }: { readonly row: FormRow }) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const { deviations, answer } = useAnnotations();
  const given = deviations.find((one) => one.row === row.code);
  const needed = mustBeExplained(row);
  if (!given && !needed) return null;
  const mayAnswer = answer !== null && (given ? deviation.may.amend : deviation.may.create).includes(role);
  return (
    <div className="row-answer" id={`deviation-${row.code}`}>
      {given ? (
        <p>
          <span className="row-answer-name">{say(words.deviationReason)}</span><LongText text={given.reason} />
          {given.improvement && <><br /><span className="row-answer-name">{say(words.improvement)}</span><LongText text={given.improvement} /></>}
          {(given.responsible ?? given.dueOn) && <span className="muted"> {[given.responsible, given.dueOn].filter(Boolean).join(' · ')}</span>}
        </p>
      ) : <p className="row-answer-missing"><span aria-hidden="true">■</span> {say(words.reasonNeeded)}</p>}
      {mayAnswer && (
        <Button size="small" onClick={() => answer('deviation', row.code)}>{say(given ? words.amendReason : words.enterReason)}</Button>
      )}
    </div>
  );
}

function JudgementAnswer({ row }: { readonly row: FormRow }) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const linkTo = usePlaceLink();
  const { judgements, judged, answer } = useAnnotations();
  const given = judgements.find((one) => one.row === row.code);
  if (!given && !judged.includes(row.code)) return null;
  const mayAnswer = answer !== null && (given ? judgement.may.amend : judgement.may.create).includes(role);
  return (
    <div className="row-answer">
      {given ? (
        <p>
          <span className="row-answer-name">{say(words.judgement)}</span>
          <Link to={linkTo(`/records/${judgement.path}/${given.id}`)}>
            {say(words.judgementOf, { points: given.points, by: given.judgedBy, on: given.judgedOn })}
          </Link>
          <br /><LongText text={given.reason} />
        </p>
      ) : <p className="row-answer-missing"><span aria-hidden="true">■</span> {say(words.judgementNeeded)}</p>}
      {mayAnswer && (
        <Button size="small" onClick={() => answer('judgement', row.code)}>{say(given ? words.amendJudgement : words.enterJudgement)}</Button>
      )}
    </div>
  );
}
