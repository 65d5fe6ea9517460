import type { FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { words as common } from '../../ui/words.js';
import { editorWords as words } from './editor.words.js';
import { useTrial } from './use-frameworks.js';

/** The whole form of this revision on the records as they are. */
export function TrialPanel({ view: { bureau, id, version } }: { readonly view: FrameworkView }) {
  const { say } = useLanguage();
  const [wanted, setWanted] = useState(false);
  const { data, error, isFetching, refetch } = useTrial(bureau, id, version, wanted);
  return (
    <section className="panel" aria-label={say(words.tryOut)}>
      <h2>{say(words.tryOut)}</h2>
      <p className="muted" style={{ margin: '0 0 8px' }}>{say(words.tryHint)}</p>
      <Button loading={isFetching} onClick={() => (wanted ? void refetch() : setWanted(true))}>{say(wanted ? words.again : words.tryOut)}</Button>
      {error && <p role="alert">{say(sentenceOfThrown(error))}</p>}
      {data && (
        <>
          <p className="trial-result">
            {say(words.total)} <strong>{data.total.score}</strong> / {data.total.weightScored} {data.grade && <>· {say(data.grade.label)}</>}
          </p>
          <ul className="trial-rows">
            {data.rows.map((row) => (
              <li key={row.code} title={say(row.working)}>
                <span>{row.code}. {say(row.level3)}</span>
                <span>{row.valueLabel ? say(row.valueLabel) : row.value ?? say(common.none)}{row.unit && row.value !== null ? ` ${say(row.unit)}` : ''} → <strong>{row.score ?? say(common.none)}</strong> / {row.weight}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
