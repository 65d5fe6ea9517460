import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { enforcementDocument } from '@fenghuo/shared/records/enforcement-document';
import type { UncheckedGrounds, UncheckedPeriod } from '@fenghuo/shared/unchecked-grounds';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { getJson } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { words } from '../../ui/words.js';
import { uncheckedWords } from './unchecked.words.js';

/** Told to whoever is about to print: which articles and periods of this document nobody compared with the text of the law. */
export function UncheckedNotice({ record }: { readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['records', enforcementDocument.name, 'unchecked', record.bureau, record.id, record.version],
    queryFn: () => getJson<UncheckedGrounds>(`/api/${enforcementDocument.path}/${record.id}/unchecked`, { bureau: record.bureau }),
  });
  if (error && !data) {
    return (
      <Alert
        className="record-notice" type="warning" title={say(uncheckedWords.unknown)}
        action={<Button size="small" onClick={() => void refetch()}>{say(words.retry)}</Button>}
      />
    );
  }
  if (!data || (data.citations.length === 0 && data.periods.length === 0)) return null;
  const grounds = [...data.citations, ...data.periods.map((period) => say(uncheckedWords.period, {
    name: say(period.name), value: period.value, unit: unitOf(period), basis: say(period.basis),
  }))];
  return <Alert className="record-notice" type="warning" title={say(uncheckedWords.title, { grounds: grounds.join(say(uncheckedWords.between)) })} />;

  function unitOf({ unit }: UncheckedPeriod): string {
    return Object.hasOwn(uncheckedWords.units, unit) ? say(uncheckedWords.units[unit as keyof typeof uncheckedWords.units]) : unit;
  }
}
