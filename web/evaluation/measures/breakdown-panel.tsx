import { minuteOf } from '@fenghuo/shared/calendar';
import { divisionCode } from '@fenghuo/shared/divisions';
import type { Breakdown, BreakdownPart } from '@fenghuo/shared/evaluation/breakdown';
import type { Label } from '@fenghuo/shared/label';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { getJson } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { useDivisions } from '../../recordkeeping/data/use-divisions.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { breakdownWords as words } from './breakdown.words.js';
import { valueText } from './value-text.js';

interface BreakdownPanelProps {
  readonly bureau: string;
  readonly year: number;
  readonly row: string;
  readonly part: string;
}

/** One number by township, sector and whatever else its records are told apart by; above it what was entered of late. */
export function BreakdownPanel({ bureau, year, row, part }: BreakdownPanelProps) {
  const { say } = useLanguage();
  const [by, setBy] = useState('township');
  const { data, error, refetch } = useQuery({
    queryKey: ['evaluation', bureau, year, 'breakdown', row, part, by], placeholderData: (previous) => previous,
    queryFn: () => getJson<Breakdown>(`/api/evaluation/forms/${bureau}/${year}/rows/${encodeURIComponent(row)}/breakdown`, { part, by }),
  });
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  if (data.dimensions.length === 0) return <EmptyState reason={say(words.none)} />;
  return (
    <div className="breakdown">
      {data.recent && (
        <p className="breakdown-recent">{say(words.recent, { count: data.recent.counted, since: minuteOf(data.recent.since) })}</p>
      )}
      <div className="breakdown-by">
        <Segmented
          value={by} onChange={setBy} aria-label={say(words.by)}
          options={data.dimensions.map(({ name, label }) => ({ value: name, label: name === 'township' ? say(words.township) : say(label) }))}
        />
      </div>
      {data.forecast && <p className="breakdown-recent">{say(words.forecast, { sentence: say(data.forecast.sentence) })}</p>}
      {data.parts.length === 0 ? <EmptyState reason={say(words.empty)} /> : <Parts bureau={bureau} parts={data.parts} by={data.by === 'township' ? words.township : data.dimensions.find(({ name }) => name === data.by)?.label} />}
    </div>
  );
}

interface PartsProps {
  readonly bureau: string;
  readonly parts: readonly BreakdownPart[];
  readonly by: Label | undefined;
}

/** While the year runs with the pace of each, and where it leads. */
function Parts({ bureau, parts, by }: PartsProps) {
  const { say } = useLanguage();
  const { nameOf } = useDivisions(bureau);
  const nameFor = ({ key, label }: BreakdownPart) => (
    key === null ? say(words.open) : label ? say(label) : /^\d{9}$/.test(key) ? nameOf(divisionCode(key)) : key);
  const most = Math.max(...parts.map(({ value }) => Math.abs(Number(value ?? 0))), 1);
  const paced = parts.some(({ pace }) => pace !== null);
  const ordered = [...parts].sort((one, other) => Number(other.value ?? 0) - Number(one.value ?? 0));
  return (
    <table className={paced ? 'breakdown-table breakdown-paced' : 'breakdown-table'}>
      {paced && (
        <thead>
          <tr>
            <th scope="col">{by && say(by)}</th><td />
            {[words.value, words.weekly, words.projected, words.counted].map((head) => <th key={head.en} scope="col" className="figure">{say(head)}</th>)}
          </tr>
        </thead>
      )}
      <tbody>
        {ordered.map((part) => (
          <tr key={part.key ?? ''}>
            <th scope="row">{nameFor(part)}</th>
            <td className="breakdown-bar"><span aria-hidden="true" style={{ inlineSize: `${Math.abs(Number(part.value ?? 0)) / most * 100}%` }} /></td>
            <td className="figure">{part.value === null ? '—' : valueText(part.value)}{part.unit && <span className="unit">{say(part.unit)}</span>}</td>
            {paced && <td className="figure">{part.pace ? valueText(part.pace.weekly) : '—'}</td>}
            {paced && <td className="figure">{part.pace ? valueText(part.pace.projected) : '—'}</td>}
            <td className="figure muted">{say(words.records, { count: part.counted })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
