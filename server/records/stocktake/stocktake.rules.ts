import { stockAccount, stockLedgers } from '@fenghuo/shared/ledgers';
import type { RecordOf } from '@fenghuo/shared/records/record-type';
import type { stocktake } from '@fenghuo/shared/records/stocktake';
import { decimalOf, units } from '../../recordkeeping/ledger.js';
import type { RecordRules } from '../../recordkeeping/record-rules.js';

type Stocktake = RecordOf<typeof stocktake>;

/** Free and reserved lie on the same shelf: both are counted. */
const onTheShelf = [stockLedgers.free, stockLedgers.reserved];

export const stocktakeRules: RecordRules = {
  /** The book balance at the end of the day of the count, from the postings themselves. */
  async facts(sql, bureau, changes) {
    const counts = changes.map(({ after }) => after as Stocktake);
    const rows = await sql<{ id: string; booked: string }>(
      `SELECT given.id, coalesce(sum(p.amount), 0) AS booked
       FROM unnest($2::uuid[], $3::text[], $4::date[]) AS given(id, account, day)
       LEFT JOIN ledger_posting p ON p.bureau = $1 AND p.ledger = ANY($5) AND p.account = given.account AND p.posted_on <= given.day GROUP BY given.id`,
      [bureau, counts.map(({ id }) => id), counts.map(({ warehouse, lot }) => stockAccount(warehouse, lot)), counts.map(({ countedOn }) => countedOn), onTheShelf]);
    return new Map(rows.map(({ id, booked }) => [id, { booked }]));
  },

  derive({ before, after }, facts) {
    if (before !== null) return {};
    const booked = units(String(facts?.['booked'] ?? '0'));
    const counted = units((after as Stocktake).counted);
    return { booked: decimalOf(booked), result: counted === booked ? 'matching' : counted > booked ? 'surplus' : 'shortage' };
  },
};
