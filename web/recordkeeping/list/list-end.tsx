import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { grouped } from '../../ui/instant.js';
import { listWords } from './list.words.js';

interface Paging {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

/** How many are shown, and the next ones as soon as the end comes into view. */
export function ListEnd({ count, query }: { readonly count: number; readonly query: Paging }) {
  const { language, say } = useLanguage();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;

  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage) return undefined;
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) void fetchNextPage(); });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  return (
    <div ref={end} className="list-end muted">
      {say(hasNextPage ? listWords.shown : listWords.shownAll, { count: grouped(count, language) })}
      {hasNextPage && <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{say(listWords.more)}</Button>}
    </div>
  );
}
