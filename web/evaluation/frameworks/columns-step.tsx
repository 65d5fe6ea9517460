import { formColumnNames, formColumns, type FormColumn } from '@fenghuo/shared/evaluation/framework-columns';
import { readForm, type FormReading } from '@fenghuo/shared/evaluation/framework-reading';
import { missingColumns, type CellProblem, type FormSheet, type SheetColumn } from '@fenghuo/shared/evaluation/framework-sheet';
import { sum } from '@fenghuo/shared/evaluation/table';
import { Alert, Button, Select, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { stacked } from '../../ui/stacked.js';
import { frameworkWords as words } from './frameworks.words.js';

interface Props {
  readonly sheets: readonly FormSheet[];
  read(reading: FormReading): void;
  again(): void;
}

/** What each column of the file is for: as proposed, to be changed; what cannot be read is named cell by cell. */
export function ColumnsStep({ sheets, read, again }: Props) {
  const { say } = useLanguage();
  const [chosenSheet, setChosenSheet] = useState(() => Math.max(0, sheets.findIndex((sheet) => readForm(sheet).rows.length > 0)));
  const [chosen, setChosen] = useState<readonly (FormColumn | null)[]>();
  const sheet = sheets[chosenSheet]!;
  const reading = useMemo(() => readForm(sheet, chosen), [sheet, chosen]);
  const uses = reading.columns.map(({ column }) => column);
  const set = (index: number, column: FormColumn | undefined) => setChosen(
    // What one column is for, no other can be for.
    uses.map((use, at) => (at === index ? column ?? null : use === column ? null : use)),
  );
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  const notes = reading.problems.filter(({ severity }) => severity === 'note');
  const missing = reading.columns.length > 0 ? missingColumns(reading.columns) : [];
  return (
    <>
      {sheets.length > 1 && (
        <div className="frameworks-bar">
          <label>
            {say(words.sheet)}
            <Select
              value={chosenSheet} onChange={(next: number) => { setChosenSheet(next); setChosen(undefined); }} style={{ minWidth: 220 }}
              options={sheets.map(({ name }, index) => ({ value: index, label: name }))}
            />
          </label>
        </div>
      )}
      {reading.columns.length > 0 && (
        <Table
          className="panel stacked-table" size="small" rowKey="letter" dataSource={[...reading.columns]} pagination={false} tableLayout="fixed"
          columns={stacked<SheetColumn>([
            { title: say(words.column), render: (_, { letter, heading }) => `${letter} ${heading}` },
            { title: say(words.samples), className: 'muted', render: (_, { samples }) => samples.join('；') },
            {
              title: say(words.target), width: 240, render: (_, { letter, heading, column }, index) => (
                <Select
                  className="column-use" allowClear placeholder={say(words.ignored)} value={column ?? undefined} onChange={(next?: FormColumn) => set(index, next)}
                  aria-label={say(words.useOf, { letter, heading })}
                  options={formColumnNames.map((name) => ({ value: name, label: say(formColumns[name]) }))}
                />
              ),
            },
          ])}
        />
      )}
      {errors.length > 0 && (
        <Alert
          className="frameworks-notice" type="error" role="alert" title={say(words.problemsHead, { count: errors.length })}
          description={<Problems of={errors} sheet={sheet.name} />}
        />
      )}
      {notes.length > 0 && <Alert className="frameworks-notice" type="info" title={say(words.notesHead)} description={<Problems of={notes} sheet={sheet.name} />} />}
      <div className="frameworks-foot">
        {errors.length === 0 && <Summary reading={reading} />}
        <Button onClick={again}>{say(words.otherFile)}</Button>
        <Button type="primary" disabled={errors.length > 0 || missing.length > 0 || reading.rows.length === 0} onClick={() => read(reading)}>{say(words.next)}</Button>
      </div>
    </>
  );
}

function Problems({ of, sheet }: { readonly of: readonly CellProblem[]; readonly sheet: string }) {
  const { say } = useLanguage();
  return (
    <ul className="cell-problems">
      {of.map(({ cell, sentence }) => <li key={`${cell} ${sentence.zh}`}><code>{say(words.cell, { sheet, cell })}</code>{say(sentence)}</li>)}
    </ul>
  );
}

function Summary({ reading: { rows, stated } }: { readonly reading: FormReading }) {
  const { say } = useLanguage();
  const weight = sum(rows.map((row) => row.weight)).toString();
  return (
    <span className="muted">
      {say(words.readRows, { rows: rows.length, weight })}
      {stated !== null && stated !== weight && <strong>{' '}{say(words.statedTotal, { stated })}</strong>}
    </span>
  );
}
