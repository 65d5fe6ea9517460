import { ruleInWords } from '@fenghuo/shared/evaluation/framework-rule-words';
import { missingInputs } from '@fenghuo/shared/evaluation/framework-draft';
import { inputWords, namesOfRow } from '@fenghuo/shared/evaluation/framework-inputs';
import { rowKindWords } from '@fenghuo/shared/evaluation/framework-whole-words';
import type { FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import type { FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import { readBack } from '@fenghuo/shared/evaluation/read-back';
import { Button, Table } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { stacked } from '../../ui/stacked.js';
import { useVocabulary } from '../measures/editor/use-vocabulary.js';
import { LongText } from '../scoring/long-text.js';
import { editorWords as words } from './editor.words.js';

interface Props {
  readonly view: FrameworkView;
  readonly readOnly: boolean;
  open(code: string): void;
  move(from: number, to: number): void;
}

/** The rows as the form prints them, each with its rule in words and where its values come from. */
export function RowsTable({ view: { bureau, framework: { rows }, checks }, readOnly, open, move }: Props) {
  const { say, language } = useLanguage();
  const vocabulary = useVocabulary(bureau).data?.datasets ?? {};
  const flawed = new Set(checks.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  return (
    <Table
      className="panel framework-rows stacked-table" size="small" rowKey="code" dataSource={[...rows]} pagination={false} tableLayout="fixed"
      rowClassName={({ code }) => (flawed.has(code) ? 'row-flawed' : '')} locale={{ emptyText: say(words.noRows) }}
      columns={stacked<FrameworkRow>([
        { title: say(words.number), dataIndex: 'code', width: 56 },
        {
          title: say(words.level3), width: '22%', render: (_, row) => (
            <div>
              <span className="prepared-levels">{[say(row.level1), say(row.level2)].filter((one) => one !== '').join(' / ')}</span>
              <Button type="link" size="small" className="frameworks-row-name" onClick={() => open(row.code)} aria-label={say(readOnly ? words.viewRow : words.editRow, { code: row.code, name: say(row.level3) })}>
                {say(row.level3)}
              </Button>
              {row.department && <span className="prepared-levels">{say(words.department)}：{row.department}</span>}
              {row.kind !== 'ordinary' && <span className="prepared-levels">{say(rowKindWords[row.kind])}</span>}
            </div>
          ),
        },
        { title: say(words.weight), dataIndex: 'weight', className: 'figure', width: 76 },
        {
          title: say(words.rule), render: (_, row) => (
            <div>
              {say(row.target) !== '' && <strong>{say(row.target)} </strong>}<LongText text={say(row.ruleText)} />
              <div className="row-rule"><LongText text={ruleInWords(row.rule, row.weight, namesOfRow(row, vocabulary))[language]} /></div>
            </div>
          ),
        },
        {
          title: say(words.measures), render: (_, row) => <Measures row={row} read={(measure) => readBack(measure, vocabulary)[language]} />,
        },
        ...(readOnly ? [] : [{
          key: 'move', width: 64, render: (_: unknown, __: FrameworkRow, index: number) => (
            <span className="frameworks-actions">
              <Button size="small" disabled={index === 0} aria-label={say(words.up)} onClick={() => move(index, index - 1)}>↑</Button>
              <Button size="small" disabled={index === rows.length - 1} aria-label={say(words.down)} onClick={() => move(index, index + 1)}>↓</Button>
            </span>
          ),
        }]),
      ])}
    />
  );
}

function Measures({ row, read }: { readonly row: FrameworkRow; read(measure: FrameworkRow['inputs'][string]['measure']): string }) {
  const { say } = useLanguage();
  const names = inputWords(row);
  if (row.awaits.length > 0) return <span className="muted">{say(words.awaits)}：{row.awaits.map((one) => say(one)).join('、')}</span>;
  return (
    <ul className="row-measures">
      {Object.entries(row.inputs).map(([name, { measure, label }]) => <li key={name}>{name === 'value' ? '' : `${say(label ?? names[name] ?? { zh: '', en: '' })}：`}{read(measure)}</li>)}
      {missingInputs(row).map((name) => <li key={name} className="row-missing">■ {say(names[name] ?? { zh: '', en: '' })}：{say(words.notChosen)}</li>)}
    </ul>
  );
}
