import { coversDivision } from '@fenghuo/shared/access';
import { divisionCode } from '@fenghuo/shared/divisions';
import { Refusal } from '@fenghuo/shared/problems';
import type { Division } from '../database/catalogue.service.js';

/** Finds divisions by code or by name, within a scope. */
export class DivisionNames {
  private readonly codes: ReadonlySet<string>;
  private readonly named = new Map<string, string[]>();

  constructor(divisions: readonly Division[], scope: string) {
    const visible = divisions.filter(({ code }) => coversDivision(scope, code));
    const names = new Map(divisions.map(({ code, name }) => [code, name]));
    this.codes = new Set(visible.map(({ code }) => code));
    for (const { code, name, parent } of visible) {
      const above = parent === null ? undefined : names.get(parent);
      for (const word of new Set([name, ...(above === undefined ? [] : [`${above}/${name}`, `${above}${name}`])])) {
        this.named.set(word, [...(this.named.get(word) ?? []), code]);
      }
    }
  }

  /** A code of 6, 9 or 12 digits, a name, or `township/village`. @throws Refusal */
  find(value: string): string {
    const word = value.replaceAll(/\s/g, '');
    if (/^\d{6}(\d{3}){0,2}$/.test(word)) {
      const code = divisionCode(word);
      if (this.codes.has(code)) return code;
    }
    const found = this.named.get(word) ?? [];
    if (found.length === 1) return found[0]!;
    if (found.length > 1) throw new Refusal('import-division-ambiguous', { value, count: found.length });
    throw new Refusal('import-division-unknown', { value });
  }
}
