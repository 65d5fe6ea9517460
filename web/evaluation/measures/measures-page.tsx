import { coversBureau, mayRole } from '@fenghuo/shared/access';
import { measure as measureSchema, type Measure } from '@fenghuo/shared/evaluation/measure';
import { sentenceOf } from '@fenghuo/shared/problems';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { EmptyState } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { MeasureEditor } from './editor/measure-editor.js';
import { measuresPageWords as words } from './measures-page.words.js';

/** A place to try measures out freely: nothing is saved; what proves useful is copied into a framework. */
export function MeasuresPage() {
  const { say } = useLanguage();
  usePageTitle(say(words.title));
  const { bureau, year } = usePlace();
  const { role, scope } = useProfile();
  const refusal = !mayRole(role, 'readEvaluation') ? 'role-not-allowed' : !coversBureau(scope, bureau) ? 'scope-too-narrow' : null;
  const [value, setValue] = useState<Measure | null>(null);
  if (refusal) return <div className="page"><EmptyState reason={say(sentenceOf(refusal))}><ToStart /></EmptyState></div>;
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{say(words.title)}</h1>
        <span className="muted">{say(words.note, { year })}</span>
        <div className="page-actions">
          <PasteMeasure onPaste={setValue} />
          {value && <CopyMeasure value={value} />}
        </div>
      </div>
      <MeasureEditor key={bureau} bureau={bureau} year={year} value={value} onChange={setValue} purpose="told" />
    </div>
  );
}

function CopyMeasure({ value }: { readonly value: Measure }) {
  const { say } = useLanguage();
  const { message } = App.useApp();
  const copy = () => navigator.clipboard.writeText(JSON.stringify(value, null, 2))
    .then(() => message.success(say(words.copied)), () => message.error(say(words.notCopied)));
  return <Button onClick={() => void copy()}>{say(words.copy)}</Button>;
}

function PasteMeasure({ onPaste }: { onPaste(measure: Measure): void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const take = () => {
    const read = measureSchema.safeParse(parsed(text));
    if (!read.success) {
      const [issue] = read.error.issues;
      setWrong(issue && issue.path.length > 0 ? say(words.wrongAt, { path: issue.path.join('.') }) : say(words.wrong));
      return;
    }
    onPaste(read.data);
    setOpen(false);
    setText('');
    setWrong(null);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.paste)}</Button>
      <Modal open={open} title={say(words.paste)} okText={say(words.take)} onOk={take} onCancel={() => setOpen(false)} okButtonProps={{ disabled: text.trim() === '' }}>
        <Input.TextArea
          autoFocus rows={10} aria-label={say(words.paste)} placeholder={say(words.pasteHint)} value={text} status={wrong ? 'error' : ''}
          onChange={({ target }) => { setText(target.value); setWrong(null); }}
        />
        {wrong && <p className="measure-flaw" role="alert">{wrong}</p>}
      </Modal>
    </>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
