import type { Rule } from './rule.js';

/** Whether a person gives points somewhere in a rule. */
export function isJudged(rule: Rule): boolean {
  switch (rule.kind) {
    case 'judgement': return true;
    case 'grades': return rule.judged;
    case 'sum': case 'eitherOr': return rule.of.some(isJudged);
    case 'gate': case 'ifNothing': return isJudged(rule.rule) || isJudged(rule.otherwise);
    case 'clamp': case 'modifier': return isJudged(rule.rule);
    default: return false;
  }
}
