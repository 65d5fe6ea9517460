import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { today } from '../../api/clock.js';
import { useLanguage } from '../../language/use-language.js';
import { DivisionSelect } from '../form/division-select.js';
import { recordWords } from '../recordkeeping.words.js';
import type { RecordScreens } from '../record-screens.js';
import { ChoiceFilter } from './choice-filter.js';
import { DateFilter } from './date-filter.js';
import { FlagFilter } from './flag-filter.js';
import { FilterNotes } from './filter-notes.js';
import { choiceNames, flagNames, type Filters } from './list-filters.js';
import { listWords } from './list.words.js';
import type { ListFilters } from './use-list-filters.js';

interface Props {
  readonly screens: RecordScreens;
  readonly filters: ListFilters;
}

/** Whether the filters written are those of the preset and no others. */
function holds(preset: Filters, written: Filters): boolean {
  const names = Object.keys(preset).filter((name) => name !== 'span');
  return names.length === Object.keys(written).length && names.every((name) => preset[name] === written[name]);
}

/** Every filter that the contract gives; the less usual ones behind a button. */
export function FilterBar({ screens, filters }: Props) {
  const { contract, presets = [] } = screens;
  const { say } = useLanguage();
  const { written, change, replace } = filters;
  const choices = choiceNames(contract);
  const flags = flagNames(contract);
  const rare = [...choices, ...flags, 'division', 'voided'];
  const [open, setOpen] = useState(() => rare.some((name) => written[name] !== undefined));
  const day = today();
  return (
    <search className="filter-bar">
      <div className="filter-row">
        <Input.Search
          key={written['q'] ?? ''} className="filter-search" defaultValue={written['q']}
          allowClear={{ clearIcon: <span role="img" aria-label={say(listWords.clearSearch)}>×</span> }}
          enterButton={<Button>{say(listWords.searchAction)}</Button>}
          placeholder={say(listWords.search, { type: say(contract.plural).toLowerCase() })} aria-label={say(listWords.searchAction)}
          onSearch={(q) => change({ q: q.trim() })}
        />
        {Object.keys(contract.states).length > 1 && (
          <ChoiceFilter
            label={recordWords.state} options={contract.states} value={written['state']} onChange={(state) => change({ state })}
          />
        )}
        <DateFilter screens={screens} filters={filters} />
        {presets.map(({ label, filters: wanted }) => (
          <Button
            key={label.en} type="text" className="filter-preset" aria-pressed={holds(wanted(day), written)}
            onClick={() => replace(wanted(day))}
          >
            {say(label)}
          </Button>
        ))}
        <Button type="text" aria-expanded={open} onClick={() => setOpen(!open)}>{say(listWords.moreFilters)} {open ? '▴' : '▾'}</Button>
        {Object.keys(written).length > 0 && <Button type="text" onClick={() => replace({})}>{say(listWords.clearFilters)}</Button>}
      </div>
      {open && (
        <div className="filter-row">
          {choices.map((name) => {
            const { label, options = {} } = contract.fields[name]!;
            const choose = (value: string | undefined) => change({ [name]: value });
            return <ChoiceFilter key={name} label={label} options={options} value={written[name]} onChange={choose} />;
          })}
          {flags.map((name) => {
            const { label } = contract.fields[name]!;
            return <FlagFilter key={name} label={label} value={written[name]} onChange={(value) => change({ [name]: value })} />;
          })}
          <DivisionSelect prefixes className="filter-choice" value={written['division']} onChange={(division) => change({ division })} />
          <Select
            className="filter-choice" aria-label={say(listWords.voided)} value={written['voided'] ?? 'without'}
            onChange={(voided) => change({ voided: voided === 'without' ? undefined : voided })}
            options={[
              { value: 'without', label: say(listWords.withoutVoided) },
              { value: 'with', label: say(listWords.withVoided) },
              { value: 'only', label: say(listWords.onlyVoided) },
            ]}
          />
        </div>
      )}
      <FilterNotes screens={screens} filters={filters} />
    </search>
  );
}
