import { Refusal } from '@fenghuo/shared/problems';
import { handsOver } from '@fenghuo/shared/records/stock-entry';
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
  readonly reversed: StockEntry | undefined;
  readonly reversedBefore: boolean;
  readonly closed: readonly string[];
}

const factsOf = (facts: Facts | undefined) => facts as unknown as StockFacts | undefined;
const takesIn = ['receive', 'return', 'surplus', 'transfer'];

export const stockEntryRules: RecordRules = {
  async facts(sql, bureau, changes) {
    const entries = changes.map(({ after }) => after as StockEntry);
    const lots = await sql<LotFacts & { id: string }>(
      `SELECT l.id, l.item, i.unit, l.arrived_on AS "arrivedOn", l.expires_on AS "expiresOn" FROM supply_lot l
       JOIN supply_item i ON i.bureau = l.bureau AND i.id = l.item WHERE l.bureau = $1 AND l.id = ANY($2)`, [bureau, entries.map(({ lot }) => lot)]);
    const named = entries.flatMap(({ reverses }) => reverses ?? []);
    const reversed = named.length === 0 ? [] : await sql<{ id: string; kind: string; warehouse: string; lot: string; quantity: string; toWarehouse: string | null; again: boolean }>(
      `SELECT e.id, e.kind, e.warehouse, e.lot, e.quantity, e.to_warehouse AS "toWarehouse",
         EXISTS (SELECT FROM stock_entry r WHERE r.bureau = e.bureau AND r.reverses = e.id) AS again
       FROM stock_entry e WHERE e.bureau = $1 AND e.id = ANY($2)`, [bureau, named]);
    const closed = await sql<{ id: string }>(
      `SELECT id FROM warehouse WHERE bureau = $1 AND state = 'closed' AND id = ANY($2)`, [bureau, entries.flatMap(({ warehouse, toWarehouse }) => [warehouse, toWarehouse ?? warehouse])]);
    return new Map(entries.map((entry) => {
      const original = reversed.find(({ id }) => id === entry.reverses);
      return [entry.id, {
        lot: lots.find(({ id }) => id === entry.lot), reversed: original, reversedBefore: original?.again ?? false, closed: closed.map(({ id }) => id),
      }];
    }));
  },

  /** Of an entry whose lot is not known the reference is refused first. */
  derive(_change, facts) {
    const lot = factsOf(facts)?.lot;
    return lot ? { item: lot.item, unit: lot.unit } : {};
  },

  check({ after }, facts) {
    const entry = after as StockEntry;
    const known = factsOf(facts);
    return checkKind(entry) ?? checkReversal(entry, known) ?? checkLot(entry, known);
  },

  postings: ({ action, after }: Change, facts) => (action === 'create' ? postingsOf(after as StockEntry, factsOf(facts)?.reversed) : []),
};

function checkKind(entry: StockEntry): Refusal | undefined {
  const { kind, warehouse, toWarehouse, cause, receiver, receiverSignature, photos, files, remarks } = entry;
  if (kind === 'transfer' ? toWarehouse === null || toWarehouse === warehouse : toWarehouse !== null) return new Refusal('transfer-needs-warehouse');
  const signed = receiverSignature !== null || photos.length + files.length > 0;
  // Rebuilt from a report, the papers lie in a file that nobody can photograph any more; the record says so itself.
  const rebuilt = entry.provenance === 'reconstructed';
  if (handsOver.includes(kind) && (cause === null || receiver === null || !(signed || rebuilt))) return new Refusal('handover-incomplete');
  const explained = remarks !== null && (photos.length + files.length > 0 || rebuilt);
  if (['scrap', 'surplus', 'shortage'].includes(kind) && !explained) return new Refusal('loss-needs-proof');
  return undefined;
}

function checkReversal({ kind, reverses, warehouse, lot, quantity }: StockEntry, facts: StockFacts | undefined): Refusal | undefined {
  if ((kind === 'reversal') !== (reverses !== null)) return new Refusal('reversal-differs');
  if (kind !== 'reversal') return undefined;
  const original = facts?.reversed;
  if (!original || original.warehouse !== warehouse || original.lot !== lot || original.quantity !== quantity) return new Refusal('reversal-differs');
  return original.kind === 'reversal' || facts.reversedBefore ? new Refusal('reversed-before') : undefined;
}

function checkLot({ kind, enteredOn, overrideReason, warehouse, toWarehouse }: StockEntry, facts: StockFacts | undefined): Refusal | undefined {
  const { lot, closed } = facts ?? {};
  if (!lot) return new Refusal('not-found');
  if (enteredOn < lot.arrivedOn) return new Refusal('entered-before-arrival', { arrivedOn: lot.arrivedOn });
  const leaves = [...handsOver, 'transfer', 'reserve'].includes(kind);
  if (leaves && lot.expiresOn !== null && lot.expiresOn < enteredOn && overrideReason === null) return new Refusal('lot-expired', { expiresOn: lot.expiresOn });
  const into = toWarehouse ?? warehouse;
  return takesIn.includes(kind) && closed?.includes(into) ? new Refusal('warehouse-closed') : undefined;
}
