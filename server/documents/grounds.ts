import type { UncheckedGrounds } from '@fenghuo/shared/unchecked-grounds';
import { citedOn, type Citation, type PrintedCitation } from './citations.js';
import { periodCodes, type DocumentSources, type GatheredSources, type PeriodCode } from './document-sources.js';

/** The law and the periods of one printing. What a template asks for is noted, so that what was printed unchecked can be said. */
export class Grounds {
  private readonly cited = new Map<Citation, PrintedCitation>();
  private readonly used = new Set<PeriodCode>();

  constructor(private readonly gathered: GatheredSources) {}

  sources(): DocumentSources {
    return { ...this.gathered, periods: this.periods(), cite: (citation) => this.cite(citation) };
  }

  unchecked(): UncheckedGrounds {
    const citations = [...this.cited.values()].filter(({ checked }) => !checked).map(({ text }) => text);
    const periods = [...this.used].map((code) => this.gathered.periods[code]).filter(({ checked }) => !checked);
    return {
      citations: [...new Set(citations)].sort(),
      periods: periods.map(({ name, value, unit, basis }) => ({ name, value, unit, basis })),
    };
  }

  private cite(citation: Citation): string {
    const found = citedOn(citation, this.gathered.document.issuedOn);
    this.cited.set(citation, found);
    return found.text;
  }

  private periods(): DocumentSources['periods'] {
    const read = (code: PeriodCode) => { this.used.add(code); return this.gathered.periods[code].value; };
    const each = periodCodes.map((code) => [code, { enumerable: true, get: () => read(code) }] as const);
    return Object.defineProperties({}, Object.fromEntries(each)) as DocumentSources['periods'];
  }
}
