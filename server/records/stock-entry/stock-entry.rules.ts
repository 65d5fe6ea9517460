import { Refusal, type ProblemCode } from '@fenghuo/shared/problems';
import { handsOver, losses, stockEntry } from '@fenghuo/shared/records/stock-entry';
import { brokenRule } from '../../recordkeeping/broken-rule.js';
import type { Change, Facts, RecordRules } from '../../recordkeeping/record-rules.js';
import { postingsOf, type StockEntry } from './stock-movements.js';

interface LotFacts {
  readonly item: string;
  readonly unit: string;
  readonly arrivedOn: string;
  readonly expiresOn: string | null;
}

interface StockFacts {
  readonly lot: LotFacts | undefined;
  readonly reversed: Reversed | undefined;
  readonly reversedBefore: boolean;
  readonly closed: readonly string[];
}

/** What is asked of an entry that is to be reversed. */
type Reversed = Pick<StockEntry, 'id' | 'kind' | 'warehouse' | 'lot' | 'quantity' | 'toWarehouse'> & { readonly again: boolean };

const factsOf = (facts: Facts | undefined) => facts as unknown as StockFacts | undefined;
/** Each id once, as `json_to_recordset` reads them. */
const asked = (ids: readonly string[]): string => JSON.stringify([...new Set(ids)].map((id) => ({ id })));
const takesIn = ['receive', 'return', 'surplus', 'transfer'];

export const stockEntryRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const entries = changes.map(({ after }) => after as StockEntry);
    const named = entries.flatMap(({ reverses }) => reverses ?? []);
    const [lots, reversed, closed] = await Promise.all([
      sql<LotFacts & { id: string }>(
        `SELECT found.* FROM json_to_recordset($2::json) AS asked (id uuid)
         CROSS JOIN LATERAL (
           SELECT l.id, l.item, i.unit, l.arrived_on AS "arrivedOn", l.expires_on AS "expiresOn" FROM supply_lot l
           JOIN supply_item i ON i.bureau = l.bureau AND i.id = l.item WHERE l.bureau = $1 AND l.id = asked.id OFFSET 0) AS found`,
        [bureau, asked(entries.map(({ lot }) => lot))], 'kept'),
      named.length === 0 ? [] : sql<Reversed>(
        `SELECT e.id, e.kind, e.warehouse, e.lot, e.quantity, e.to_warehouse AS "toWarehouse",
           EXISTS (SELECT FROM stock_entry r WHERE r.bureau = e.bureau AND r.reverses = e.id) AS again
         FROM stock_entry e WHERE e.bureau = $1 AND e.id = ANY($2)`, [bureau, named]),
      sql<{ id: string }>(
        `SELECT asked.id FROM json_to_recordset($2::json) AS asked (id uuid)
         CROSS JOIN LATERAL (SELECT FROM warehouse w WHERE w.bureau = $1 AND w.id = asked.id AND w.state = 'closed' OFFSET 0) AS there`,
        [bureau, asked(entries.map(({ warehouse, toWarehouse }) => toWarehouse ?? warehouse))], 'kept'),
    ]);
    const lotOf = new Map(lots.map((lot) => [lot.id, lot]));
    const closedOnes = closed.map(({ id }) => id);
    return new Map(entries.map((entry) => {
      const original = reversed.find(({ id }) => id === entry.reverses);
      return [entry.id, {
        lot: lotOf.get(entry.lot), reversed: original, reversedBefore: original?.again ?? false, closed: closedOnes,
      }];
    }));
  },

  /** Of an entry whose lot is not known the reference is refused first. */
  derive(_change, facts) {
    const lot = factsOf(facts)?.lot;
    return lot ? { item: lot.item, unit: lot.unit } : {};
  },

  check(change, facts) {
    const known = factsOf(facts);
    return checkKind(change) ?? checkReversal(change, known) ?? checkLot(change, known);
  },

  postings: (change: Change, facts) => (change.action === 'create' ? postingsOf(change, factsOf(facts)?.reversed) : []),
};

function checkKind(change: Change): Refusal | undefined {
  const entry = change.after as StockEntry;
  const { kind, warehouse, toWarehouse, cause, disaster, receiver, receiverSignature, photos, files, remarks } = entry;
  if (kind === 'transfer' ? toWarehouse === null || toWarehouse === warehouse : toWarehouse !== null) {
    return brokenRule(stockEntry, change, 'transfer-needs-warehouse', ['toWarehouse']);
  }
  const signed = receiverSignature !== null || photos.length + files.length > 0;
  // Rebuilt from a report, the papers lie in a file that nobody can photograph any more; the record says so itself.
  const rebuilt = entry.provenance === 'reconstructed';
  const given = { cause: cause !== null, receiver: receiver !== null, receiverSignature: signed || rebuilt };
  const absent = (Object.keys(given) as (keyof typeof given)[]).filter((name) => !given[name]);
  if (handsOver.includes(kind) && absent.length > 0) return brokenRule(stockEntry, change, 'handover-incomplete', absent);
  if (handsOver.includes(kind) && cause === 'disaster' && disaster === null) return brokenRule(stockEntry, change, 'handover-needs-disaster', ['disaster']);
  const explained = remarks !== null && (photos.length + files.length > 0 || rebuilt);
  if (losses.includes(kind) && !explained) {
    return brokenRule(stockEntry, change, 'loss-needs-proof', remarks === null ? ['remarks'] : ['photos']);
  }
  return undefined;
}

function checkReversal(change: Change, facts: StockFacts | undefined): Refusal | undefined {
  const { kind, reverses, warehouse, lot, quantity } = change.after as StockEntry;
  const refused = (code: ProblemCode) => brokenRule(stockEntry, change, code, ['reverses']);
  if ((kind === 'reversal') !== (reverses !== null)) return refused('reversal-differs');
  if (kind !== 'reversal') return undefined;
  const original = facts?.reversed;
  if (!original || original.warehouse !== warehouse || original.lot !== lot || original.quantity !== quantity) return refused('reversal-differs');
  return original.kind === 'reversal' || facts.reversedBefore ? refused('reversed-before') : undefined;
}

function checkLot(change: Change, facts: StockFacts | undefined): Refusal | undefined {
  const { kind, enteredOn, overrideReason, warehouse, toWarehouse } = change.after as StockEntry;
  const { lot, closed } = facts ?? {};
  if (!lot) return new Refusal('not-found');
  if (enteredOn < lot.arrivedOn) {
    return brokenRule(stockEntry, change, 'entered-before-arrival', ['enteredOn'], { arrivedOn: lot.arrivedOn });
  }
  const leaves = [...handsOver, 'transfer', 'reserve'].includes(kind);
  if (leaves && lot.expiresOn !== null && lot.expiresOn < enteredOn && overrideReason === null) {
    return brokenRule(stockEntry, change, 'lot-expired', ['overrideReason'], { expiresOn: lot.expiresOn });
  }
  const into = toWarehouse ?? warehouse;
  if (!takesIn.includes(kind) || !closed?.includes(into)) return undefined;
  return brokenRule(stockEntry, change, 'warehouse-closed', [toWarehouse === null ? 'warehouse' : 'toWarehouse']);
}
