import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import { Alert, Button } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { clockTime } from '../../ui/instant.js';
import { words as commonWords } from '../../ui/words.js';
import { OutputsPanel } from '../outputs/outputs-panel.js';
import { ScoredForm } from '../scoring/scored-form.js';
import { ChecksPanel } from './checks-panel.js';
import { FormHead } from './form-head.js';
import { FormStanding } from './form-standing.js';
import './reports.css';
import { reportWords as words } from './reports.words.js';
import { useChangedCodes } from './use-changed-codes.js';
import { usePreparation } from './use-reports.js';

interface FormViewProps {
  readonly form: EvaluationForm;
  /** Why the last refresh failed, if it did; the figures shown are then the earlier ones. */
  readonly problem: unknown;
  retry(): void;
}

export function FormView({ form, problem, retry }: FormViewProps) {
  const { say } = useLanguage();
  const changed = useChangedCodes(form);
  const preparation = usePreparation(form.bureau, form.year).data;
  // Those over further records come after the form.
  const checked = preparation ? { ...form, checks: preparation.checks } : form;
  return (
    <div className="page evaluation">
      <FormHead form={checked} preparation={preparation} />
      <FormStanding form={form} preparation={preparation} />
      {problem !== null && (
        <Alert
          type="warning" showIcon className="form-stale" title={say(words.stale, { at: clockTime(new Date(form.asOf.at)) })}
          action={<Button size="small" onClick={retry}>{say(commonWords.retry)}</Button>}
        />
      )}
      <ScoredForm form={checked} changed={changed} said={preparation} />
      <ChecksPanel form={checked} live />
      <OutputsPanel bureau={form.bureau} year={form.year} />
    </div>
  );
}
