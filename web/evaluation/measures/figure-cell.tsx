import type { Figure, FormFigure } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { FigureLink, FigureValue } from './figure-link.js';
import { measureWords as words, stateWords } from './measures.words.js';
import { valueText } from './value-text.js';

/** The completed value of a row: value ▸ records counted, for a ratio its two sides; then what nearly counted. */
export function FigureCell({ figure, row }: { readonly figure: FormFigure; readonly row: string }) {
  const { say } = useLanguage();
  const numerator = figure.parts.find(({ code }) => code === 'numerator');
  const denominator = figure.parts.find(({ code }) => code === 'denominator');
  const ratio = numerator?.value != null && denominator?.value != null;
  const others = figure.parts.filter((part) => !ratio || (part !== numerator && part !== denominator));
  return (
    <div className="figure-cell">
      {figure.value === null
        ? <span className="figure-absent">{say(stateWords[figure.state])}</span>
        : <FigureLink row={row} part="value" figure={figure}><FigureValue figure={figure} /></FigureLink>}
      <span className="figure-records">
        {ratio && numerator && denominator
          ? <span className="figure-ratio">▸ <Side row={row} figure={numerator} /> / <Side row={row} figure={denominator} /></span>
          : figure.value !== null && (
            <FigureLink row={row} part="value" figure={figure}>
              <span aria-hidden="true">▸ </span>{say(words.records, { count: figure.counted })}
            </FigureLink>
          )}
        {figure.notCounted > 0 && (
          <FigureLink row={row} part="value" figure={figure} set="notCounted">
            {say(words.notCounted, { count: figure.notCounted })}
          </FigureLink>
        )}
      </span>
      {others.length > 0 && <ul className="figure-parts">{others.map((part) => <Part key={part.code} row={row} figure={part} />)}</ul>}
    </div>
  );
}

function Side({ row, figure }: { readonly row: string; readonly figure: Figure }) {
  return <FigureLink row={row} part={figure.code} figure={figure}>{valueText(figure.value ?? '')}</FigureLink>;
}

/** A named part or another reading, with its own records. */
export function Part({ row, figure }: { readonly row: string; readonly figure: Figure }) {
  const { say } = useLanguage();
  return (
    <li>
      <span>{say(figure.label)}</span>
      {figure.value === null
        ? <span className="figure-absent">{say(stateWords[figure.state])}</span>
        : <FigureLink row={row} part={figure.code} figure={figure}><FigureValue figure={figure} /></FigureLink>}
    </li>
  );
}
