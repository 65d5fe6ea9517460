import { buildFramework, judgedByPerson, proposalFor, type PreparedRow } from '@fenghuo/shared/evaluation/framework-build';
import type { Framework } from '@fenghuo/shared/evaluation/framework';
import { parseTarget } from '@fenghuo/shared/evaluation/propose-rule-target';
import { App, Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { stacked } from '../../ui/stacked.js';
import { editorWords } from './editor.words.js';
import { frameworkWords as words } from './frameworks.words.js';
import { ProposalCell } from './proposal-cell.js';

interface Props {
  readonly bureau: string;
  readonly year: number;
  readonly source: string;
  readonly title: string;
  readonly rows: readonly PreparedRow[];
  readonly stated?: string | undefined;
  readonly gradeThresholds: Framework['gradeThresholds'];
  readonly sending: boolean;
  /** Something was confirmed or corrected. */
  touched(): void;
  create(framework: Framework): void;
  again(): void;
}

/** Every rule as it was read from the words, to be confirmed by a person; words and targets can be put right here. */
export function ConfirmStep({ bureau, year, title, rows: given, stated, gradeThresholds, sending, touched, create, again }: Props) {
  const { say } = useLanguage();
  const { modal } = App.useApp();
  const [named, setName] = useState<string>();
  const name = named ?? title;
  const [worked, setWorked] = useState(false);
  const [kept, setKept] = useState(() => given.map((row, index) => ({ ...row, key: index, year })));
  // Another year: what the words say of that year may be another rule, which nobody has confirmed.
  const rows = kept.map((row) => (row.rule === null || sameIn(row, row.year, year) ? row : { ...row, rule: null }));
  const work = (next: (now: typeof rows) => typeof rows) => { setKept(next(rows)); setWorked(true); touched(); };
  const change = (key: number, next: Partial<PreparedRow>) => work((now) => now.map((row) => (row.key === key ? { ...row, rule: null, ...next, year } : row)));
  const proposals = new Map(rows.map((row) => [row.key, proposalFor(row, year)]));
  const open = rows.filter(({ rule }) => rule === null).length;
  const confirmCertain = () => work((now) => now.map((row) => {
    const proposed = proposals.get(row.key)!;
    return row.rule === null && 'proposal' in proposed && proposed.proposal.confidence === 'high' ? { ...row, rule: proposed.proposal.rule, year } : row;
  }));
  const build = () => create(buildFramework({ bureau, year, title: { zh: name.trim(), en: name.trim() }, gradeThresholds: thresholds(gradeThresholds), ...(stated === undefined ? {} : { stated }) }, rows));
  const leave = () => (worked ? void modal.confirm({ title: say(editorWords.leaveSure), okText: say(words.otherFile), cancelText: say(editorWords.keepOn), onOk: again }) : again());
  return (
    <>
      <p className="muted">{say(words.confirmIntro)}</p>
      <div className="frameworks-bar">
        <label style={{ flex: '1 1 320px' }}>{say(words.formTitle)}<Input value={name} maxLength={200} onChange={({ target }) => { setName(target.value); setWorked(true); touched(); }} /></label>
        <span role="status">{say(words.confirmed, { done: rows.length - open, all: rows.length })}</span>
        <Button onClick={confirmCertain}>{say(words.confirmAll)}</Button>
      </div>
      <Table
        className="panel prepared-table stacked-table" size="small" rowKey="key" dataSource={rows} pagination={false} tableLayout="fixed"
        rowClassName={({ rule }) => (rule ? 'prepared-done' : '')}
        columns={stacked<(typeof rows)[number]>([
          {
            title: say(words.indicator), width: '18%', render: (_, row, index) => (
              <>
                <span className="prepared-levels">{[row.level1, row.level2].filter((one) => one !== '').join(' / ')}</span>
                {index + 1}. {row.level3}
                {row.department !== undefined && row.department !== '' && <span className="prepared-levels">{say(editorWords.department)}：{row.department}</span>}
              </>
            ),
          },
          {
            title: say(words.points), width: 84, render: (_, row) => (
              <Input
                value={row.weight} aria-label={`${say(words.points)} ${row.level3}`} onChange={({ target }) => change(row.key, { weight: target.value })}
                status={/^\d+(\.\d+)?$/.test(row.weight) ? '' : 'error'}
              />
            ),
          },
          {
            title: say(words.words), render: (_, row) => (
              <div className="prepared-words">
                <Input.TextArea
                  autoSize={{ minRows: 1, maxRows: 5 }} value={row.ruleText} placeholder={say(words.ruleWords)} aria-label={`${say(words.words)} ${row.level3}`}
                  onChange={({ target }) => change(row.key, { ruleText: target.value })}
                />
                <Input
                  value={row.target} placeholder={say(words.targetWords)} aria-label={`${say(words.targetWords)} ${row.level3}`} onChange={({ target }) => change(row.key, { target: target.value })}
                  status={parseTarget(row.target).kind === 'template' ? 'warning' : ''}
                />
              </div>
            ),
          },
          {
            title: say(words.proposal), render: (_, row, index) => (
              <ProposalCell
                number={index + 1} proposed={proposals.get(row.key)!} rule={row.rule} weight={row.weight}
                confirm={(rule) => change(row.key, { rule })} judge={() => change(row.key, { rule: judgedByPerson() })}
                leaveOut={() => work((now) => now.filter(({ key }) => key !== row.key))}
              />
            ),
          },
        ])}
      />
      <div className="frameworks-foot">
        {open > 0 && <span className="muted">{say(words.createHint, { count: open })}</span>}
        <Button onClick={leave}>{say(words.otherFile)}</Button>
        <Button
          type="primary" loading={sending} onClick={build}
          disabled={open > 0 || rows.length === 0 || name.trim() === '' || rows.some(({ weight }) => !/^\d+(\.\d+)?$/.test(weight))}
        >
          {say(words.create)}
        </Button>
      </div>
    </>
  );
}

const sameIn = (row: PreparedRow, one: number, other: number): boolean => (
  one === other || JSON.stringify(proposalFor(row, one)) === JSON.stringify(proposalFor(row, other)));

/** 财预〔2020〕10 号: a form that brings no grades of its own gets these, to be changed. */
const usual = [
  ['excellent', '优', 'Excellent', '90', undefined], ['good', '良', 'Good', '80', '90'], ['fair', '中', 'Fair', '60', '80'], ['poor', '差', 'Poor', undefined, '60'],
] as const;

function thresholds(of: Framework['gradeThresholds']): Framework['gradeThresholds'] {
  if (of.length > 0) return of;
  return usual.map(([code, zh, en, from, to]) => ({
    code, label: { zh, en }, fromIncluded: true, toIncluded: false, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }),
  }));
}
