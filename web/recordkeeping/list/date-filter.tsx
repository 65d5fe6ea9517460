import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { misreadDay } from '../../ui/misread-moment.js';
import { DayInput } from '../../ui/moment-input.js';
import type { RecordScreens } from '../record-screens.js';
import { listWords } from './list.words.js';
import type { ListFilters } from './use-list-filters.js';

/** The period of the date by which the list is ordered. The year of the page stands in it until something else is chosen. */
export function DateFilter({ screens: { contract, span }, filters }: { readonly screens: RecordScreens; readonly filters: ListFilters }) {
  const { say } = useLanguage();
  const { from, to } = filters.inForce;
  const field = say(contract.fields[contract.listedBy]!.label);
  // The other end stays as it is shown; without either the year of the page does not come back behind the person.
  const change = (bound: { readonly from?: string | undefined; readonly to?: string | undefined }) => {
    const next = { from, to, ...bound };
    filters.change({ ...next, span: span === 'year' && next.from === undefined && next.to === undefined ? 'all' : undefined });
  };
  return (
    <>
      <div className="filter-dates">
        <Bound key={`from ${from}`} label={say(listWords.from, { field })} value={from} onChange={(day) => change({ from: day })} />
        <span className="muted" aria-hidden="true">–</span>
        <Bound key={`to ${to}`} label={say(listWords.to, { field })} value={to} onChange={(day) => change({ to: day })} />
      </div>
      {span === 'year' && from !== undefined && (
        <Button
          type="text" title={say(listWords.everyYearHint)}
          onClick={() => filters.change({ from: undefined, to: undefined, span: 'all' })}
        >
          {say(listWords.everyYear)}
        </Button>
      )}
    </>
  );
}

interface BoundProps {
  readonly label: string;
  readonly value: string | undefined;
  onChange(day: string | undefined): void;
}

/** The list is asked anew when a day is complete, not with every key. */
function Bound({ label, value, onChange }: BoundProps) {
  const [entered, setEntered] = useState(value ?? null);
  return (
    <DayInput
      label={label} placeholder={label} ahead value={entered}
      onChange={(day, settled) => {
        setEntered(day);
        if (settled && day !== (value ?? null) && (day === null || misreadDay(day, true) === null)) onChange(day ?? undefined);
      }}
    />
  );
}
