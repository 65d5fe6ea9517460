import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { Language } from '@fenghuo/shared/label';
import { recordTypeNames, recordTypes } from '@fenghuo/shared/records/index';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import type { Page } from 'playwright-core';
import type { Application } from '../setup/application.js';

interface Listed {
  readonly rows: readonly AnyRecord[];
  readonly next: string | null;
}

/** What people have written, in records and in the printed report, and names: of divisions, accounts and devices. Longest first. */
export async function writtenWords(application: Application): Promise<readonly string[]> {
  const manager = await application.as('manager');
  const written = new Set<string>();
  const note = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(note);
    else if (typeof value === 'string') value.split(/\s*\n\s*/).filter((line) => /\p{L}/u.test(line)).forEach((line) => written.add(line.trim()));
  };
  for (const name of recordTypeNames) {
    let after: string | null = null;
    do {
      const { body }: { body: Listed } = await manager.get(`/api/${recordTypes[name].path}?bureau=610831&limit=200${after ? `&after=${after}` : ''}`);
      body.rows.flatMap((row) => Object.values(row)).forEach(note);
      after = body.next;
    } while (after);
  }
  const divisions = await manager.get<{ name: string }[]>('/api/divisions?bureau=610831');
  divisions.body.forEach(({ name }) => note(name));
  const named = await application.database.query<{ name: string }>('SELECT name FROM account UNION SELECT device FROM journal');
  named.forEach(({ name }) => note(name));
  const form = await manager.get<EvaluationForm>('/api/evaluation/forms/610831/2020');
  form.body.rows.forEach(({ printed }) => note(printed?.deviationReason));
  written.delete('');
  return [...written].sort((a, b) => b.length - a.length);
}

/** What the page says: visible text, and the words on inputs, links and buttons that are read out or shown on hovering. */
function saidOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      if (text && node.parentElement?.checkVisibility()) said.add(text);
    }
    for (const element of document.querySelectorAll('[placeholder], [title], [aria-label]:not([role="img"])')) {
      if (!element.checkVisibility()) continue;
      for (const name of ['placeholder', 'title', 'aria-label']) {
        const text = element.getAttribute(name)?.trim();
        if (text) said.add(text);
      }
    }
    return [...said];
  });
}

/** The texts in which the pattern is left over when the words that people have written are taken out. */
function leftOver(said: readonly string[], written: readonly string[], pattern: RegExp): readonly string[] {
  return said.filter((text) => pattern.test(text)).filter((text) => {
    let own = text;
    for (const word of written) {
      if (own.includes(word)) own = own.replaceAll(word, ' ');
      if (!pattern.test(own)) return false;
    }
    return true;
  });
}

/** What is foreign in a language, and what of it is at home in both: the switch itself, names of formats, units and standards. */
const foreign: Readonly<Record<Language, RegExp>> = { en: /\p{Script=Han}/u, zh: /[A-Za-z]{2,}/ };
const atHome: Readonly<Record<Language, readonly string[]>> = {
  en: ['中文'],
  zh: [
    'English', 'CSV', 'GeoJSON', 'UTF-8', 'GB18030', 'Excel', 'PDF', 'Word', 'DOCX', 'XLSX', 'JPEG', 'PNG', 'WebP', 'MB', 'KB', 'SHA-256', 'HTTPS', 'WGS-84', 'km',
    'YYYY-MM-DD HH:mm', 'YYYY-MM-DD', 'GB/T', 'GB 32100',
  ],
};

/** Texts of the page with words of another language, but for what people have written. */
export async function foreignIn(page: Page, language: Language, written: readonly string[]): Promise<readonly string[]> {
  return leftOver(await saidOn(page), [...written, ...atHome[language]], foreign[language]);
}
