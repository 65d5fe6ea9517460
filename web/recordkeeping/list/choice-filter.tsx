import type { Label } from '@fenghuo/shared/label';
import { Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';
import { listWords } from './list.words.js';

interface Props {
  readonly label: Label;
  readonly options: Readonly<Record<string, Label>>;
  /** Chosen options, comma between them. */
  readonly value: string | undefined;
  onChange(value: string | undefined): void;
}

/** One chosen option stands there by its word, several as their number: a cut-off row of tags says neither. */
export function ChoiceFilter({ label, options, value, onChange }: Props) {
  const { say } = useLanguage();
  const chosen = value?.split(',') ?? [];
  const wordOf = (key: string) => { const word = options[key]; return word ? say(word) : key; };
  return (
    <Select
      mode="multiple" className="filter-choice" allowClear={{ label: say(words.clear) }} popupMatchSelectWidth={false}
      maxTagCount={chosen.length > 1 ? 0 : 1}
      maxTagPlaceholder={(
        <span title={chosen.map(wordOf).join('、')}>{say(listWords.chosen, { label: say(label), count: chosen.length })}</span>
      )}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say(label)} aria-label={say(label)}
      value={chosen} onChange={(next) => onChange(next.length > 0 ? next.join(',') : undefined)}
      options={Object.keys(options).map((key) => ({ value: key, label: wordOf(key) }))}
    />
  );
}
