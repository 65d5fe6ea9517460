import { dayOf } from '@fenghuo/shared/calendar';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { DivisionSelect } from '../form/division-select.js';
import { ReferenceLink } from '../values/reference-link.js';
import { recordWords } from '../recordkeeping.words.js';
import type { RecordScreens } from '../record-screens.js';
import { ChoiceFilter } from './choice-filter.js';
import { DateFilter } from './date-filter.js';
import { choiceNames, dateBounds, referenceNames } from './list-filters.js';
import { listWords } from './list.words.js';
import type { ListFilters } from './use-list-filters.js';

interface Props {
  readonly screens: RecordScreens;
  readonly filters: ListFilters;
}

/** Every filter that the contract gives; the less usual ones behind a button. */
export function FilterBar({ screens, filters }: Props) {
  const { contract, presets = [] } = screens;
  const { say } = useLanguage();
  const { written, inForce, change, replace } = filters;
  const choices = choiceNames(contract);
  const rare = [...choices, 'division', 'voided'];
  const [open, setOpen] = useState(() => rare.some((name) => written[name] !== undefined));
  const today = dayOf(new Date());
  return (
    <search className="filter-bar">
      <div className="filter-row">
        <Input.Search
          key={written['q'] ?? ''} className="filter-search" allowClear defaultValue={written['q']}
          placeholder={say(listWords.search, { type: say(contract.label) })} aria-label={say(listWords.searchAction)}
          onSearch={(q) => change({ q: q.trim() })}
        />
        {Object.keys(contract.states).length > 1 && (
          <ChoiceFilter label={recordWords.state} options={contract.states} value={written['state']} onChange={(state) => change({ state })} />
        )}
        <DateFilter screens={screens} filters={filters} />
        {presets.map(({ label, filters: wanted }) => (
          <Button key={label.en} type="text" className="filter-preset" onClick={() => replace(wanted(today))}>{say(label)}</Button>
        ))}
        <Button type="text" aria-expanded={open} onClick={() => setOpen(!open)}>{say(listWords.moreFilters)} {open ? '▴' : '▾'}</Button>
        {Object.keys(written).length > 0 && <Button type="text" onClick={() => replace({})}>{say(listWords.clearFilters)}</Button>}
      </div>
      {open && (
        <div className="filter-row">
          {choices.map((name) => {
            const field = contract.fields[name]!;
            return <ChoiceFilter key={name} label={field.label} options={field.options ?? {}} value={written[name]} onChange={(value) => change({ [name]: value })} />;
          })}
          <DivisionSelect prefixes className="filter-choice" value={written['division']} onChange={(division) => change({ division })} />
          <Select
            className="filter-choice" value={written['voided'] ?? 'without'} onChange={(voided) => change({ voided: voided === 'without' ? undefined : voided })}
            options={[
              { value: 'without', label: say(listWords.withoutVoided) },
              { value: 'with', label: say(listWords.withVoided) },
              { value: 'only', label: say(listWords.onlyVoided) },
            ]}
          />
        </div>
      )}
      <FilterNotes screens={screens} inForce={inForce} change={change} />
    </search>
  );
}

/** Filters that a link brought and that no input shows. */
function FilterNotes({ screens: { contract }, inForce, change }: { readonly screens: RecordScreens } & Pick<ListFilters, 'inForce' | 'change'>) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const references = referenceNames(contract).filter((name) => inForce[name] !== undefined);
  const bounds = dateBounds(contract, inForce);
  if (references.length === 0 && bounds.length === 0) return null;
  return (
    <div className="filter-row">
      {references.map((name) => (
        <span key={name} className="filter-note">
          {say(listWords.reference)}{say(contract.fields[name]!.label)} <ReferenceLink type={contract.fields[name]!.refersTo ?? ''} id={inForce[name]!} bureau={bureau} />
          <Button type="text" size="small" aria-label={say(listWords.clearFilters)} onClick={() => change({ [name]: undefined })}>×</Button>
        </span>
      ))}
      {bounds.map(({ name, field, bound, day }) => (
        <span key={name} className="filter-note">
          {say(bound === 'before' ? listWords.dateBefore : listWords.dateFrom, { field: say(contract.fields[field]!.label), day })}
          <Button type="text" size="small" aria-label={say(listWords.clearFilters)} onClick={() => change({ [name]: undefined })}>×</Button>
        </span>
      ))}
    </div>
  );
}
