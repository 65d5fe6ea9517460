import { compared } from '@fenghuo/shared/evaluation/checks';
import type { FormCheck } from '@fenghuo/shared/evaluation/form';
import type { FrozenRecord } from '@fenghuo/shared/evaluation/frozen-report';
import { countedPlaces, piecesOf } from '../archive/frozen-lists.js';
import type { OpenedContent } from '../archive/report-archive.js';
import type { See } from './freeze-form.js';

/**
 * Records that the report of the year before counted under another date, and this year counts again: nothing that happened once counts in two
 * years (B3-1). What lasts (a plan in force, a camera in service) keeps its date and may.
 */
export class CitedBefore {
  private moved = 0;

  private constructor(private readonly earlier: ReadonlyMap<string, string>) {}

  static async read({ report, pieces }: Pick<OpenedContent, 'report' | 'pieces'>): Promise<CitedBefore> {
    const counted = await countedPlaces(pieces, report);
    const earlier = new Map<string, string>();
    let place = 0;
    for await (const records of piecesOf(pieces, report.records)) {
      for (const record of records) if (counted[place++] === 1) earlier.set(keyOf(record), record.date);
    }
    return new CitedBefore(earlier);
  }

  /** Told of every record of this year. */
  readonly see: See = (record, counted) => {
    const date = counted ? this.earlier.get(keyOf(record)) : undefined;
    if (date !== undefined && date !== record.date) this.moved += 1;
  };

  get check(): FormCheck {
    return compared({
      code: 'cited-before', severity: 'warns', relation: '=',
      sentence: { zh: '上年报告已计入的记录，不得改日期后计入本年', en: 'What last year\'s report counted does not count again under another date' },
      sides: { stated: { zh: '改日期后又计入', en: 'Counted again' }, computed: { zh: '应为', en: 'Should be' } },
    }, String(this.moved), '0');
  }
}

const keyOf = ({ type, id }: FrozenRecord) => `${type}/${id}`;
