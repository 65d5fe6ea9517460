import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { namesOfRow, inputWords } from '@fenghuo/shared/evaluation/framework-inputs';
import { inputsAsked } from '@fenghuo/shared/evaluation/framework-trial';
import { rule as ruleSchema } from '@fenghuo/shared/evaluation/rule';
import { scoreRow } from '@fenghuo/shared/evaluation/row-score';
import { asInputs } from '@fenghuo/shared/evaluation/score';
import type { TablePolicy } from '@fenghuo/shared/evaluation/table';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { words as common } from '../../ui/words.js';
import { editorWords as words } from './editor.words.js';
import { TrialValues, meantBy, type Tried } from './trial-values.js';

/** Values entered, and what the rule makes of them at once. */
export function RowTrial({ row, policy, vocabulary }: { readonly row: FrameworkRow; readonly policy: TablePolicy; readonly vocabulary: Vocabulary }) {
  const { say } = useLanguage();
  const [values, setValues] = useState<Tried>({});
  const asked = inputsAsked(row.rule, row.applies?.conditions ?? [], namesOfRow(row, vocabulary));
  const result = /^\d+(\.\d+)?$/.test(row.weight) && ruleSchema.safeParse(row.rule).success ? scoreRow(row, asInputs(meantBy(asked, values)), policy) : null;
  return (
    <>
      <p className="muted rule-hint">{say(Object.keys(asked).length === 0 ? words.trialNothing : words.trialHint)}</p>
      <TrialValues asked={asked} names={inputWords(row)} values={values} change={setValues} />
      {result && (
        <p className="trial-result" role="status">
          <strong>{result.score ?? say(common.none)}</strong> / {row.weight}　{say(result.working)}
        </p>
      )}
    </>
  );
}
