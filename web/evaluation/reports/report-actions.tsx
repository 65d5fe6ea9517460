import type { ReportRevision } from '@fenghuo/shared/evaluation/frozen-report';
import { evaluationReport } from '@fenghuo/shared/records/evaluation-report';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useProfile } from '../../access/use-profile.js';
import { today } from '../../api/clock.js';
import { useLanguage } from '../../language/use-language.js';
import { useRecord } from '../../recordkeeping/data/use-records.js';
import { hindranceOf } from '../../recordkeeping/may.js';
import { TransitionDialog } from '../../recordkeeping/page/transition-dialog.js';
import { screensOf } from '../../recordkeeping/use-record-type.js';
import { lifecycleWords as words } from './lifecycle.words.js';

/** The step that leads on is the main one. */
const ahead: readonly string[] = ['sign', 'submit', 'reopen'];

/** What a manager can do with a frozen report now: sign, submit, ask to reopen, agree to it. Two persons, told beforehand. */
export function ReportActions({ bureau, revision }: { readonly bureau: string; readonly revision: ReportRevision }) {
  const { say } = useLanguage();
  const { account, name: ownName, role } = useProfile();
  const client = useQueryClient();
  const [doing, setDoing] = useState<string | null>(null);
  const record = useRecord(evaluationReport, bureau, revision.id).data;
  const screens = screensOf(evaluationReport.name);
  if (!record || !screens) return null;
  const possible = Object.entries(evaluationReport.transitions).filter(([, transition]) => hindranceOf(transition, record, role) === null);
  const second = (step: string) => (
    step === 'sign' && revision.frozenBy === account ? words.secondSigns
      : step === 'reopen' && revision.reopenAskedBy === account ? words.secondReopens : null);
  return (
    <>
      {possible.map(([name, { label }]) => {
        const hindrance = second(name);
        return (
          <Tooltip key={name} title={hindrance && say(hindrance)}>
            <Button
              type={ahead.includes(name) && !hindrance ? 'primary' : 'default'} disabled={hindrance !== null} onClick={() => setDoing(name)}
            >
              {say(label)}
            </Button>
          </Tooltip>
        );
      })}
      {possible.map(([name]) => second(name)).filter((one) => one !== null).map((one) => (
        <span key={one.zh} className="muted report-second">{say(one)}</span>
      ))}
      {doing !== null && (
        <TransitionDialog
          screens={screens} record={{ ...record, ...likely(doing, ownName) }} name={doing}
          close={() => { setDoing(null); void client.invalidateQueries({ queryKey: ['evaluation'] }); }}
        />
      )}
    </>
  );
}

/** What a step is most often done with: by whoever does it, today. To be changed in the dialog. */
function likely(step: string, name: string): Readonly<Record<string, unknown>> {
  const day = today();
  if (step === 'sign') return { signedBy: name, signedOn: day };
  if (step === 'submit') return { submittedOn: day };
  return step === 'reopen' ? { reopenedOn: day } : {};
}
