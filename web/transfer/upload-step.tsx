import type { RecordType } from '@fenghuo/shared/records/record-type';
import { largestImport, type ImportView } from '@fenghuo/shared/transfer';
import type { Label } from '@fenghuo/shared/label';
import { Alert, Button, Progress, Upload } from 'antd';
import { useState } from 'react';
import { addressOf } from '../api/request.js';
import { useLanguage } from '../language/use-language.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { sendFile } from './send-file.js';
import { transferWords } from './transfer.words.js';

interface Props {
  readonly contract: RecordType;
  readonly bureau: string;
  done(view: ImportView): void;
}

/** Where a file is dropped or chosen, and the template to begin with. */
export function UploadStep({ contract, bureau, done }: Props) {
  const { say, language } = useLanguage();
  const [sending, setSending] = useState<{ readonly name: string; readonly part: number }>();
  const [problem, setProblem] = useState<Label>();
  const take = async (file: File) => {
    setProblem(undefined);
    if (file.size > largestImport) return setProblem(transferWords.tooLarge);
    setSending({ name: file.name, part: 0 });
    try {
      done(await sendFile(file, { bureau, type: contract.name }, (part) => setSending({ name: file.name, part })));
    } catch (error) {
      setProblem(sentenceOfThrown(error));
    }
    return setSending(undefined);
  };
  return (
    <>
      <Upload.Dragger
        accept=".xlsx,.csv,.txt" maxCount={1} showUploadList={false} disabled={sending !== undefined}
        beforeUpload={(file) => { void take(file); return false; }}
      >
        <p className="import-drop">{say(transferWords.drop)}</p>
        <p className="import-drop-hint">{say(transferWords.dropHint)}</p>
      </Upload.Dragger>
      {sending && (
        <div className="import-progress" role="status">
          {say(sending.part < 1 ? transferWords.uploading : transferWords.reading, { name: sending.name })}
          <Progress percent={Math.round(sending.part * 100)} aria-label={say(transferWords.stepUpload)} />
        </div>
      )}
      {problem && <Alert className="import-notice" type="error" role="alert" title={say(problem)} />}
      <div className="import-foot">
        <Button href={addressOf(`/api/${contract.path}/template.xlsx`, { bureau, language })} download>{say(transferWords.template)}</Button>
      </div>
    </>
  );
}
