import { sentenceOf } from '../journal/alteration.js';
import { SealKey } from '../journal/seal-key.js';
import { verifyBureau, type Verification } from '../journal/verify.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import type { Command } from './command.js';

export const verify: Command = {
  name: 'verify',
  usage: 'verify [--bureau 610831] [--json]',
  summary: { zh: '重算日志与封存，并核对每条记录', en: 'recompute the journal and its seals, and compare every record' },
  async run({ options }, { database, services, out, err }) {
    const asked = options['bureau'];
    const bureaus = await database.catalogue<{ code: string }>('SELECT code FROM bureau WHERE $1::text IS NULL OR code = $1 ORDER BY code', [typeof asked === 'string' ? asked : null]);
    if (bureaus.length === 0) {
      err(`没有 ${String(asked)} 这个局。There is no bureau ${String(asked)}.`);
      return 1;
    }
    const results: Verification[] = [];
    for (const { code } of bureaus) results.push(await verifyBureau(database, services.get(RecordTables).all, services.get(SealKey), code));
    const altered = results.flatMap(({ alterations }) => alterations);
    if (options['json']) out(JSON.stringify({ verified: altered.length === 0, bureaus: results }));
    else {
      for (const { bureau, rows, seals, records } of results) out(`${bureau}: ${rows} journal rows, ${seals} seals, ${records} records`);
      for (const alteration of altered) err(`${sentenceOf(alteration).zh} · ${sentenceOf(alteration).en}`);
      if (altered.length === 0) out('核验无误 · nothing was altered');
    }
    return altered.length === 0 ? 0 : 1;
  },
};
