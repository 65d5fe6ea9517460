import type { Label } from '@fenghuo/shared/label';
import { Select } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';

interface Props {
  readonly label: Label;
  /** `true` or `false`, as the address says it. */
  readonly value: string | undefined;
  onChange(value: string | undefined): void;
}

/** Records of which something is so, or is not. */
export function FlagFilter({ label, value, onChange }: Props) {
  const { say } = useLanguage();
  const option = (flag: 'true' | 'false') => ({ value: flag, label: `${say(label)} · ${say(flag === 'true' ? words.yes : words.no)}` });
  return (
    <Select
      className="filter-choice" allowClear={{ label: say(words.clear) }} popupMatchSelectWidth={false} placeholder={say(label)} aria-label={say(label)}
      value={value} onChange={(chosen?: string) => onChange(chosen)} options={[option('true'), option('false')]}
    />
  );
}
