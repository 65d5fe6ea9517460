import type { Bands } from '@fenghuo/shared/evaluation/rule';
import { Button, Checkbox, Input } from 'antd';
import { useLanguage } from '../../language/use-language.js';
import { isDecimal } from './rule-parts.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly rule: Bands;
  readonly readOnly: boolean;
  change(rule: Bands): void;
}

type Band = Bands['bands'][number];

/** Ranges one below the other; each end says whether it belongs to the range. An empty end is open. */
export function BandFields({ rule, readOnly, change }: Props) {
  const { say } = useLanguage();
  const set = (index: number, next: Partial<Band>) => change({ ...rule, bands: rule.bands.map((band, at) => (at === index ? without({ ...band, ...next }) : band)) });
  const end = (index: number, name: 'from' | 'to', value: string | undefined) => (
    <Input
      disabled={readOnly} defaultValue={value} placeholder={say(words[name])} aria-label={`${say(words[name])} ${index + 1}`}
      onBlur={({ target }) => { if (target.value.trim() === '' || isDecimal(target.value.trim())) set(index, { [name]: target.value.trim() || undefined }); }}
    />
  );
  return (
    <div className="row-form">
      {rule.bands.map((band, index) => (
        <div className="rule-line" key={`${index} ${band.from} ${band.to}`}>
          {end(index, 'from', band.from)}
          <Checkbox disabled={readOnly || band.from === undefined} checked={band.fromIncluded} onChange={({ target }) => set(index, { fromIncluded: target.checked })}>{say(words.included)}</Checkbox>
          {end(index, 'to', band.to)}
          <Checkbox disabled={readOnly || band.to === undefined} checked={band.toIncluded} onChange={({ target }) => set(index, { toIncluded: target.checked })}>{say(words.included)}</Checkbox>
          <Input
            disabled={readOnly} defaultValue={typeof band.award === 'string' ? band.award : ''} aria-label={`${say(words.give)} ${index + 1}`} prefix={say(words.give)}
            onBlur={({ target }) => { if (isDecimal(target.value.trim()) || ['full', 'none'].includes(target.value)) set(index, { award: target.value.trim() }); }}
          />
          {!readOnly && rule.bands.length > 1 && <Button size="small" onClick={() => change({ ...rule, bands: rule.bands.filter((_, at) => at !== index) })}>{say(words.remove)}</Button>}
        </div>
      ))}
      {!readOnly && (
        <div><Button size="small" onClick={() => change({ ...rule, bands: [...rule.bands, { from: nextEnd(rule), fromIncluded: false, toIncluded: true, award: '0' }] })}>{say(words.addBand)}</Button></div>
      )}
    </div>
  );
}

function without(band: Band): Band {
  const { from, to, ...rest } = band;
  return { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Above all that there is. */
function nextEnd({ bands }: Bands): string {
  return String(Math.max(0, ...bands.flatMap(({ from, to }) => [Number(from ?? 0), Number(to ?? 0)])));
}
