import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { grouped } from '../../ui/instant.js';
import { sentenceOfThrown } from '../../ui/page-states.js';
import { words } from '../../ui/words.js';
import { listWords } from './list.words.js';

interface Paging {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: Error | null;
  fetchNextPage(): unknown;
}

/** How many are shown, and the next ones as soon as the end comes into view. */
export function ListEnd({ count, query }: { readonly count: number; readonly query: Paging }) {
  const { language, say } = useLanguage();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = query;

  useEffect(() => {
    // What failed is asked again by a person, not by the end that stays in view.
    if (!end.current || !hasNextPage || isFetchingNextPage || isFetchNextPageError) return undefined;
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) void fetchNextPage(); });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  return (
    <div ref={end} className="list-end muted">
      {say(hasNextPage ? listWords.shown : listWords.shownAll, { count: grouped(count, language) })}
      {isFetchNextPageError && <span className="list-end-problem" role="alert">{say(sentenceOfThrown(error))}</span>}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(isFetchNextPageError ? words.retry : listWords.more)}
        </Button>
      )}
    </div>
  );
}
