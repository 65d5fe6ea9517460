import type { EvaluationForm } from '@fenghuo/shared/evaluation/form';
import type { OpenedReport } from '@fenghuo/shared/evaluation/frozen-report';
import type { FormPreparation } from '@fenghuo/shared/evaluation/preparation';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { sendJson } from '../../api/request.js';
import { useSending } from '../../api/use-sending.js';
import { useLanguage } from '../../language/use-language.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { useDiscard } from '../../ui/use-discard.js';
import { words as commonWords } from '../../ui/words.js';
import { lifecycleWords as words } from './lifecycle.words.js';
import { reportWords } from './reports.words.js';

interface FreezeDialogProps {
  readonly form: EvaluationForm;
  readonly preparation: FormPreparation;
  close(): void;
}

/** Freezing: what it means, what keeps the form from it, what is only pointed out, and the reason where it is done again. */
export function FreezeDialog({ form, preparation, close }: FreezeDialogProps) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const linkTo = usePlaceLink();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [last] = preparation.reports;
  const { obstacles } = preparation;
  const warnings = form.checks.filter(({ severity, state }) => severity === 'warns' && state === 'differs');
  const unsaid = last !== undefined && reason.trim().length < 2;
  const { begin, sending, problem } = useSending({
    send: () => sendJson<OpenedReport>('POST', '/api/evaluation/reports', {
      bureau: form.bureau, year: form.year, reason: last ? reason.trim() : null,
    }),
    done: async (opened: OpenedReport) => {
      client.setQueryData(['reports', form.bureau, opened.revision.id], opened);
      void client.invalidateQueries({ queryKey: ['evaluation'] });
      close();
      await navigate(linkTo(`/evaluation/reports/${opened.revision.id}`));
    },
    // The list of what is missing follows the records: it may have grown since the dialog opened.
    refused: () => client.invalidateQueries({ queryKey: ['evaluation'] }),
  });
  const submit = () => { setAsked(true); if (!unsaid) begin(undefined); };
  const cancel = useDiscard(reason.trim() !== '', close);
  const title = last
    ? say(words.freezeAgainTitle, { year: form.year, revision: last.revision + 1 }) : say(words.freezeTitle, { year: form.year });
  return (
    <Modal
      open title={title} okText={say(words.freeze)} cancelText={say(commonWords.cancel)} onOk={submit} onCancel={cancel}
      confirmLoading={sending} okButtonProps={{ disabled: obstacles.length > 0 }} mask={{ closable: false }} width={620}
    >
      <p>{say(words.freezeExplained)}</p>
      <p><strong>{say(words.freezeScore, { score: form.total.score, grade: say(form.grade?.label ?? reportWords.gradeNone) })}</strong></p>
      {obstacles.length > 0 && (
        <section className="freeze-list freeze-obstacles">
          <h3><span aria-hidden="true">▲</span> {say(words.obstacles, { count: obstacles.length })}</h3>
          <ul>
            {obstacles.map(({ kind, code, name, sentence }) => (
              <li key={`${kind}.${code}`}>
                <span><strong>{say(name)}</strong><br />{say(sentence)}</span>
                <a
                  href={kind === 'check-fails' ? '#checks' : `#figure-${code}`}
                  onClick={(event) => { event.preventDefault(); close(); show(kind, code); }}
                >
                  {say(words.goTo)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section className="freeze-list">
          <h3><span aria-hidden="true">■</span> {say(words.warnings, { count: warnings.length })}</h3>
          <ul>
            {warnings.map(({ code, sentence, stated, computed }) => (
              <li key={code}><span>{say(sentence)}</span><span className="muted">{stated} / {computed}</span></li>
            ))}
          </ul>
        </section>
      )}
      {last && obstacles.length === 0 && (
        <Form layout="vertical" onFinish={submit}>
          <Form.Item
            label={say(words.freezeReason)} required htmlFor="freeze-reason" validateStatus={asked && unsaid ? 'error' : undefined}
            help={asked && unsaid ? say(words.freezeReasonNeeded) : undefined}
          >
            <Input.TextArea
              id="freeze-reason" maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        </Form>
      )}
      {problem && <Alert type="error" role="alert" title={say(sentenceOfThrown(problem))} />}
    </Modal>
  );
}

/** Once the dialog is gone and the page stands still. */
function show(kind: string, code: string): void {
  const place = kind === 'check-fails' ? 'checks' : kind === 'deviation-missing' ? `deviation-${code}` : `figure-${code}`;
  window.setTimeout(() => {
    const element = document.getElementById(place);
    element?.scrollIntoView({ block: 'center' });
    element?.querySelector<HTMLElement>('button, a')?.focus();
  }, 300);
}
