import type { InputNames } from '@fenghuo/shared/evaluation/framework-inputs';
import type { Label } from '@fenghuo/shared/label';
import { createContext, useContext } from 'react';

/** What every block of a rule knows: the row it stands in, and the numbers that it may read. */
export interface RuleScope {
  readonly readOnly: boolean;
  readonly weight: string;
  /** Codes of the numbers that are read somewhere already. */
  readonly inputs: readonly string[];
  readonly names: InputNames;
  /** Gives a number another name, wherever it is read. */
  rename(input: string, name: Label): void;
}

export const RuleScopeContext = createContext<RuleScope | null>(null);

export function useRuleScope(): RuleScope {
  const scope = useContext(RuleScopeContext);
  if (!scope) throw new Error('useRuleScope stands outside a rule');
  return scope;
}

/** A code that no number has yet. Nobody sees it. */
export function freeInput(taken: readonly string[], stem = 'number'): string {
  let number = 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
