import type { ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { useLanguage } from '../../language/use-language.js';
import { useReport } from './use-reports.js';

/** The grade of a frozen report. Its record keeps the official word; the words of the other language stand in the frozen content. */
export function ReportGrade({ bureau, revision: { id, grade } }: { readonly bureau: string; readonly revision: ReportRevision }) {
  const { say, language } = useLanguage();
  const label = useReport(bureau, id, grade !== null && language !== 'zh').data?.report.form.grade?.label;
  return label ? say(label) : grade ?? '—';
}
