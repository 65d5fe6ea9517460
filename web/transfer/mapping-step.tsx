import type { RecordType } from '@fenghuo/shared/records/record-type';
import { importTargets, type ImportMapping, type ImportView } from '@fenghuo/shared/transfer';
import { Alert, Button, Select, Table } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { DivisionSelect } from '../recordkeeping/form/division-select.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { stacked } from '../ui/stacked.js';
import { transferWords } from './transfer.words.js';
import { useImportOrders } from './use-import.js';

interface Props {
  readonly contract: RecordType;
  readonly view: ImportView;
  checked(): void;
  again(): void;
}

/** Which column is for what: as proposed, to be confirmed or changed. */
export function MappingStep({ contract, view, checked, again }: Props) {
  const { say } = useLanguage();
  const [mapping, setMapping] = useState<ImportMapping>(view.mapping);
  const { check } = useImportOrders(view, checked);
  const targets = importTargets(contract);
  const kinds = new Map(targets.map(({ name, kind }) => [name, kind]));
  const set = (index: number, name: string | undefined) => setMapping((now) => ({
    // What one column is for, no other can be for.
    ...now, columns: view.columns.map((_, at) => (at === index ? name ?? null : now.columns[at] === name ? null : now.columns[at] ?? null)),
  }));
  const missing = [
    ...targets.filter(({ name, required }) => required && !mapping.columns.includes(name)).map(({ label }) => say(label)),
    ...(mapping.division === null && !mapping.columns.includes('division') ? [say(transferWords.missingDivision)] : []),
  ];
  const rows = view.columns.map((column, index) => ({ ...column, index, target: mapping.columns[index] ?? undefined }));
  return (
    <>
      <Table
        className="panel stacked-table" size="small" rowKey="index" dataSource={rows} pagination={false} scroll={{ x: 'max-content' }}
        columns={stacked<(typeof rows)[number]>([
          { title: say(transferWords.column), render: (_, { heading, index }) => heading || say(transferWords.unnamed, { letter: letterOf(index) }) },
          {
            title: say(transferWords.samples), className: 'muted',
            render: (_, { samples, target }) => <span className="import-samples">{samplesOf(samples, kinds.get(target ?? '')).join('；')}</span>,
          },
          {
            title: say(transferWords.target), width: 260,
            render: (_, { index, heading, target }) => (
              <Select
                className="import-target" value={target} placeholder={say(transferWords.ignored)} allowClear
                showSearch={{ optionFilterProp: 'label' }} onChange={(name?: string) => set(index, name)}
                aria-label={say(transferWords.targetOf, { heading: heading || letterOf(index) })}
                options={targets.map(({ name, label, required }) => ({ value: name, label: `${say(label)}${required ? ' *' : ''}` }))}
              />
            ),
          },
        ])}
      />
      <div className="import-division">
        <label htmlFor="import-division">{say(transferWords.division)}</label>
        <DivisionSelect
          id="import-division" className="import-target" value={mapping.division}
          onChange={(division) => setMapping((now) => ({ ...now, division: division ?? null }))}
        />
      </div>
      {missing.length > 0 && <Alert className="import-notice" type="warning" title={say(transferWords.missing, { fields: missing.join('、') })} />}
      {view.problem && !check.problem && <Alert className="import-notice" type="error" role="alert" title={say(view.problem.title)} />}
      {check.problem && <Alert className="import-notice" type="error" role="alert" title={say(sentenceOfThrown(check.problem))} />}
      <div className="import-foot">
        <Button onClick={again}>{say(transferWords.otherFile)}</Button>
        <Button type="primary" disabled={missing.length > 0} loading={check.sending} onClick={() => check.begin(mapping)}>
          {say(transferWords.check)}
        </Button>
      </div>
    </>
  );
}

/** A workbook keeps a day as a number; shown is the day. */
function samplesOf(samples: readonly string[], kind: string | undefined): readonly string[] {
  if (kind !== 'date' && kind !== 'instant') return samples;
  const dayOf = (number: number) => new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
  return samples.map((sample) => (/^\d{5}(\.\d+)?$/.test(sample) ? dayOf(Number(sample)) : sample));
}

function letterOf(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before >= 0 ? letterOf(before) : ''}${String.fromCodePoint(65 + (index % 26))}`;
}
