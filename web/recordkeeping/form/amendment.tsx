import { amendFields, neededFields, type AnyRecord } from '@fenghuo/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { words } from '../../ui/words.js';
import type { RecordScreens } from '../record-screens.js';
import { Conflict } from './conflict.js';
import { problemsIn } from './entry.js';
import { formWords } from './form.words.js';
import { RecordForm } from './record-form.js';
import { useAmendment } from './use-amendment.js';
import { usePendingAttachments } from './use-pending-attachments.js';
import { useProblems } from './use-problems.js';

/** The form over a stored record. Only what differs is sent, against the version that was opened. */
export function Amendment({ screens, opened }: { readonly screens: RecordScreens; readonly opened: AnyRecord }) {
  const { contract } = screens;
  const { say } = useLanguage();
  const title = say(formWords.amendTitle, { type: say(contract.label) });
  usePageTitle(title);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const link = usePlaceLink();
  const { shown, show, clear } = useProblems();
  const attachments = usePendingAttachments();
  const [reason, setReason] = useState('');
  const toRecord = link(`/records/${contract.path}/${opened.id}`);
  const stored = useRef(false);
  const amendment = useAmendment(screens, opened, {
    show,
    saved: async (record) => {
      client.setQueryData(['records', contract.name, 'one', record.bureau, record.id], record);
      void client.invalidateQueries({ queryKey: ['records'] });
      message.success(say(formWords.saved));
      stored.current = true;
      await navigate(toRecord, { replace: true });
    },
  });
  const { entry, conflict } = amendment;
  const needed = neededFields(contract, 'amend', { ...opened, ...entry.values });
  const { changed } = amendment;
  const unsaved = changed || reason.trim() !== '' || attachments.waiting > 0;
  useLeaveGuard(useCallback(() => unsaved && !stored.current, [unsaved]));
  const submit = () => {
    const problems = problemsIn(contract, entry);
    if (Object.keys(problems).length > 0) show(problems);
    else if (attachments.hinder()) return;
    else if (!changed) message.info(say(formWords.nothingChanged));
    else amendment.save(reason.trim());
  };
  return (
    <div className="page">
      <div className="page-head"><h1 className="page-title">{title}</h1></div>
      {conflict && <Conflict contract={contract} conflict={conflict} choose={amendment.choose} />}
      <RecordForm
        screens={screens} entry={entry} problems={shown} fields={amendFields(contract)} needed={needed}
        onChange={(next) => { clear(entry, next); amendment.change(next); }} onSubmit={submit} onPending={attachments.note}
      >
        <Form.Item className="amend-reason" label={say(formWords.reason)} extra={say(formWords.reasonHint)} htmlFor="amend-reason">
          <Input id="amend-reason" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Form.Item>
        {amendment.problem && (
          <Alert className="form-notice" type="error" role="alert" title={say(sentenceOfThrown(amendment.problem))} />
        )}
        <div className="form-foot">
          <span className="muted" />
          <Button onClick={() => void navigate(toRecord, { replace: true })}>{say(words.back)}</Button>
          <Button type="primary" htmlType="submit" loading={amendment.saving} disabled={conflict?.undecided}>{say(words.save)}</Button>
        </div>
      </RecordForm>
    </div>
  );
}
