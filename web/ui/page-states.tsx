import type { Label } from '@fenghuo/shared/label';
import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { RequestProblem } from '../api/request.js';
import { useLanguage } from '../language/use-language.js';
import { words } from './words.js';

export function Loading() {
  const { say } = useLanguage();
  return <div className="page-state" role="status" aria-label={say(words.loading)}><Spin delay={200} /></div>;
}

/** An empty place says why it is empty and offers the first step. */
export function EmptyState({ reason, children }: { readonly reason: string; readonly children?: ReactNode }) {
  return (
    <div className="page-state">
      <div className="page-state-sentence">{reason}</div>
      {children}
    </div>
  );
}

interface ErrorStateProps {
  /** Whatever was thrown. */
  readonly problem: unknown;
  /** Where the page knows better than the problem itself what happened. */
  readonly sentence?: Label;
  readonly retry?: () => void;
}

/** What happened, that nothing was lost, and what to do. */
export function ErrorState({ problem, sentence, retry }: ErrorStateProps) {
  const { say } = useLanguage();
  return (
    <div className="page-state" role="alert">
      <div className="page-state-sentence">{say(sentence ?? sentenceOfThrown(problem))}</div>
      {retry && <Button onClick={retry}>{say(words.retry)}</Button>}
    </div>
  );
}

/** The sentence of a refusal; anything else thrown is a fault of the page itself. */
export function sentenceOfThrown(problem: unknown) {
  return problem instanceof RequestProblem ? problem.body.title : words.unexpected;
}
