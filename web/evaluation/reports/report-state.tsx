import type { ReportState } from '@fenghuo/shared/evaluation/frozen-report';
import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import { useLanguage } from '../../language/use-language.js';
import { StateTag, type Tone } from '../../ui/state-tag.js';

const tones: Readonly<Record<ReportState, Tone>> = {
  frozen: 'attention', signed: 'running', submitted: 'done', reopenRequested: 'alarm', reopened: 'plain',
};

/** Where a frozen report stands. */
export function ReportStateTag({ state }: { readonly state: ReportState }) {
  const { say } = useLanguage();
  return <StateTag tone={tones[state]} word={say(evaluationReport.states[state])} />;
}
