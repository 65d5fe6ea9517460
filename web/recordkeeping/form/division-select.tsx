import { Select } from 'antd';
import { useMemo } from 'react';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';
import { useDivisions, type Division } from '../data/use-divisions.js';
import { formWords } from './form.words.js';

interface Props {
  readonly value: string | null | undefined;
  onChange(division: string | undefined): void;
  /** For filters: a township stands for all that lies in it, and is its 9 digits. */
  readonly prefixes?: boolean;
  readonly id?: string;
  readonly className?: string;
  readonly invalid?: boolean;
}

/** The divisions of the bureau, villages under their townships, found by typing. */
export function DivisionSelect({ value, onChange, prefixes = false, id, className, invalid }: Props) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const { all } = useDivisions(bureau);
  const options = useMemo(() => grouped(all, prefixes, (township) => say(formWords.wholeTownship, { township })), [all, prefixes, say]);
  return (
    <Select
      id={id} className={className} allowClear={{ label: say(words.clear) }} showSearch={{ optionFilterProp: 'search' }}
      status={invalid ? 'error' : undefined} popupMatchSelectWidth={260}
      placeholder={say(prefixes ? formWords.anyDivision : formWords.chooseDivision)} aria-label={say(formWords.anyDivision)}
      value={value ?? undefined} onChange={(chosen?: string) => onChange(chosen)} options={options}
    />
  );
}

function grouped(divisions: readonly Division[], prefixes: boolean, whole: (township: string) => string) {
  const townships = divisions.filter(({ level }) => level === 'township');
  const option = ({ code, name }: Division, search = name) => ({ value: code, label: name, search });
  const counties = prefixes ? [] : divisions.filter(({ level }) => level === 'county').map((division) => option(division));
  const inside = townships.map(({ code, name }) => ({
    label: name, title: name,
    options: [
      { value: prefixes ? code.slice(0, 9) : code, label: whole(name), search: name },
      ...divisions.filter(({ parent, level }) => level === 'village' && parent === code)
        .map((village) => option(village, `${name}${village.name}`)),
    ],
  }));
  const townshipCodes = new Set(townships.map(({ code }) => code));
  const orphans = divisions.filter(({ level, parent }) => level === 'village' && !townshipCodes.has(parent ?? ''));
  return [...counties, ...inside, ...orphans.map((division) => option(division))];
}
