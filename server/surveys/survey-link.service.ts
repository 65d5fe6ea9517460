import { randomBytes } from 'node:crypto';
import { dayOf, startOfDay } from '@fenghuo/shared/calendar';
import { Refusal } from '@fenghuo/shared/problems';
import { survey } from '@fenghuo/shared/records/survey';
import { surveyResponse } from '@fenghuo/shared/records/survey-response';
import { surveyToken, type PublicResponse, type PublicSurvey } from '@fenghuo/shared/survey-link';
import { Injectable } from '@nestjs/common';
import { onBehalfOf, type Principal } from '../access/principal.js';
import { Catalogue } from '../database/catalogue.service.js';
import { Database, type Sql } from '../database/database.js';
import { RecordService } from '../recordkeeping/record.service.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import { WriteService } from '../recordkeeping/write.service.js';
import { AnswerLimit, type Limit } from './answer-limit.js';

/** A family or a service hall behind one address, by each server; a whole county answering at once, by all of them. */
const perAddress: Limit = { most: 60, within: 10 * 60_000 };
const perSurvey: Limit = { most: 120, within: 60_000 };

interface Linked {
  readonly bureau: string;
  readonly survey: string;
  readonly title: string;
  readonly year: number;
  readonly state: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly division: string;
}

export interface SurveyLink {
  readonly token: string;
  readonly openedBy: string;
  readonly openedAt: string;
}

/** The public page of a survey: its address, what it shows, and the answers that come by it. Nothing of who answers is kept. */
@Injectable()
export class SurveyLinkService {
  private readonly limit = new AnswerLimit();

  constructor(
    private readonly database: Database, private readonly catalogue: Catalogue, private readonly writer: WriteService,
    private readonly records: RecordService, private readonly tables: RecordTables,
  ) {}

