import { Segmented } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { formViews, useFormView, type FormViewName } from './use-form-view.js';
import { viewWords as words } from './views.words.js';

/** `without`: views that this form has not. */
export function ViewChoice({ without = [] }: { readonly without?: readonly FormViewName[] }) {
  const { say } = useLanguage();
  const { view, show } = useFormView();
  return (
    <div className="form-views">
      <Segmented
        value={view} onChange={show} aria-label={say(words.views)}
        options={formViews.filter((one) => !without.includes(one)).map((one) => ({ value: one, label: say(words[one]) }))}
      />
    </div>
  );
}
