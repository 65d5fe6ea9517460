import type { Label } from '@fenghuo/shared/label';
import { Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';

interface Props {
  readonly label: Label;
  readonly options: Readonly<Record<string, Label>>;
  /** Chosen options, comma between them. */
  readonly value: string | undefined;
  onChange(value: string | undefined): void;
}

export function ChoiceFilter({ label, options, value, onChange }: Props) {
  const { say } = useLanguage();
  return (
    <Select
      mode="multiple" className="filter-choice" allowClear={{ label: say(words.clear) }} maxTagCount="responsive" popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say(label)} aria-label={say(label)}
      value={value?.split(',') ?? []} onChange={(chosen) => onChange(chosen.length > 0 ? chosen.join(',') : undefined)}
      options={Object.entries(options).map(([key, word]) => ({ value: key, label: say(word) }))}
    />
  );
}