  /** The address of a survey, made when there is none. @throws Refusal `not-found`, `role-not-allowed`, `survey-not-open`. */
  async open(principal: Principal, bureau: string, id: string): Promise<SurveyLink> {
    const found = await this.mine(principal, bureau, id);
    if (found.state !== 'open') throw new Refusal('survey-not-open');
    return this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      await sql(
        `INSERT INTO survey_link (bureau, token, survey, opened_by, opened_at) VALUES ($1, $2, $3, $4, now())
         ON CONFLICT (bureau, survey) WHERE closed_at IS NULL DO NOTHING`,
        [bureau, `${bureau}-${randomBytes(16).toString('base64url')}`, id, principal.account]);
      return (await linkOf(sql, bureau, id))!;
    });
  }

  /** The address leads nowhere any more; a new one can be made. @throws Refusal `not-found`, `role-not-allowed`. */
  async close(principal: Principal, bureau: string, id: string): Promise<void> {
    await this.mine(principal, bureau, id);
    await this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      await sql(
        'UPDATE survey_link SET closed_at = now(), closed_by = $3 WHERE bureau = $1 AND survey = $2 AND closed_at IS NULL', [bureau, id, principal.account]);
    });
  }

  /** @throws Refusal `survey-link-unknown`. */
  async show(token: string): Promise<PublicSurvey> {
    const linked = await this.linked(token);
    const place = await this.catalogue.bureau(linked.bureau);
    return { title: linked.title, year: linked.year, bureau: place!.name, state: stateOf(linked), closesOn: linked.closedOn };
  }

  /**
   * Writes an answer as a record of the server. The same operation again is the same answer, also from another address.
   * @throws Refusal `survey-link-unknown`, `survey-not-open`, `survey-too-many`.
   */
  async answer(token: string, address: string, { operation, answer }: PublicResponse): Promise<void> {
    // Before anything is asked of the database.
    this.hold(`address ${address}`, perAddress);
    const linked = await this.linked(token);
    const { bureau, division } = linked;
    if (stateOf(linked) !== 'open') throw new Refusal('survey-not-open');
    if (await this.answered(bureau, linked.survey, operation)) return;
    await this.holdLink(bureau, token);
    const today = dayOf(new Date());
    // Not the moment: with few answers it would tell who gave them.
    const record = { id: operation, bureau, division, capturedAt: startOfDay(today), survey: linked.survey, answeredOn: today, answer, channel: 'online' };
    try {
      await this.writer.writeOne(onBehalfOf({ account: 'public', scope: bureau }), {
        action: 'create', type: surveyResponse.name, body: { operation, device: 'public-page', record },
      });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'survey-closed') throw new Refusal('survey-not-open');
      throw error;
    }
  }

  /** @throws Refusal `survey-too-many`. */
  private hold(what: string, limit: Limit): void {
    const wait = this.limit.take(what, limit);
    if (wait > 0) throw new Refusal('survey-too-many', { seconds: Math.ceil(wait / 1000) });
  }

  /** Counted in the database, for all servers together: how many come in a minute is told by no address. @throws Refusal `survey-too-many`. */
  private async holdLink(bureau: string, token: string): Promise<void> {
    const { most, within } = perSurvey;
    const seconds = await this.database.write(async (sql) => {
      await sql('SELECT fh_begin($1)', [bureau]);
      // What waits for the row is counted by what the one before it left.
      const [row] = await sql<{ wait: number }>(
        `WITH held AS (SELECT answers, answers_since, answers_since > now() - make_interval(secs => $3) AS open
             FROM survey_link WHERE bureau = $1 AND token = $2 FOR UPDATE),
           counted AS (UPDATE survey_link l SET answers = CASE WHEN held.open THEN held.answers + 1 ELSE 1 END,
               answers_since = CASE WHEN held.open THEN held.answers_since ELSE now() END
             FROM held WHERE l.bureau = $1 AND l.token = $2 AND (held.open IS NOT TRUE OR held.answers < $4))
         SELECT CASE WHEN open AND answers >= $4 THEN extract(epoch FROM answers_since - now()) + $3 ELSE 0 END::float AS wait FROM held`,
        [bureau, token, within / 1000, most]);
      return row?.wait ?? 0;
    });
    if (seconds > 0) throw new Refusal('survey-too-many', { seconds: Math.ceil(seconds) });
  }

  private answered(bureau: string, id: string, operation: string): Promise<boolean> {
    return this.database.read({ scope: bureau }, async (sql) => (
      (await sql('SELECT 1 AS found FROM survey_response WHERE bureau = $1 AND id = $2 AND survey = $3', [bureau, operation, id])).length > 0));
  }

  private async linked(token: string): Promise<Linked> {
    const bureau = token.slice(0, 6);
    if (!surveyToken.safeParse(token).success || !await this.catalogue.bureau(bureau)) throw new Refusal('survey-link-unknown');
    const [linked] = await this.database.read({ scope: bureau }, (sql) => sql<Linked>(
      `SELECT s.bureau, s.id AS survey, s.title, s.surveyed_year AS year, s.state, s.opened_on::text AS "openedOn", s.closed_on::text AS "closedOn", s.division
       FROM survey_link l JOIN survey s ON s.bureau = l.bureau AND s.id = l.survey
       WHERE l.bureau = $1 AND l.token = $2 AND l.closed_at IS NULL AND s.voided_at IS NULL`, [bureau, token]));
    if (!linked) throw new Refusal('survey-link-unknown');
    return linked;
  }

  private async mine(principal: Principal, bureau: string, id: string) {
    const found = await this.records.find(principal, this.tables.named(survey.name), bureau, id);
    if (!(survey.may.amend as readonly string[]).includes(principal.role)) throw new Refusal('role-not-allowed');
    return found;
  }
}

export async function linkOf(sql: Sql, bureau: string, id: string): Promise<SurveyLink | null> {
  const [row] = await sql<{ token: string; openedBy: string; openedAt: Date }>(
    `SELECT token, opened_by AS "openedBy", opened_at AS "openedAt" FROM survey_link WHERE bureau = $1 AND survey = $2 AND closed_at IS NULL`, [bureau, id]);
  return row ? { ...row, openedAt: row.openedAt.toISOString() } : null;
}

function stateOf({ state, openedOn, closedOn }: Linked): PublicSurvey['state'] {
  const today = dayOf(new Date());
  if (state !== 'open' || (closedOn !== null && closedOn < today)) return 'closed';
  return openedOn > today ? 'not-begun' : 'open';
}
