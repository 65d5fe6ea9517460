import { mayRole } from '@fenghuo/shared/access';
import type { FormSheet } from '@fenghuo/shared/evaluation/framework-sheet';
import type { FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import type { FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import { rowsOfTemplate, type PreparedRow } from '@fenghuo/shared/evaluation/framework-build';
import type { Label } from '@fenghuo/shared/label';
import { Alert, InputNumber, Steps } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, sentenceOfThrown } from '../../ui/page-states.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import { ColumnsStep } from './columns-step.js';
import { ConfirmStep } from './confirm-step.js';
import { frameworkWords as words } from './frameworks.words.js';
import './frameworks.css';
import { SourceStep } from './source-step.js';
import { useCreating } from './use-frameworks.js';

/** What is being made into a framework, and how far it is. */
type Stage =
  | { readonly at: 'source' }
  | { readonly at: 'columns'; readonly file: string; readonly sheets: readonly FormSheet[] }
  | { readonly at: 'confirm'; readonly source: string; readonly title: string; readonly rows: readonly PreparedRow[]; readonly template?: FrameworkTemplate; readonly stated?: string };

/** From a file or a layout to a draft: source, columns, rules confirmed one by one. Nothing is kept before the last step. */
export function NewFrameworkPage() {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const { bureau, year: shownYear } = usePlace();
  const profile = useProfile();
  const navigate = useNavigate();
  const [year, setYear] = useState(shownYear);
  const [stage, setStage] = useState<Stage>({ at: 'source' });
  usePageTitle(say(words.newOne));
  /** What was confirmed or corrected stands in this page alone until the draft is made. */
  const dirty = useRef(false);
  useLeaveGuard(useCallback(() => dirty.current, []));
  const opened = (view: FrameworkView) => {
    dirty.current = false;
    void navigate(link(`/evaluation/frameworks/${view.id}`, { year: String(view.year) }));
  };
  const creating = useCreating(bureau, opened);
  const name = profile.bureaus.find(({ code }) => code === bureau)?.name ?? { zh: bureau, en: bureau };
  if (!mayRole(profile.role, 'writeFrameworks')) {
    return <div className="page"><EmptyState reason={say(words.notAllowed)}><LinkButton to={link('/evaluation/frameworks')}>{say(words.toList)}</LinkButton></EmptyState></div>;
  }
  const fromTemplate = (template: FrameworkTemplate) => setStage({
    at: 'confirm', source: say(template.label), title: template.title.zh, rows: rowsOfTemplate(template), template,
  });
  return (
    <div className="page frameworks">
      <div className="page-head">
        <h1 className="page-title">{say(words.newOne)}</h1>
        <div className="page-actions"><LinkButton to={link('/evaluation/frameworks')}>{say(words.toList)}</LinkButton></div>
      </div>
      <Steps
        className="frameworks-steps" size="small" current={{ source: 0, columns: 1, confirm: 2 }[stage.at]} aria-label={say(words.steps)}
        items={[words.stepSource, words.stepColumns, words.stepRules, words.stepDone].map((title) => ({ title: say(title) }))}
      />
      <div className="frameworks-bar">
        <label>{say(words.forYear)}<InputNumber min={1990} max={2100} precision={0} value={year} onChange={(next) => setYear(next ?? shownYear)} /></label>
      </div>
      {creating.problem && <Alert className="frameworks-notice" type="error" role="alert" title={say(sentenceOfThrown(creating.problem))} />}
      {stage.at === 'source' && (
        <SourceStep
          bureau={bureau} template={fromTemplate} workbook={(file, sheets) => setStage({ at: 'columns', file, sheets })}
          json={(file, framework) => creating.begin({ year, source: say(words.jsonSource, { name: file }).slice(0, 200), framework })} sending={creating.sending}
        />
      )}
      {stage.at === 'columns' && (
        <ColumnsStep
          sheets={stage.sheets} again={() => setStage({ at: 'source' })}
          read={({ title, rows, stated }) => setStage({
            at: 'confirm', source: stage.file, title, ...(stated === null ? {} : { stated }),
            rows: rows.map(({ level1, level2, level3, weight, target, ruleText, department, kind }) => ({ level1, level2, level3, weight, target, ruleText, department, kind, rule: null })),
          })}
        />
      )}
      {stage.at === 'confirm' && (
        <ConfirmStep
          bureau={bureau} year={year} source={stage.source} title={filled(stage.title, name, year)} rows={stage.rows} stated={stage.stated}
          gradeThresholds={stage.template?.gradeThresholds ?? []}
          touched={() => { dirty.current = true; }} again={() => { dirty.current = false; setStage({ at: 'source' }); }}
          create={(framework) => creating.begin({ year, source: stage.source.slice(0, 200), framework })} sending={creating.sending}
        />
      )}
    </div>
  );
}

const filled = (title: string, bureau: Label, year: number): string => title.replace('{bureau}', bureau.zh).replace('{year}', String(year));
