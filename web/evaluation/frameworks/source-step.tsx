import type { FormSheet } from '@fenghuo/shared/evaluation/framework-sheet';
import { templateParts, type FrameworkTemplate } from '@fenghuo/shared/evaluation/framework-template';
import type { Label } from '@fenghuo/shared/label';
import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { ErrorState, Loading, sentenceOfThrown } from '../../ui/page-states.js';
import { frameworkWords as words } from './frameworks.words.js';
import { readWorkbook } from './read-workbook.js';
import { partWords, TemplateBasis } from './template-basis.js';
import { useTemplates } from './use-frameworks.js';

interface Props {
  readonly bureau: string;
  readonly sending: boolean;
  workbook(file: string, sheets: readonly FormSheet[]): void;
  template(template: FrameworkTemplate): void;
  json(file: string, framework: unknown): void;
}

/** A form to be read, a layout to begin with, or what another bureau has exported. */
export function SourceStep({ bureau, sending, workbook, template, json }: Props) {
  const { say } = useLanguage();
  const [reading, setReading] = useState<string>();
  const [problem, setProblem] = useState<Label>();
  const take = async (file: File) => {
    setProblem(undefined);
    setReading(file.name);
    try {
      const { sheets } = await readWorkbook(bureau, file);
      if (sheets.length === 0) setProblem(words.emptyFile);
      else workbook(file.name, sheets);
    } catch (error) {
      setProblem(sentenceOfThrown(error));
    }
    setReading(undefined);
  };
  const takeJson = async (file: File) => {
    setProblem(undefined);
    try {
      json(file.name, JSON.parse(await file.text()));
    } catch {
      setProblem(words.notJson);
    }
  };
  return (
    <>
      {problem && <Alert className="frameworks-notice" type="error" role="alert" title={say(problem)} />}
      <Upload.Dragger
        accept=".xlsx" maxCount={1} showUploadList={false} disabled={reading !== undefined} aria-label={say(words.fromXlsx)}
        beforeUpload={(file) => { void take(file); return false; }}
      >
        <p className="frameworks-drop">{say(words.fromXlsx)}</p>
        <p className="frameworks-drop-hint">{say(words.fromXlsxHint)}</p>
        {reading !== undefined && <p role="status">{say(words.reading, { name: reading })}</p>}
      </Upload.Dragger>
      <div className="frameworks-choices">
        <section className="panel">
          <h2>{say(words.fromTemplate)}</h2>
          <Templates choose={template} />
        </section>
        <section className="panel">
          <h2>{say(words.fromJson)}</h2>
          <Upload accept=".json,application/json" maxCount={1} showUploadList={false} beforeUpload={(file) => { void takeJson(file); return false; }}>
            <Button loading={sending}>{say(words.chooseFile)}</Button>
          </Upload>
        </section>
      </div>
    </>
  );
}

function Templates({ choose }: { choose(template: FrameworkTemplate): void }) {
  const { say } = useLanguage();
  const { data, error, refetch } = useTemplates();
  const [looked, setLooked] = useState<FrameworkTemplate>();
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      <ul className="template-list">
        {data.map((template) => (
          <li key={template.code}>
            <span className="template-about">
              {say(template.label)}
              <small>{templateParts.map((part) => `${say(partWords[part])}${say(template.basis[part].checked ? words.isFromSource : words.isOurs)}`).join('；')}</small>
            </span>
            <Button onClick={() => setLooked(template)} aria-label={`${say(words.fromTemplate)}：${say(template.label)}`}>{say(words.look)}</Button>
          </li>
        ))}
      </ul>
      {looked && <TemplateBasis template={looked} choose={() => choose(looked)} leave={() => setLooked(undefined)} />}
    </>
  );
}
