import type { FrameworkEligibility, FrameworkVeto } from '@fenghuo/shared/evaluation/framework';
import { inputWordsOf, wordsByInput } from '@fenghuo/shared/evaluation/framework-inputs';
import { conditionsWithInputNamed } from '@fenghuo/shared/evaluation/framework-rename';
import { inputsAsked } from '@fenghuo/shared/evaluation/framework-trial';
import { eligibilityInWords, vetoInWords } from '@fenghuo/shared/evaluation/framework-whole-words';
import { conditions as conditionsSchema, inputsOfConditions } from '@fenghuo/shared/evaluation/operands';
import { asInputs } from '@fenghuo/shared/evaluation/score';
import type { GradeThreshold } from '@fenghuo/shared/evaluation/table';
import { decideVerdict } from '@fenghuo/shared/evaluation/verdict';
import type { Vocabulary } from '@fenghuo/shared/evaluation/vocabulary';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { editorWords } from './editor.words.js';
import { FlawedFields, useFlawedFields } from './flawed-fields.js';
import { LabelInput } from './label-input.js';
import { OneInput } from './one-input.js';
import { RefusedPlaces } from './refused-places.js';
import { ConditionList } from './rule/condition-list.js';
import { RuleScopeContext, type RuleScope } from './rule/rule-scope.js';
import { TrialValues, meantBy, type Tried } from './trial-values.js';
import { VetoEffect } from './veto-effect.js';
import { verdictWords as words } from './verdict.words.js';

export type EditedVerdict = { readonly kind: 'veto'; readonly verdict: FrameworkVeto } | { readonly kind: 'eligibility'; readonly verdict: FrameworkEligibility };

interface Props {
  readonly bureau: string;
  readonly year: number;
  readonly edited: EditedVerdict;
  readonly thresholds: readonly GradeThreshold[];
  readonly vocabulary: Vocabulary;
  readonly readOnly: boolean;
  readonly sending: boolean;
  readonly problem: Error | null;
  touched(): void;
  save(edited: EditedVerdict): void;
  remove: (() => void) | undefined;
}

/** A veto or the eligibility: its conditions, what it does, where its numbers come from, and values tried on it. */
export function VerdictEditor({ bureau, year, edited: given, thresholds, vocabulary, readOnly, sending, problem, touched, save, remove }: Props) {
  const { say, language } = useLanguage();
  const [edited, setEdited] = useState(given);
  const [values, setValues] = useState<Tried>({});
  const { count: flawed, report } = useFlawedFields();
  const { verdict } = edited;
  const set = (next: Partial<Pick<FrameworkVeto, 'label' | 'conditions' | 'inputs' | 'basis' | 'grade' | 'total'>>) => {
    setEdited((now) => ({ ...now, verdict: { ...now.verdict, ...next } }));
    touched();
  };
  const names = { inputs: inputWordsOf(verdict.conditions, verdict.inputs), words: wordsByInput(verdict.inputs, vocabulary) };
  const read = [...new Set(inputsOfConditions(verdict.conditions))];
  const missing = read.filter((input) => !Object.hasOwn(verdict.inputs, input));
  const complete = conditionsSchema.safeParse(verdict.conditions).success;
  const effective = edited.kind === 'eligibility' || edited.verdict.grade !== undefined || edited.verdict.total !== undefined;
  const asked = inputsAsked(null, verdict.conditions, names);
  const tried = complete ? decideVerdict(verdict, asInputs(meantBy(asked, values))) : null;
  const scope: RuleScope = {
    readOnly, weight: '0', inputs: read, names,
    rename: (input, name) => { const measured = verdict.inputs[input]; set({ conditions: conditionsWithInputNamed(verdict.conditions, input, name), ...(measured ? { inputs: { ...verdict.inputs, [input]: { ...measured, label: name } } } : {}) }); },
  };
  const keep = () => save({ ...edited, verdict: { ...verdict, inputs: Object.fromEntries(Object.entries(verdict.inputs).filter(([input]) => read.includes(input)).map(([input, one]) => [input, { ...one, label: names.inputs[input] ?? one.label }])) } });
  const told = edited.kind === 'veto' ? vetoInWords(edited.verdict, thresholds, vocabulary) : eligibilityInWords(edited.verdict, vocabulary);
  const basis = verdict.basis ?? { zh: '', en: '' };
  return (
    <div className="row-form">
      <FlawedFields value={report}>
        <p className="rule-told">{told[language]}</p>
        <div className="rule-fields">
          <LabelInput label={say(words.name)} value={verdict.label} readOnly={readOnly} change={(label) => set({ label })} />
          <LabelInput label={say(words.basis)} value={basis} readOnly={readOnly} change={(next) => set({ basis: next.zh === '' && next.en === '' ? undefined : next })} />
        </div>
        <h3>{say(edited.kind === 'veto' ? words.vetoWhen : words.eligibleWhen)}</h3>
        <RuleScopeContext value={scope}><ConditionList conditions={verdict.conditions} change={(conditions) => set({ conditions })} /></RuleScopeContext>
        {edited.kind === 'veto' && (
          <>
            <h3>{say(words.effect)}</h3>
            <VetoEffect grade={edited.verdict.grade} total={edited.verdict.total} thresholds={thresholds} readOnly={readOnly} change={set} />
          </>
        )}
        <h3>{say(editorWords.measures)}</h3>
        {read.map((input) => (
          <OneInput
            key={input} bureau={bureau} year={year} name={say(names.inputs[input] ?? { zh: '', en: '' })} measure={verdict.inputs[input]?.measure ?? null} derived={null} judged={false} unused={false}
            unit={undefined} readOnly={readOnly}
            change={(measure) => { const { [input]: before, ...others } = verdict.inputs; set({ inputs: measure === null ? others : { ...others, [input]: { ...before, measure } } }); }}
          />
        ))}
      </FlawedFields>
      <h3>{say(editorWords.trial)}</h3>
      <TrialValues asked={asked} names={names.inputs} values={values} change={setValues} />
      {tried && <p className="trial-result" role="status"><strong>{say(outcome(edited.kind, tried.state))}</strong>　{say(tried.working)}</p>}
      {problem && <Alert type="error" role="alert" title={say(sentenceOfThrown(problem))} description={<RefusedPlaces problem={problem} />} />}
      {!readOnly && (
        <>
          <ul className="fields-flawed" role="status">
            {flawed > 0 && <li>{say(editorWords.fieldsFlawed, { count: flawed })}</li>}
            {!complete && <li>{say(words.incomplete)}</li>}
            {!effective && <li>{say(words.effectMissing)}</li>}
            {missing.length > 0 && <li>{say(words.measuresMissing, { names: missing.map((input) => say(names.inputs[input] ?? { zh: '', en: '' })).join(language === 'zh' ? '、' : ', ') })}</li>}
          </ul>
          <div className="frameworks-foot row-foot">
            {remove && <Button danger onClick={remove}>{say(words.remove)}</Button>}
            <Button type="primary" loading={sending} disabled={flawed > 0 || !complete || !effective || missing.length > 0 || verdict.label.zh.trim() === ''} onClick={keep}>{say(words.save)}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function outcome(kind: EditedVerdict['kind'], state: 'holds' | 'fails' | 'open') {
  if (state === 'open') return words.open;
  if (kind === 'veto') return state === 'holds' ? words.vetoHolds : words.vetoFails;
  return state === 'holds' ? words.eligible : words.notEligible;
}
