import type { FrozenEvidence, FrozenLists, FrozenRecord, FrozenReport, Missed } from '@fenghuo/shared/evaluation/frozen-report';
import type { Keep } from '../archive/piece-store.js';
import type { FormEvidence, NumberBehind } from '../scoring/evidence-of-form.js';
import { joined, ListWriter, RecordWriter } from './list-writer.js';

type Lists = FrozenLists & Pick<FrozenReport, 'contents'>;
type Reasons = Record<string, FrozenReport['reasons'][string]>;

/** Told of each record, and whether anything counts it. */
export type See = (record: FrozenRecord, counted: boolean) => void;

/** The records that answer one question. */
interface Answer {
  readonly counted: ListWriter<number>;
  readonly notCounted: ListWriter<Missed>;
  /** Codes of its reasons, in the order in which standings name them. */
  readonly reasons: readonly string[];
}

/**
 * The records behind the numbers of a form, each once, and which of them each number counts or nearly counts. They are written in pieces while
 * they are read, so that memory holds a few pieces whatever their number.
 * @throws Error where a number has other records behind it than it says.
 */
export async function freezeEvidence(found: FormEvidence, keep: Keep, see: See = () => undefined): Promise<Lists> {
  const contents = new Set<string>();
  const keeping: Keep = async (bytes, hash) => { contents.add(hash); await keep(bytes, hash); };
  const reasons: Reasons = {};
  const answers = new Map<number, Answer>([...new Set(found.numbers.flatMap(({ questions }) => questions))].map((question) => [question, {
    counted: new ListWriter<number>(keeping), notCounted: new ListWriter<Missed>(keeping),
    reasons: found.reasonsOf(question).map((reason) => reasonCode(reason, reasons)),
  }]));
  const records = new RecordWriter(keeping);
  let reconstructed = false;
  for await (const portion of found.records()) {
    for (const { record, standings } of portion) {
      const place = records.add(record);
      let counted = false;
      for (const [question, reason] of standings) {
        const answer = answers.get(question)!;
        counted ||= reason === null;
        if (reason === null) answer.counted.add(place);
        else answer.notCounted.add([place, answer.reasons[reason]!]);
      }
      see(record, counted);
      reconstructed ||= record.provenance === 'reconstructed';
    }
    await records.flush();
    for (const { counted, notCounted } of answers.values()) { await counted.flush(); await notCounted.flush(); }
  }
  for (const { counted, notCounted } of answers.values()) { await counted.end(); await notCounted.end(); }
  const evidence = found.numbers.map((number) => evidenceOf(number, answers));
  const frozen = await records.end();
  return { records: frozen, evidence, reasons: dueOf(answers, reasons), reconstructed, contents: [...contents].sort() };
}

function evidenceOf({ code, part, figure, questions }: NumberBehind, answers: ReadonlyMap<number, Answer>): FrozenEvidence {
  const behind = questions.map((question) => answers.get(question)!);
  const [counted, notCounted] = [joined(behind.map((one) => one.counted.list)), joined(behind.map((one) => one.notCounted.list))];
  if (counted.count !== figure.counted || notCounted.count !== figure.notCounted) {
    throw new Error(`${code}.${part} says ${figure.counted} and ${figure.notCounted} records, there are ${counted.count} and ${notCounted.count}`);
  }
  return { code, part, counted, notCounted };
}

/** The reasons that are due somewhere. */
function dueOf(answers: ReadonlyMap<number, Answer>, reasons: Reasons): Reasons {
  const due = new Set([...answers.values()].flatMap((answer) => (answer.notCounted.list.count === 0 ? [] : answer.reasons)));
  return Object.fromEntries(Object.entries(reasons).filter(([code]) => due.has(code)));
}

/** Two figures may name a condition alike and ask for different values: their words tell them apart. */
function reasonCode({ code, label, basis }: { readonly code: string } & Reasons[string], reasons: Reasons): string {
  for (let repeat = 1; ; repeat += 1) {
    const name = repeat === 1 ? code : `${code}~${repeat}`;
    const known = reasons[name];
    if (!known) reasons[name] = { label, basis };
    if (!known || known.label.zh === label.zh) return name;
  }
}

/** No record behind any number: what an output needs that lists none. */
export const noEvidence: Lists = { records: { count: 0, pieces: [] }, evidence: [], reasons: {}, reconstructed: false, contents: [] };
