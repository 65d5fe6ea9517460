import type { FormFigure } from '@fenghuo/shared/evaluation/form';
import { useLanguage } from '../../language/use-language.js';
import { FigureCell } from './figure-cell.js';
import { figureElement } from './find-figure.js';
import { measureWords as words } from './measures.words.js';

interface FiguresSectionProps {
  readonly figures: readonly FormFigure[];
  readonly changed: ReadonlySet<string>;
}

/** The figures of the report's text, beside the form. */
export function FiguresSection({ figures, changed }: FiguresSectionProps) {
  const { say } = useLanguage();
  if (figures.length === 0) return null;
  return (
    <section className="panel narrative">
      <header>
        <h2>{say(words.figures)}</h2>
        <p className="muted">{say(words.figuresNote)}</p>
      </header>
      <dl className="narrative-figures">
        {figures.map((figure) => (
          <div
            key={figure.code} id={figureElement(figure.code)}
            className={changed.has(figure.code) ? 'narrative-figure glow' : 'narrative-figure'}
          >
            <dt title={say(figure.reading)}>{say(figure.label)}</dt>
            <dd><FigureCell row={figure.code} figure={figure} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
