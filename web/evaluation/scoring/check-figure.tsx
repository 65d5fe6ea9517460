import { checkDefinitions } from '@fenghuo/shared/evaluation/check-definitions';
import type { Figure, FormCheck } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { FigureLink } from '../measures/figure-link.js';
import { checkFigure } from '../measures/find-figure.js';
import { valueText } from '../measures/value-text.js';
import { scoringWords as words } from './scoring.words.js';

interface CheckFigureProps {
  readonly check: FormCheck;
  /** Absent for sums over the form, which open no records. */
  readonly figure: Figure | undefined;
  readonly value: string;
}

/** One side of a check: opens the records that it was counted from. */
export function CheckFigure({ check, figure, value }: CheckFigureProps) {
  const { say } = useLanguage();
  if (!figure || figure.counted === 0) return <>{valueText(value)}</>;
  return (
    <FigureLink row={checkFigure(check.code)} part={figure.code} figure={figure}>
      {valueText(value)}{figure.unit && <span className="unit">{say(figure.unit)}</span>}
    </FigureLink>
  );
}

/** Opens the records that a person has to look at, where a check does not hold or leaves something open. */
export function MendLink({ check, figure }: Pick<CheckFigureProps, 'check' | 'figure'>) {
  const { say } = useLanguage();
  const set = checkDefinitions.find(({ code }) => code === check.code)?.mend?.set ?? 'counted';
  const count = figure && (set === 'notCounted' ? figure.notCounted : figure.counted);
  if (!figure || !count || (check.state !== 'differs' && check.relation !== '>=')) return null;
  return (
    <span className="check-mend">
      <FigureLink row={checkFigure(check.code)} part={figure.code} figure={figure} set={set}>
        {say(words.mend, { what: say(figure.label), count })}
      </FigureLink>
    </span>
  );
}
