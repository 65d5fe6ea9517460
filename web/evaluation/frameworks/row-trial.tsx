import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { inputWords } from '@fenghuo/shared/evaluation/framework-draft';
import { inputsOf } from '@fenghuo/shared/evaluation/rule';
import { asInputs, score } from '@fenghuo/shared/evaluation/score';
import { Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { words as common } from '../../ui/words.js';
import { editorWords as words } from './editor.words.js';

/** Values typed in, and what the rule makes of them at once. */
export function RowTrial({ row }: { readonly row: FrameworkRow }) {
  const { say } = useLanguage();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const names = inputWords(row.rule, row.level3);
  const needed = [...new Set(inputsOf(row.rule))];
  const given = Object.fromEntries(needed.map((name): [string, string | boolean | null] => [name, meant(values[name] ?? '')]));
  const result = /^\d+(\.\d+)?$/.test(row.weight) ? score(row.rule, asInputs(given), row.weight) : null;
  return (
    <>
      <p className="muted" style={{ margin: 0 }}>{say(words.trialHint)}</p>
      <div className="row-fields">
        {needed.map((name) => (
          <label key={name}>
            {say(names[name] ?? { zh: name, en: name })}
            <Input value={values[name] ?? ''} aria-label={`${say(words.trial)}：${say(names[name] ?? { zh: name, en: name })}`} onChange={({ target }) => setValues({ ...values, [name]: target.value })} />
          </label>
        ))}
      </div>
      {result && (
        <p className="trial-result" role="status">
          <strong>{result.score ?? say(common.none)}</strong> / {row.weight}　{say(result.working)}
        </p>
      )}
    </>
  );
}

function meant(text: string): string | boolean | null {
  const plain = text.trim();
  if (plain === '') return null;
  if (/^(?:是|有|yes|true)$/i.test(plain)) return true;
  if (/^(?:否|无|no|false)$/i.test(plain)) return false;
  return plain.replace(/%$/, '');
}
