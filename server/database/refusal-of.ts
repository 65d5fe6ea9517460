import { Refusal } from '@fenghuo/shared/problems';

/** The database's error code, wherever the driver or TypeORM put it. */
export function stateOf(error: unknown): string | undefined {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' ? state : undefined;
}

/** What a database error means to the one whose edit met it, by SQLSTATE alone; undefined when it is a failure of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  switch (stateOf(error)) {
    case '23505': return new Refusal('record-exists');
    case '23503': return new Refusal('not-found');
    case '42501': return new Refusal('not-found');
    case '23514': case '22P05': case '22021': case '22P02': case '22003': case '22008': return new Refusal('contract-broken');
    case '40001': case '40P01': case '55P03': case 'FH003': return new Refusal('too-busy');
    default: return undefined;
  }
}
