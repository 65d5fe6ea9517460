import type { RecordType } from '@fenghuo/shared/records/record-type';
import type { ImportView } from '@fenghuo/shared/transfer';
import { Alert, Button, Progress, Statistic } from 'antd';
import { usePlaceLink } from '../access/use-place-link.js';
import { useLanguage } from '../language/use-language.js';
import { LinkButton } from '../ui/link-button.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { words } from '../ui/words.js';
import { ProblemTable } from './problem-table.js';
import { transferWords } from './transfer.words.js';
import { isUnderWay, useImportOrders } from './use-import.js';

interface Props {
  readonly contract: RecordType;
  readonly view: ImportView;
  toMapping(): void;
  again(): void;
}

/** What the check found, the import itself, and what came of it. */
export function CheckStep({ contract, view, toMapping, again }: Props) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const { check, commit } = useImportOrders(view);
  if (isUnderWay(view)) return <UnderWay view={view} />;
  if (view.state === 'committed') {
    const { fresh, repeated } = view.counts!;
    return (
      <>
        <Alert type="info" role="status" title={say(transferWords.committed)} description={say(transferWords.committedSome, { fresh, repeated })} />
        <div className="import-foot">
          <Button onClick={again}>{say(transferWords.otherFile)}</Button>
          <LinkButton primary to={link(`/records/${contract.path}`, { span: 'all' })}>{say(words.toList)}</LinkButton>
        </div>
      </>
    );
  }
  const { counts } = view;
  const clean = counts !== null && counts.problems === 0;
  return (
    <>
      {view.state === 'interrupted' && <Alert className="import-notice" type="warning" role="alert" title={say(transferWords.interrupted)} />}
      {counts && (
        <>
          <div className="import-counts panel">
            <Statistic title={say(clean ? transferWords.fresh : transferWords.right)} value={counts.fresh} />
            <Statistic title={say(transferWords.repeated)} value={counts.repeated} />
            <Statistic title={say(transferWords.refused)} value={counts.refused} className={counts.refused > 0 ? 'import-refused' : undefined} />
          </div>
          <Alert className="import-notice" role="status" type={clean ? 'info' : 'error'} title={say(sentenceOf(view), { count: counts.problems })} />
          {!clean && <ProblemTable view={view} />}
        </>
      )}
      {commit.problem && <Alert className="import-notice" type="error" role="alert" title={say(sentenceOfThrown(commit.problem))} />}
      <div className="import-foot">
        <Button onClick={again}>{say(transferWords.otherFile)}</Button>
        <Button onClick={toMapping}>{say(transferWords.toMapping)}</Button>
        {!counts && <Button type="primary" loading={check.sending} onClick={() => check.begin(view.mapping)}>{say(transferWords.checkAgain)}</Button>}
        {clean && (
          <Button type="primary" loading={commit.sending} disabled={counts.fresh === 0} onClick={() => commit.begin(undefined)}>
            {say(transferWords.commit, { count: counts.fresh })}
          </Button>
        )}
      </div>
    </>
  );
}

function sentenceOf({ counts }: ImportView) {
  if (counts!.problems > 0) return transferWords.withProblems;
  return counts!.fresh === 0 ? transferWords.nothingNew : transferWords.allGood;
}

function UnderWay({ view: { state, done, rows } }: { readonly view: ImportView }) {
  const { say } = useLanguage();
  const sentence = state === 'checking' ? transferWords.checking : transferWords.committing;
  return (
    <div className="import-progress" role="status">
      {say(sentence, { done, rows })}
      <Progress percent={Math.floor((done / Math.max(1, rows)) * 100)} status="active" aria-label={say(sentence, { done, rows })} />
    </div>
  );
}
