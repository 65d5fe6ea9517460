import { Button, QRCode } from 'antd';
import { useParams } from 'react-router';
import { useLanguage } from '../language/use-language.js';
import { ErrorState, Loading } from '../ui/page-states.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { surveyAddress } from './survey-address.js';
import './survey.css';
import { surveyWords as words } from './survey.words.js';
import { usePublicSurvey } from './use-public-survey.js';

/** A sheet of A4 to hang on a wall. */
export function PosterPage() {
  const { token = '' } = useParams();
  const { say } = useLanguage();
  const { data, error, refetch } = usePublicSurvey(token);
  usePageTitle(data ? say(words.posterOf, { title: data.title }) : '');
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <main className="poster">
      <Button type="primary" className="poster-print" onClick={() => window.print()}>{say(words.print)}</Button>
      <div className="poster-sheet">
        <p className="poster-bureau">{say(data.bureau)}</p>
        <h1>{data.title}</h1>
        <QRCode value={surveyAddress(token)} type="svg" size={320} errorLevel="Q" bordered={false} aria-label={say(words.scan)} />
        <p className="poster-scan">{say(words.scan)}</p>
        <p className="poster-address">{surveyAddress(token)}</p>
        <p>{say(words.anonymous)}</p>
        {data.closesOn && <p>{say(words.closesOn, { day: data.closesOn })}</p>}
      </div>
    </main>
  );
}
