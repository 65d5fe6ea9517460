import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import type { FrameworkCheck } from '@fenghuo/shared/evaluation/framework-checks';
import { Button } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { StateTag } from '../../ui/state-tag.js';
import { editorWords as words } from './editor.words.js';

interface Props {
  readonly checks: readonly FrameworkCheck[];
  readonly rows: readonly FrameworkRow[];
  readonly draft: boolean;
  open(row: string): void;
}

/** What keeps the framework from being adopted, and what a person should look at; each leads to its row. */
export function ChecksPanel({ checks, rows, draft, open }: Props) {
  const { say } = useLanguage();
  const errors = checks.filter(({ severity }) => severity === 'error').length;
  return (
    <section className="panel" aria-label={say(words.checks)}>
      <h2>{say(words.checks)}</h2>
      {errors > 0 && <StateTag tone="alarm" word={say(words.blocked, { count: errors })} />}
      {errors === 0 && <StateTag tone="done" word={say(draft ? words.ready : words.nothing)} />}
      {checks.length > errors && <StateTag tone="attention" word={say(words.warnings, { count: checks.length - errors })} />}
      <ul className="check-list">
        {checks.map((check) => (
          <li key={`${check.row} ${check.path} ${check.code} ${check.sentence.zh}`}>
            <StateTag tone={check.severity === 'error' ? 'alarm' : 'attention'} word={say(check.severity === 'error' ? words.error : words.warning)} />{' '}
            {check.row === null ? <strong>{say(words.wholeForm)}</strong> : (
              <Button type="link" size="small" onClick={() => open(check.row!)}>{say(words.rowOf, { code: check.row })} {say(rows.find(({ code }) => code === check.row)?.level3 ?? { zh: '', en: '' })}</Button>
            )}
            <div>{say(check.sentence)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
