import { dayOf } from '@fenghuo/shared/calendar';
import { isKeptDaily, stateOf } from '@fenghuo/shared/evaluation/form-change';
import { Injectable } from '@nestjs/common';
import { Catalogue } from '../../database/catalogue.service.js';
import { Database } from '../../database/database.js';
import { keepFormState, yearsWithoutState } from '../evidence/form-state-table.js';
import { FormReport } from '../reports/form.report.js';

/** Keeps every running form once a day, so that it can be said what a week has changed. */
@Injectable()
export class FormStates {
  constructor(private readonly database: Database, private readonly catalogue: Catalogue, private readonly form: FormReport) {}

  /**
   * The forms that have no state of this day yet; answers how many were kept. Safe on several servers at once: a day has one state. A form that
   * cannot be computed does not keep the others from it. @throws Error that names those that could not.
   */
  async keepDue(now: Date): Promise<number> {
    const day = dayOf(now);
    const running = Number(day.slice(0, 4));
    let kept = 0;
    const failed: string[] = [];
    for (const { code } of await this.catalogue.bureaus()) {
      const due = await this.database.read({ scope: code }, (sql) => yearsWithoutState(sql, code, [running - 1, running], day));
      for (const { year, reportStands } of due) {
        if (!isKeptDaily(year, day, reportStands)) continue;
        try {
          if (await this.keep(code, year, now)) kept += 1;
        } catch (error) {
          failed.push(`${code} ${year}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
    if (failed.length > 0) throw new Error(`not kept: ${failed.join('; ')}`);
    return kept;
  }

  /** False where the day has its state already. @throws Refusal `framework-unknown`. */
  async keep(bureau: string, year: number, now: Date): Promise<boolean> {
    const form = await this.form.read({ scope: bureau }, bureau, year);
    return keepFormState(this.database, stateOf(form, dayOf(now), now.toISOString()));
  }
}
