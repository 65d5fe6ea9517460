import { useLanguage } from '../../language/use-language.js';
import { Part } from './figure-cell.js';
import { otherReadingsOf, type FoundFigure } from './find-figure.js';
import { measureWords as words } from './measures.words.js';

/** The measure read back in words, filter included; then its parts and the other readings of the same words. */
export function ReadingPanel({ owner, figure }: FoundFigure) {
  const { say } = useLanguage();
  const others = otherReadingsOf(owner);
  return (
    <div className="reading-panel">
      <p className="reading-sentence">{say(figure.reading)}</p>
      {owner.parts.length > 0 && (
        <section>
          <h4>{say(words.parts)}</h4>
          {owner.parts.map((part) => <Described key={part.code} row={owner.code} figure={part} />)}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h4>{say(words.otherReadings)}</h4>
          {others.map((other) => <Described key={other.code} row={owner.code} figure={other} />)}
        </section>
      )}
    </div>
  );
}

function Described({ row, figure }: { readonly row: string; readonly figure: FoundFigure['figure'] }) {
  const { say } = useLanguage();
  return (
    <div className="reading-part">
      <ul className="figure-parts"><Part row={row} figure={figure} /></ul>
      <p className="muted">{say(figure.reading)}</p>
    </div>
  );
}
