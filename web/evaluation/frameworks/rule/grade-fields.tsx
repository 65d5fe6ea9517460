import type { Grades } from '@fenghuo/shared/evaluation/rule';
import { AutoComplete, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { useFlawed } from '../flawed-fields.js';
import { LabelInput } from '../label-input.js';
import { ConsequenceFields } from './consequence-fields.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly rule: Grades;
  readonly depth: number;
  readonly year: number;
  change(rule: Grades): void;
}

/** Grades with what each gives. The word is what the records hold for it. */
export function GradeFields({ rule, depth, year, change }: Props) {
  const { say } = useLanguage();
  const { readOnly, names } = useRuleScope();
  const entries = Object.entries(rule.grades);
  const known = names.words[rule.input] ?? {};
  const set = (index: number, word: string, grade: Grades['grades'][string]) => change({ ...rule, grades: Object.fromEntries(entries.map((one, at) => (at === index ? [word, grade] : one))) });
  const add = () => {
    const unused = Object.entries(known).find(([word]) => !Object.hasOwn(rule.grades, word));
    let number = entries.length + 1;
    while (Object.hasOwn(rule.grades, `grade${number}`)) number += 1;
    const [word, label] = unused ?? [`grade${number}`, { zh: `等次${number}`, en: `Grade ${number}` }];
    change({ ...rule, grades: { ...rule.grades, [word]: { label, award: 'none' } } });
  };
  return (
    <div className="rule-ranges">
      {entries.map(([word, grade], index) => (
        // The word itself is typed here: the place stays.
        <div className="range-line" key={index} role="group" aria-label={say(grade.label)}>
          <LabelInput bare label={say(words.gradeName, { number: index + 1 })} value={grade.label} most={60} readOnly={readOnly} change={(label) => set(index, word, { ...grade, label })} />
          <WordInput word={word} label={say(words.gradeWord, { number: index + 1 })} known={known} taken={entries.map(([one]) => one).filter((one) => one !== word)} change={(next) => set(index, next, grade)} />
          <ConsequenceFields of={say(grade.label)} award={grade.award} rule={grade.rule} depth={depth} year={year} change={(next) => set(index, word, { label: grade.label, ...next })} />
          {!readOnly && entries.length > 1 && (
            <Button size="small" aria-label={say(words.removeGrade, { name: say(grade.label) })} onClick={() => change({ ...rule, grades: Object.fromEntries(entries.filter((_, at) => at !== index)) })}>{say(words.remove)}</Button>
          )}
        </div>
      ))}
      <p className="muted rule-hint">{say(words.gradeWordHint)}</p>
      <div className="rule-line">
        {!readOnly && <Button size="small" onClick={add}>{say(words.addGrade)}</Button>}
        <Checkbox disabled={readOnly} checked={rule.judged} onChange={({ target }) => change({ ...rule, judged: target.checked })}>{say(words.judgedGrade)}</Checkbox>
      </div>
    </div>
  );
}

interface WordProps {
  readonly word: string;
  readonly label: string;
  readonly known: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly taken: readonly string[];
  change(word: string): void;
}

/** What the records hold for a grade; a word that stands for another grade already is not taken. */
function WordInput({ word, label, known, taken, change }: WordProps) {
  const { say } = useLanguage();
  const { readOnly } = useRuleScope();
  const [typed, setTyped] = useState<string>();
  const fits = (text: string) => text !== '' && text !== '__proto__' && !/^\d+$/.test(text) && !taken.includes(text);
  const flawed = typed !== undefined && !fits(typed.trim());
  useFlawed(flawed);
  const called = (one: string) => { const name = Object.hasOwn(known, one) ? known[one] : undefined; return name ? say(name) : one; };
  return (
    <AutoComplete
      className="grade-word" disabled={readOnly} value={flawed ? typed : called(word)} aria-label={label} status={flawed ? 'error' : ''} maxLength={60}
      options={Object.keys(known).filter((one) => !taken.includes(one)).map((one) => ({ value: one, label: called(one) }))}
      onChange={(text: string) => {
        const meant = Object.keys(known).find((one) => called(one) === text.trim()) ?? text.trim();
        setTyped(text);
        if (fits(meant)) change(meant);
      }}
    />
  );
}
