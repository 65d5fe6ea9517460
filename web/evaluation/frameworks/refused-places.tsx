import { RequestProblem } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';

/** The single places that a refusal names. */
export function RefusedPlaces({ problem }: { readonly problem: unknown }) {
  const { say } = useLanguage();
  if (!(problem instanceof RequestProblem) || !problem.body.fields || problem.body.fields.length < 2) return null;
  return (
    <ul className="cell-problems">
      {problem.body.fields.slice(0, 12).map(({ path, label, message }) => <li key={`${path} ${message.zh}`}><code>{say(label)}</code>{say(message)}</li>)}
    </ul>
  );
}
