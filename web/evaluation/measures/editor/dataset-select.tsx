import type { DatasetInUse } from '@fenghuo/shared/evaluation/measure-preview';
import { Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '../../../language/use-language.js';
import { areaNames, areas } from '../../../recordkeeping/areas.js';
import { screensOf } from '../../../recordkeeping/use-record-type.js';
import { editorWords as words } from './editor.words.js';
import { useEditing } from './node-context.js';

interface DatasetSelectProps {
  readonly id: string;
  readonly value: string;
  onChange(name: string): void;
}

/** The datasets by area of work, found by name, each with how many records the year has. */
export function DatasetSelect({ id, value, onChange }: DatasetSelectProps) {
  const { say } = useLanguage();
  const { datasets, year } = useEditing();
  const options = useMemo(() => {
    const named = Object.entries(datasets).map(([name, dataset]) => ({
      value: name, label: say(dataset.label), search: `${dataset.label.zh} ${dataset.label.en}`, area: screensOf(dataset.type)?.area,
    }));
    return areaNames.map((area) => ({ label: say(areas[area]), options: named.filter((one) => one.area === area) }))
      .filter((group) => group.options.length > 0);
  }, [datasets, say]);
  const renderOption = ({ value: name, label }: { value?: string | number | null; label?: ReactNode }) => {
    const dataset = datasets[String(name)];
    return dataset ? <DatasetOption dataset={dataset} year={year} /> : label;
  };
  return (
    <Select
      id={id} className="measure-dataset" showSearch={{ optionFilterProp: 'search' }} placeholder={say(words.datasetHint)}
      value={value === '' ? undefined : value} onChange={onChange} options={options} popupMatchSelectWidth={false}
      optionRender={renderOption}
    />
  );
}

function DatasetOption({ dataset, year }: { readonly dataset: DatasetInUse; readonly year: number }) {
  const { say } = useLanguage();
  return (
    <span className="measure-dataset-option">
      <span>{say(dataset.label)}</span>
      <span className="muted"><RecordsInYear dataset={dataset} year={year} /></span>
    </span>
  );
}

/** How many records there are, so that an empty dataset is seen before it is chosen. */
export function RecordsInYear({ dataset, year }: { readonly dataset: DatasetInUse; readonly year: number }) {
  const { say } = useLanguage();
  const records = dataset.years.find((one) => one.year === year)?.records;
  if (records) return say(words.recordsOfYear, { year, count: records });
  return say(dataset.years.length > 0 ? words.otherYears : words.noRecords, { year });
}
