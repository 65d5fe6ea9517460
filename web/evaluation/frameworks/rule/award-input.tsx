import type { Award } from '@fenghuo/shared/evaluation/rule';
import { Exact, written } from '@fenghuo/shared/evaluation/schemas';
import { Select } from 'antd';
import { useLanguage } from '../../../language/use-language.js';
import { DecimalInput } from '../decimal-input.js';
import { useRuleScope } from './rule-scope.js';
import { ruleWords as words } from './rule.words.js';

interface Props {
  readonly label: string;
  readonly value: Award;
  readonly bare?: boolean;
  change(value: Award): void;
}

const kinds = ['full', 'none', 'points', 'share', 'less'] as const;
type Kind = (typeof kinds)[number];

/** Points given: all, none, so many, a share of the weight, or the weight less some. */
export function AwardInput({ label, value, bare = false, change }: Props) {
  const { say } = useLanguage();
  const { readOnly } = useRuleScope();
  const kind = kindOf(value);
  const choice = (
    <span className="award-input">
      <Select
        disabled={readOnly} value={kind} aria-label={label} popupMatchSelectWidth={false} onChange={(next: Kind) => change(fresh(next))}
        options={kinds.map((one) => ({ value: one, label: say(words[one]) }))}
      />
      {typeof value === 'string' && kind === 'points' && <DecimalInput bare label={`${label}（${say(words.points)}）`} value={value} readOnly={readOnly} change={change} suffix={say(words.pointsUnit)} />}
      {typeof value === 'object' && 'share' in value && (
        <DecimalInput bare label={`${label}（${say(words.share)}）`} value={written(new Exact(value.share).times(100))} readOnly={readOnly} suffix="%" change={(percent) => change({ share: written(new Exact(percent).div(100)) })} />
      )}
      {typeof value === 'object' && 'less' in value && (
        <DecimalInput bare label={`${label}（${say(words.less)}）`} value={value.less} readOnly={readOnly} suffix={say(words.pointsUnit)} change={(less) => change({ less })} />
      )}
    </span>
  );
  return bare ? choice : <div className="rule-field"><span>{label}</span>{choice}</div>;
}

function kindOf(value: Award): Kind {
  if (typeof value === 'object') return 'share' in value ? 'share' : 'less';
  return value === 'full' || value === 'none' ? value : 'points';
}

function fresh(kind: Kind): Award {
  switch (kind) {
    case 'full': case 'none': return kind;
    case 'points': return '1';
    case 'share': return { share: '0.5' };
    case 'less': return { less: '1' };
  }
}
