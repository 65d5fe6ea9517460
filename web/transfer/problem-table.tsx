import { keptProblems, type ImportProblem, type ImportProblemPage, type ImportView } from '@fenghuo/shared/transfer';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { addressOf, getJson } from '../api/request.js';
import { useLanguage } from '../language/use-language.js';
import { ErrorState, Loading } from '../ui/page-states.js';
import { stacked } from '../ui/stacked.js';
import { words } from '../ui/words.js';
import { transferWords } from './transfer.words.js';

/** Everything that is wrong, row by row, and the list of it to take away. */
export function ProblemTable({ view }: { readonly view: ImportView }) {
  const { say, language } = useLanguage();
  const { id, bureau, counts } = view;
  const problems = useInfiniteQuery({
    queryKey: ['imports', bureau, id, 'problems', counts?.problems], initialPageParam: 0,
    queryFn: ({ pageParam }) => getJson<ImportProblemPage>(`/api/imports/${id}/problems`, { bureau, after: pageParam, limit: 100 }),
    getNextPageParam: ({ next }) => next,
  });
  if (problems.isPending) return <Loading />;
  if (problems.error && !problems.data) return <ErrorState problem={problems.error} retry={() => void problems.refetch()} />;
  const rows = problems.data?.pages.flatMap((page) => page.rows).map((problem, index) => ({ ...problem, index })) ?? [];
  return (
    <>
      <Table<ImportProblem & { index: number }>
        className="panel stacked-table" size="small" rowKey="index" dataSource={rows} pagination={false} scroll={{ x: 960 }}
        columns={stacked<(typeof rows)[number]>([
          { title: say(transferWords.row), dataIndex: 'row', className: 'figure', width: 72 },
          { title: say(transferWords.cell), width: 180, render: (_, { column, heading }) => (column ? `${column} ${heading ?? ''}` : say(words.none)) },
          { title: say(transferWords.value), width: 200, render: (_, { value }) => <span className="import-samples">{value ?? say(words.none)}</span> },
          { title: say(transferWords.problem), render: (_, { sentence }) => say(sentence) },
          { title: say(transferWords.rule), dataIndex: 'code', className: 'muted', width: 200 },
        ])}
      />
      <div className="import-foot">
        {(counts?.problems ?? 0) > keptProblems && <span className="muted">{say(transferWords.keptOnly, { count: keptProblems })}</span>}
        {problems.hasNextPage && (
          <Button loading={problems.isFetchingNextPage} onClick={() => void problems.fetchNextPage()}>{say(transferWords.moreProblems)}</Button>
        )}
        <Button href={addressOf(`/api/imports/${id}/problems.xlsx`, { bureau, language })} download>{say(transferWords.problemList)}</Button>
      </div>
    </>
  );
}
