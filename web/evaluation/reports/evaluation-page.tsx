import { coversBureau, mayRole } from '@fenghuo/shared/access';
import { sentenceOf } from '@fenghuo/shared/problems';
import { recordTypes } from '@fenghuo/shared/records/index';
import { Skeleton } from 'antd';
import { useFormYears } from '../../access/use-form-years.js';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { RequestProblem } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import '../evaluation.css';
import './print.css';
import { frameworkWords } from '../frameworks/frameworks.words.js';
import { FormView } from './form-view.js';
import { reportWords as words } from './reports.words.js';
import { useForm } from './use-form.js';

/** The evaluation form of the bureau and year in the address, filled from the records as they are now. */
export function EvaluationPage() {
  const { say } = useLanguage();
  const { bureau, year } = usePlace();
  const { role, scope } = useProfile();
  // Known beforehand: the server would refuse in the same words, at every event anew.
  const refusal = !mayRole(role, 'readEvaluation') ? 'role-not-allowed' : !coversBureau(scope, bureau) ? 'scope-too-narrow' : null;
  if (refusal) return <div className="page"><EmptyState reason={say(sentenceOf(refusal))}><ToStart /></EmptyState></div>;
  return <LiveForm key={`${bureau}/${year}`} bureau={bureau} year={year} />;
}

interface LiveFormProps {
  readonly bureau: string;
  readonly year: number;
}

function LiveForm({ bureau, year }: LiveFormProps) {
  const { data, error, refetch } = useForm(bureau, year);
  if (data) return <FormView form={data} problem={error} retry={() => void refetch()} />;
  if (error instanceof RequestProblem && error.body.code === 'framework-unknown') return <NoFramework bureau={bureau} year={year} />;
  if (error) return <div className="page"><ErrorState problem={error} retry={() => void refetch()} /></div>;
  return <FormSkeleton />;
}

function FormSkeleton() {
  const { say } = useLanguage();
  return (
    <div className="page" role="status" aria-label={say(words.loading)}>
      <Skeleton active title={{ width: '32%' }} paragraph={{ rows: 1, width: '48%' }} />
      <Skeleton active title={false} paragraph={{ rows: 14, width: '100%' }} />
    </div>
  );
}

/** The bureau has no form of this year: says so and leads to the years that have one. */
function NoFramework({ bureau, year }: LiveFormProps) {
  const { say } = useLanguage();
  const linkTo = usePlaceLink();
  const years = useFormYears(bureau);
  const { bureaus, role } = useProfile();
  const name = bureaus.find(({ code }) => code === bureau)?.name;
  if (!years) return <FormSkeleton />;
  const reason = years.length > 0 ? say(words.otherYear, { year }) : say(words.noYears, { bureau: name ? say(name) : bureau });
  return (
    <div className="page">
      <EmptyState reason={reason}>
        <nav className="form-years">
          {years.map((other, index) => (
            <LinkButton key={other} primary={index === 0} to={linkTo('/evaluation', { year: String(other) })}>
              {say(words.yearLink, { year: other })}
            </LinkButton>
          ))}
          {mayRole(role, 'writeFrameworks') && (
            <LinkButton primary={years.length === 0} to={linkTo('/evaluation/frameworks/new')}>{say(frameworkWords.newOne)}</LinkButton>
          )}
          {years.length === 0 && <LinkButton primary={!mayRole(role, 'writeFrameworks')} to={linkTo(`/records/${recordTypes.hazard.path}`)}>{say(words.toRecords)}</LinkButton>}
        </nav>
      </EmptyState>
    </div>
  );
}
