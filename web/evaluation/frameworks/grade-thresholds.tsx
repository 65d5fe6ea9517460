import type { GradeThreshold } from '@fenghuo/shared/evaluation/table';
import { Button } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { DecimalInput } from './decimal-input.js';
import { editorWords as words } from './editor.words.js';
import { useFlawed } from './flawed-fields.js';
import { LabelInput } from './label-input.js';

interface Props {
  readonly thresholds: readonly GradeThreshold[];
  /** Grades that a veto gives: they have to stay. */
  readonly used: readonly string[];
  readonly readOnly: boolean;
  change(thresholds: GradeThreshold[]): void;
}

/** The grades from the best down, each with the points that it begins at; the last one has everything below. */
export function GradeThresholds({ thresholds, used, readOnly, change }: Props) {
  const { say } = useLanguage();
  const descending = thresholds.every(({ from }, index) => index === 0 || from === undefined || Number(from) < Number(thresholds[index - 1]!.from));
  useFlawed(!descending);
  const set = (index: number, next: Partial<GradeThreshold>) => change(joined(thresholds.map((one, at) => (at === index ? { ...one, ...next } : one))));
  const add = () => {
    const last = thresholds.at(-1);
    let number = thresholds.length + 1;
    while (thresholds.some(({ code }) => code === `grade${number}`)) number += 1;
    const fresh = { code: `grade${number}`, label: words.newGrade, fromIncluded: true, toIncluded: false };
    const above = Number(thresholds.at(-2)?.from ?? 100);
    change(joined(last ? [...thresholds.slice(0, -1), { ...fresh, from: String(Math.floor(above / 2)) }, last] : [{ ...fresh, from: '60' }, { ...fresh, code: 'grade2' }]));
  };
  return (
    <div className="rule-ranges" role="group" aria-label={say(words.grades)}>
      <strong>{say(words.grades)}</strong>
      {thresholds.map(({ code, label, from }, index) => (
        <div className="range-line" key={code}>
          <LabelInput bare label={say(words.gradeName, { number: index + 1 })} value={label} most={40} readOnly={readOnly} change={(next) => set(index, { label: next })} />
          {from === undefined ? <span className="muted">{say(words.gradeRest)}</span>
            : <DecimalInput bare label={say(words.gradeFrom, { label: say(label) })} value={from} readOnly={readOnly} suffix={say(words.gradeFromHint)} change={(next) => set(index, { from: next })} />}
          {!readOnly && from !== undefined && thresholds.length > 2 && !used.includes(code) && (
            <Button size="small" aria-label={say(words.gradeRemove, { name: say(label) })} onClick={() => change(joined(thresholds.filter((_, at) => at !== index)))}>{say(words.unusedRemove)}</Button>
          )}
        </div>
      ))}
      {!descending && <p className="fields-flawed" role="alert">{say(words.gradesOrder)}</p>}
      {!readOnly && <div><Button size="small" onClick={add}>{say(words.gradeAdd)}</Button></div>}
    </div>
  );
}

/** Every grade ends where the one above it begins. */
function joined(of: readonly GradeThreshold[]): GradeThreshold[] {
  return of.map((one, index) => {
    const { to: _, ...open } = one;
    const above = of[index - 1]?.from;
    return above === undefined ? open : { ...open, to: above };
  });
}

/** Whether the grades follow each other from the best down without a gap, each with its lower end. */
export function areStacked(of: readonly GradeThreshold[]): boolean {
  return of.every(({ from, fromIncluded, to, toIncluded }, index) => (
    (index === of.length - 1 ? from === undefined : from !== undefined && fromIncluded) && to === of[index - 1]?.from && (to === undefined || !toIncluded)));
}
