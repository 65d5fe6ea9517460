import type { Field } from '@fenghuo/shared/records/field';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { snakeCase } from '../database/naming-strategy.js';

type Bind = (value: unknown) => string;

/** SQL condition of what is typed into the search: it stands somewhere in the title as people read it, an option by its words in either language. */
export function searchCondition({ fields, title, titleWith }: RecordType, typed: string, bind: Bind): string {
  const names = titleWith === undefined ? [title] : [title, titleWith];
  const conditions = names.flatMap((name) => conditionOn(fields[name]!, snakeCase(name), typed, bind) ?? []);
  return conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false';
}

/** Undefined where nothing of the field can be found by these letters. */
function conditionOn({ kind, options = {} }: Field, column: string, typed: string, bind: Bind): string | undefined {
  const pattern = () => bind(`%${typed.replace(/[\\%_]/g, '\\$&')}%`);
  switch (kind) {
    case 'text': case 'longText': case 'serial': return `${column} ILIKE ${pattern()}`;
    case 'date': case 'year': case 'integer': case 'quantity': return `${column}::text LIKE ${pattern()}`;
    case 'people': return `array_to_string(${column}, '、') ILIKE ${pattern()}`;
    case 'choice': case 'choices': {
      const meant = optionsWith(options, typed.toLowerCase());
      if (meant.length === 0) return undefined;
      return kind === 'choice' ? `${column} = ANY(${bind(meant)})` : `${column} && ${bind(meant)}`;
    }
    // A reference has no letters of its own; what is personal is stored so that nobody can search it.
    case 'flag': case 'instant': case 'money': case 'reference': case 'photos': case 'files': case 'signature': case 'personal': return undefined;
  }
}

function optionsWith(options: NonNullable<Field['options']>, typed: string): string[] {
  return Object.keys(options).filter((name) => [options[name]!.zh, options[name]!.en].some((word) => word.toLowerCase().includes(typed)));
}
