import type { Figure, FormRow } from '@fenghuo/shared/evaluation/form';
import type { Deviation } from '@fenghuo/shared/evaluation/deviation';
import { mustBeExplained } from '@fenghuo/shared/evaluation/preparation';
import { fill, outputWords as words } from '../output.words.js';
import type { Say } from '../report-source.js';

/** 125 处; 93%; 优秀. Empty where there is nothing to show. */
export function valueWithUnit({ value, valueLabel, unit }: Pick<Figure, 'value' | 'valueLabel' | 'unit'>, say: Say): string {
  if (value === null) return '';
  if (valueLabel) return say(valueLabel);
  if (!unit) return value;
  return say(unit) === '%' ? `${value}%` : `${value} ${say(unit)}`;
}

/** What was explained of a row: by the bureau, else what the printed report says. Empty where nothing has to be explained. */
export function explanationOf(row: FormRow, deviation: Deviation | undefined, say: Say): { readonly reason: string; readonly improvement: string } {
  if (deviation) {
    const { reason, improvement, responsible, dueOn } = deviation;
    const by = responsible || dueOn ? fill(say(words.due), { responsible: responsible ?? '', due: dueOn ?? '' }).replace(/，(?=）)|(?<=（)，|, (?=\))/g, '') : '';
    return { reason, improvement: improvement === null ? '' : improvement + by };
  }
  if (row.printed?.deviationReason) return { reason: say(words.printedReason) + row.printed.deviationReason, improvement: '' };
  return { reason: mustBeExplained(row) ? say(words.unexplained) : '', improvement: '' };
}

export function explanationText(row: FormRow, deviation: Deviation | undefined, say: Say): string {
  const { reason, improvement } = explanationOf(row, deviation, say);
  if (improvement === '') return reason;
  return `${say(words.reason)}${reason}\n${say(words.improvement)}${improvement}`;
}
