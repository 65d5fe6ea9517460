import { coversBureau } from '@fenghuo/shared/access';
import { dayOf } from '@fenghuo/shared/calendar';
import { day } from '@fenghuo/shared/records/field';
import { stockEntry } from '@fenghuo/shared/records/stock-entry';
import type { Picking, StockBalances } from '@fenghuo/shared/supplies';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Policy, Signed, type Principal } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { readParameters } from '../../database/parameters.js';
import { readInput } from '../../http/contract.js';
import { bureauQuery, limit } from '../../http/queries.js';
import { proposePicking } from './picking.js';
import { stockBalances } from './stock-balances.js';
import { readWarehouses } from './visible-warehouses.js';

const warehouse = z.uuid().toLowerCase().optional();
/** A page ends with an id and a name, which may itself have spaces. */
const after = z.string().max(200).regex(/^[0-9a-f-]{36} ./).transform((cursor) => [cursor.slice(37), cursor.slice(0, 36)] as const).optional();
const balancesQuery = bureauQuery.extend({ warehouse, item: z.uuid().toLowerCase().optional(), limit: limit(100, 200), after }).strict();
const pickingQuery = bureauQuery.extend({
  warehouse, item: z.uuid().toLowerCase(), quantity: stockEntry.fields.quantity.schema, on: day.optional(),
}).strict();

/** What there is of the supplies, and what to take for an issue. */
@Controller('api/supplies')
export class SuppliesController {
  constructor(private readonly database: Database) {}

  @Get('balances')
  @Policy('readRecords')
  balances(@Signed() principal: Principal, @Query() query: unknown): Promise<StockBalances> {
    const { warehouse: only, ...asked } = readInput(balancesQuery, query, stockEntry.fields);
    const today = dayOf(new Date());
    return readWarehouses(this.database, principal, asked.bureau, only, async (sql, warehouses) => {
      const expiryMonths = (await readParameters(sql, asked.bureau, ['supplies.expiryMonths'])).on('supplies.expiryMonths', today);
      const whole = only === undefined && coversBureau(principal.scope, asked.bureau);
      const page = await stockBalances(sql, warehouses, {
        bureau: asked.bureau, item: asked.item, limit: asked.limit, after: asked.after, today, warnUntil: monthsLater(today, expiryMonths), whole,
      });
      return { ...page, expiryMonths };
    });
  }

  @Get('picking')
  @Policy('readRecords')
  picking(@Signed() principal: Principal, @Query() query: unknown): Promise<Picking> {
    const { warehouse: only, on, ...asked } = readInput(pickingQuery, query, stockEntry.fields);
    return readWarehouses(this.database, principal, asked.bureau, only, (sql, warehouses) => (
      proposePicking(sql, warehouses, { ...asked, on: on ?? dayOf(new Date()) })));
  }
}

/** The same day some months later; of a month that is shorter, the last day. */
function monthsLater(today: string, months: number): string {
  const [year, month, date] = today.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
