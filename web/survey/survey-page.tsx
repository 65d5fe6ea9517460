import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { publicAnswers, type PublicAnswer, type PublicSurvey } from '@fenghuo/shared/survey-link';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { languageWords } from '../language/language.words.js';
import { useLanguage } from '../language/use-language.js';
import { ErrorState, Loading, sentenceOfThrown } from '../ui/page-states.js';
import { usePageTitle } from '../ui/use-page-title.js';
import './survey.css';
import { surveyWords as words } from './survey.words.js';
import { usePublicAnswer, usePublicSurvey } from './use-public-survey.js';

/** What anybody sees who scans the code: one question, four answers. */
export function SurveyPage() {
  const { token = '' } = useParams();
  const { language, say, setLanguage } = useLanguage();
  const { data, error, refetch } = usePublicSurvey(token);
  return (
    <main className="survey">
      <Button type="text" className="survey-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{say(languageWords.switchTo)}</Button>
      {data ? <Sheet token={token} survey={data} /> : error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />}
    </main>
  );
}

function Sheet({ token, survey }: { readonly token: string; readonly survey: PublicSurvey }) {
  const { say } = useLanguage();
  usePageTitle(survey.title);
  return (
    <div className="survey-sheet">
      <p className="survey-bureau">{say(survey.bureau)}</p>
      <h1>{survey.title}</h1>
      {survey.state === 'open' ? <Question token={token} survey={survey} />
        : <p className="survey-said" role="status">{say(survey.state === 'closed' ? words.closed : words.notBegun)}</p>}
    </div>
  );
}

function Question({ token, survey }: { readonly token: string; readonly survey: PublicSurvey }) {
  const { say } = useLanguage();
  const { answered, send, another } = usePublicAnswer(token);
  const [chosen, setChosen] = useState<PublicAnswer | null>(null);
  const [asked, setAsked] = useState(false);
  if (answered) {
    return (
      <Said>
        {say(send.isSuccess ? words.thanks : words.thanksAgain)}
        <Button type="link" onClick={() => { setChosen(null); another(); }}>{say(words.another)}</Button>
      </Said>
    );
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); setAsked(true); if (chosen && !send.isPending) send.mutate(chosen); }}>
      <fieldset>
        <legend>{say(words.question, { bureau: say(survey.bureau), year: survey.year })}</legend>
        {publicAnswers.map((answer) => (
          <label key={answer} className="survey-answer">
            <input type="radio" name="answer" value={answer} checked={chosen === answer} onChange={() => setChosen(answer)} />
            <span>{say(surveyResponse.fields.answer.options![answer]!)}</span>
          </label>
        ))}
      </fieldset>
      {asked && !chosen && <p className="survey-problem" role="alert">{say(words.choose)}</p>}
      {send.error && <Alert type="error" role="alert" title={say(sentenceOfThrown(send.error))} />}
      <Button type="primary" size="large" htmlType="submit" block loading={send.isPending}>{say(words.submit)}</Button>
      <p className="muted">{say(words.anonymous)}</p>
      {survey.closesOn && <p className="muted">{say(words.closesOn, { day: survey.closesOn })}</p>}
    </form>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  return <div className="survey-said" role="status">{children}</div>;
}
