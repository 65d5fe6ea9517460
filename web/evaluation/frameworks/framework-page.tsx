import { mayRole } from '@fenghuo/shared/access';
import type { Framework, FrameworkRow } from '@fenghuo/shared/evaluation/framework';
import { judgedByPerson } from '@fenghuo/shared/evaluation/framework-build';
import { withOwnInputs } from '@fenghuo/shared/evaluation/framework-draft';
import type { FrameworkView } from '@fenghuo/shared/evaluation/framework-views';
import { recordTypes } from '@fenghuo/shared/records/index';
import { Alert, App, Button, Drawer } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { ErrorState, Loading, sentenceOfThrown } from '../../ui/page-states.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import { ChecksPanel } from './checks-panel.js';
import { editorWords as words } from './editor.words.js';
import { FrameworkState } from './framework-state.js';
import './frameworks.css';
import { frameworkWords } from './frameworks.words.js';
import { PolicyPanel } from './policy-panel.js';
import { RefusedPlaces } from './refused-places.js';
import { RowEditor } from './row-editor.js';
import { RowsTable } from './rows-table.js';
import { TrialPanel } from './trial-panel.js';
import { VerdictPanel } from './verdict-panel.js';
import { useFramework, useFrameworkOrders } from './use-frameworks.js';

/** One revision: its rows, what still keeps it from being adopted, and how it scores on the records. */
export function FrameworkPage() {
  const { id = '' } = useParams();
  const { bureau } = usePlace();
  const { data, error, refetch } = useFramework(bureau, id);
  if (data) return <Revision key={data.id} view={data} />;
  return <div className="page">{error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />}</div>;
}

function Revision({ view }: { readonly view: FrameworkView }) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const { modal, message } = App.useApp();
  const { bureau, id, framework, version, state } = view;
  const [open, setOpen] = useState<string>();
  const [dirty, setDirty] = useState(false);
  const [policyDirty, setPolicyDirty] = useState(false);
  /** The row to be open once what was sent is saved: none after a row was saved, the new one after it was added. */
  const next = useRef<string>(undefined);
  const { save, adopt } = useFrameworkOrders(bureau, id, () => {
    setOpen(next.current);
    setDirty(false);
    next.current = undefined;
    void message.success(say(words.saved));
  });
  useLeaveGuard(useCallback(() => dirty || policyDirty, [dirty, policyDirty]));
  usePageTitle(say(framework.title));
  const { role } = useProfile();
  const readOnly = state !== 'draft' || !mayRole(role, 'writeFrameworks');
  const keep = (changed: Framework) => save.begin({ baseVersion: version, framework: changed });
  const rows = framework.rows;
  const close = () => { setOpen(undefined); setDirty(false); };
  const leave = () => (dirty ? void modal.confirm({ title: say(words.unsaved), okText: say(words.discard), cancelText: say(words.keepOn), onOk: close }) : close());
  const saveRow = (row: FrameworkRow) => keep({ ...framework, rows: rows.map((one) => (one.code === open ? withOwnInputs(row) : one)) });
  const addRow = () => {
    const code = freeCode(rows);
    const last = rows.at(-1);
    const blank = { zh: '', en: '' };
    keep({ ...framework, rows: [...rows, withOwnInputs({
      code, level1: last?.level1 ?? blank, level2: last?.level2 ?? blank, level3: words.newIndicator, weight: '0', target: blank, ruleText: blank, kind: 'ordinary',
      rule: judgedByPerson(), inputs: {}, parts: [], otherReadings: [], awaits: [],
    })] });
    next.current = code;
  };
  const departments = [...new Set(rows.flatMap(({ department }) => department ?? []))].sort((one, other) => one.localeCompare(other, 'zh'));
  const errors = view.checks.filter(({ severity }) => severity === 'error').length;
  const problem = save.problem ?? adopt.problem;
  const shown = rows.find(({ code }) => code === open);
  return (
    <div className="page frameworks">
      <div className="page-head">
        <div>
          <h1 className="page-title">{say(framework.title)}</h1>
          <p className="framework-facts">
            <FrameworkState of={view} />
            <span>{view.year} · {say(frameworkWords.revisionOf, { revision: view.revision })}</span>
            <span>{say(frameworkWords.source)}：{view.source}</span>
            <span>{say(frameworkWords.weight)} {view.weight}</span>
          </p>
        </div>
        <div className="page-actions">
          <LinkButton to={link('/evaluation/frameworks')}>{say(frameworkWords.toList)}</LinkButton>
          <LinkButton to={link(`/records/${recordTypes['evaluation-framework'].path}/${id}`)}>{say(frameworkWords.history)}</LinkButton>
          {view.inForce && <LinkButton primary to={link('/evaluation', { year: String(view.year) })}>{say(frameworkWords.toForm)}</LinkButton>}
          {!readOnly && (
            <Button
              type="primary" disabled={errors > 0} loading={adopt.sending} title={say(words.adoptHint, { year: view.year })}
              onClick={() => void modal.confirm({ title: say(words.adoptSure), content: say(words.adoptHint, { year: view.year }), okText: say(words.adopt), onOk: () => adopt.begin(version) })}
            >
              {say(words.adopt)}
            </Button>
          )}
        </div>
      </div>
      {problem && <Alert className="frameworks-notice" type="error" role="alert" title={say(sentenceOfThrown(problem))} description={<RefusedPlaces problem={problem} />} />}
      <div className="framework-layout">
        <div>
          <RowsTable view={view} open={setOpen} readOnly={readOnly} move={(from, to) => keep({ ...framework, rows: moved(rows, from, to) })} />
          {!readOnly && <div className="frameworks-foot"><Button onClick={addRow} loading={save.sending}>{say(words.addRow)}</Button></div>}
        </div>
        <div className="framework-side">
          <ChecksPanel checks={view.checks} rows={rows} open={setOpen} draft={state === 'draft'} />
          <TrialPanel view={view} />
          <VerdictPanel key={`verdicts ${version}`} bureau={bureau} framework={framework} readOnly={readOnly} save={keep} sending={save.sending} problem={save.problem} dirty={dirty} setDirty={setDirty} />
          <PolicyPanel framework={framework} readOnly={readOnly} save={keep} sending={save.sending} touched={setPolicyDirty} />
        </div>
      </div>
      <Drawer open={shown !== undefined} onClose={leave} size={860} destroyOnHidden title={shown && <span className="drawer-name" title={say(shown.level3)}>{say(words.rowOf, { code: shown.code })} {say(shown.level3)}</span>}>
        {shown && (
          <RowEditor
            key={`${shown.code} ${version}`} bureau={bureau} year={view.year} row={shown} readOnly={readOnly} policy={framework.policy} departments={departments} checks={view.checks.filter(({ row }) => row === shown.code)}
            touched={() => setDirty(true)} save={saveRow} sending={save.sending} problem={save.problem}
            remove={() => void modal.confirm({
              title: say(words.deleteSure, { row: shown.code, name: say(shown.level3) }), okText: say(words.deleteRow), okButtonProps: { danger: true },
              onOk: () => keep({ ...framework, rows: rows.filter(({ code }) => code !== shown.code) }),
            })}
          />
        )}
      </Drawer>
    </div>
  );
}

function freeCode(rows: readonly FrameworkRow[]): string {
  const taken = new Set(rows.map(({ code }) => code));
  let number = rows.length + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

function moved(rows: readonly FrameworkRow[], from: number, to: number): FrameworkRow[] {
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row) next.splice(to, 0, row);
  return next;
}
