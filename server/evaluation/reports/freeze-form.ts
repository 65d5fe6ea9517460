import type { EvidenceRow } from '@fenghuo/shared/evaluation/form';
import type { FrozenEvidence, FrozenRecord, FrozenReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { FigureEvidence } from '../scoring/evidence-of-form.js';

type Reasons = Record<string, FrozenReport['reasons'][string]>;

/** The records behind the numbers of a form, each once, and which of them each number counts or nearly counts. Pure. */
export function freezeEvidence(found: readonly FigureEvidence[]): Pick<FrozenReport, 'records' | 'evidence' | 'reasons'> {
  const records: FrozenRecord[] = [];
  const places = new Map<string, number>();
  const reasons: Reasons = {};
  const placeOf = (row: EvidenceRow): number => {
    const key = `${row.type}/${row.id}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const { reason: _, ...record } = row;
    places.set(key, records.length);
    return records.push(record) - 1;
  };
  const evidence = found.map(({ code, part, counted, notCounted }): FrozenEvidence => ({
    code, part, counted: counted.map(placeOf), notCounted: notCounted.map((row) => [placeOf(row), reasonCode(row, reasons)] as const),
  }));
  return { records, evidence, reasons };
}

/** Two figures may name a condition alike and ask for different values: their words tell them apart. */
function reasonCode({ reason }: EvidenceRow, reasons: Reasons): string {
  if (!reason) return 'unknown';
  const { code, label, basis } = reason;
  for (let repeat = 1; ; repeat += 1) {
    const name = repeat === 1 ? code : `${code}~${repeat}`;
    const known = reasons[name];
    if (!known) reasons[name] = { label, basis };
    if (!known || known.label.zh === label.zh) return name;
  }
}
