import type { Label } from '@fenghuo/shared/label';
import { Refusal, type FieldProblem } from '@fenghuo/shared/problems';
import type { Field } from '@fenghuo/shared/records/field';
import type { z } from 'zod';
import { wordsOf } from './issue-words.js';

type Labels = Readonly<Record<string, Partial<Field> & { readonly label: Label }>>;

/** Words of what every record carries beside its own fields. */
const captureLabels: Labels = {
  id: { label: { zh: '编号', en: 'Id' } },
  bureau: { label: { zh: '所属局', en: 'Bureau' } },
  division: { label: { zh: '所在区划', en: 'Division' } },
  longitude: { label: { zh: '经度', en: 'Longitude' } },
  latitude: { label: { zh: '纬度', en: 'Latitude' } },
  accuracy: { label: { zh: '定位精度', en: 'Accuracy' } },
  placeSource: { label: { zh: '定位来源', en: 'Source of the position' } },
  capturedAt: { label: { zh: '采集时间', en: 'Captured at' } },
  operation: { label: { zh: '操作编号', en: 'Operation id' } },
  baseVersion: { label: { zh: '原版本', en: 'Base version' } },
  reason: { label: { zh: '理由', en: 'Reason' } },
  provenance: { label: { zh: '来源', en: 'Provenance' } },
  changes: { label: { zh: '修改内容', en: 'Changes' } },
  password: { label: { zh: '密码', en: 'Password' } },
  account: { label: { zh: '账号', en: 'Account' } },
};

/**
 * What was sent, a body or the query of an address, as its schema reads it.
 * @throws Refusal `contract-broken`, with every field that does not fit named in both languages.
 */
export function readInput<T>(schema: z.ZodType<T>, sent: unknown, labels: Labels = {}): T {
  const read = schema.safeParse(sent, { reportInput: true });
  if (read.success) return read.data;
  throw new Refusal('contract-broken', {}, read.error.issues.flatMap((issue) => fieldProblems(issue, labels)));
}

/** One for each field; an issue about unknown keys names several. */
function fieldProblems(issue: z.core.$ZodIssue, labels: Labels): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [fieldProblem(path, issue, labels)];
  return issue.keys.map((key) => fieldProblem([...path, key], issue, labels));
}

function fieldProblem(path: readonly string[], issue: z.core.$ZodIssue, labels: Labels): FieldProblem {
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  const field = own(labels, name) ?? own(captureLabels, name);
  return { path: path.join('.'), label: field?.label ?? { zh: name || '内容', en: name || 'Body' }, message: wordsOf(issue, own(labels, name)) };
}

/** Names come from outside: what every object inherits is not one of ours. */
function own(labels: Labels, name: string): Labels[string] | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined;
}
