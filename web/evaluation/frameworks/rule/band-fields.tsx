import { rangeInWords } from '@fenghuo/shared/evaluation/framework-rule-words';
import { unitLabel } from '@fenghuo/shared/evaluation/propose-rule-text';
import type { Bands } from '@fenghuo/shared/evaluation/rule';
import { Button, Checkbox } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { DecimalInput } from '../decimal-input.js';
import { ConsequenceFields } from './consequence-fields.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';
import { UnitInput } from './unit-input.js';

interface Props {
  readonly rule: Bands;
  readonly depth: number;
  readonly year: number;
  change(rule: Bands): void;
}

type Band = Bands['bands'][number];

/** Ranges one below the other; each end says whether it belongs to the range. An empty end is open. */
export function BandFields({ rule, depth, year, change }: Props) {
  const { say, language } = useLanguage();
  const { readOnly } = useRuleScope();
  const set = (index: number, next: (band: Band) => Band) => change({ ...rule, bands: rule.bands.map((band, at) => (at === index ? next(band) : band)) });
  const end = (index: number, name: 'from' | 'to', included: 'fromIncluded' | 'toIncluded') => {
    const band = rule.bands[index]!;
    const { [name]: value, ...rest } = band;
    const label = say(words.ofRange, { number: index + 1, what: say(words[name]) });
    return (
      <span className="range-end">
        <DecimalInput bare optional label={label} value={value ?? ''} readOnly={readOnly} suffix={say(words[name])} change={(digits) => set(index, () => (digits === '' ? rest : { ...band, [name]: digits }))} />
        <Checkbox disabled={readOnly || value === undefined} checked={band[included]} aria-label={`${label}：${say(words.included)}`} onChange={({ target }) => set(index, (one) => ({ ...one, [included]: target.checked }))}>{say(words.included)}</Checkbox>
      </span>
    );
  };
  return (
    <div className="rule-ranges">
      <div className="rule-fields"><UnitInput unit={rule.unit} change={(unit) => change({ ...rule, unit: unit === '' ? undefined : unitLabel(unit) })} /></div>
      {rule.bands.map((band, index) => {
        const { award: _, rule: __, ...range } = band;
        return (
          // Ranges have no names of their own: they are what stands at their place.
          <div className="range-line" key={index} role="group" aria-label={say(words.rangeOf, { number: index + 1 })}>
            {end(index, 'from', 'fromIncluded')}
            {end(index, 'to', 'toIncluded')}
            <ConsequenceFields
              of={rangeInWords(band, rule.unit)[language].trim()} award={band.award} rule={band.rule} depth={depth} year={year}
              change={(next) => set(index, () => ({ ...range, ...next }))}
            />
            {!readOnly && rule.bands.length > 1 && (
              <Button size="small" aria-label={say(words.removeRange, { number: index + 1 })} onClick={() => change({ ...rule, bands: rule.bands.filter((_one, at) => at !== index) })}>{say(words.remove)}</Button>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <div><Button size="small" onClick={() => change({ ...rule, bands: [...rule.bands, { from: nextEnd(rule), fromIncluded: false, toIncluded: true, award: '0' }] })}>{say(words.addBand)}</Button></div>
      )}
    </div>
  );
}

/** Above all that there is. */
function nextEnd({ bands }: Bands): string {
  return String(Math.max(0, ...bands.flatMap(({ from, to }) => [Number(from ?? 0), Number(to ?? 0)])));
}
