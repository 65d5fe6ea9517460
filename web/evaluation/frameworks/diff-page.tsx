import type { FieldChange } from '@fenghuo/shared/evaluation/framework-diff';
import { Table } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { stacked } from '../../ui/stacked.js';
import { StateTag } from '../../ui/state-tag.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { words as common } from '../../ui/words.js';
import { editorWords as words } from './editor.words.js';
import './frameworks.css';
import { frameworkWords } from './frameworks.words.js';
import { useComparison } from './use-frameworks.js';

/** Two revisions side by side: rows added, removed, and changed field by field. */
export function DiffPage() {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { bureau } = usePlace();
  const { data, error, refetch } = useComparison(bureau, id, search.get('with') ?? '');
  usePageTitle(say(words.differs));
  if (!data) return <div className="page">{error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const { before, after, difference } = data;
  const rows = [...difference.whole.map((field) => ({ key: `whole ${field.field}`, code: '', title: words.wholeForm, change: 'changed' as const, fields: [field] })),
    ...difference.rows.map((row) => ({ ...row, key: `${row.change} ${row.code}` }))];
  return (
    <div className="page frameworks">
      <div className="page-head">
        <div>
          <h1 className="page-title">{say(words.differs)}</h1>
          <p className="framework-facts">
            {[before, after].map((one, index) => (
              <span key={one.id}>{say(index === 0 ? words.before : words.after)}：{one.year} {say(frameworkWords.revisionOf, { revision: one.revision })} {say(one.title)}</span>
            ))}
          </p>
        </div>
        <div className="page-actions"><LinkButton to={link('/evaluation/frameworks')}>{say(frameworkWords.toList)}</LinkButton></div>
      </div>
      {rows.length === 0 ? <EmptyState reason={say(words.noDifference)} /> : (
        <>
          <Table
            className="panel stacked-table diff-table" size="small" rowKey="key" dataSource={rows} pagination={false} tableLayout="fixed" rowClassName={({ change }) => `diff-${change}`}
            columns={stacked<(typeof rows)[number]>([
              { title: say(words.number), dataIndex: 'code', width: 70 },
              { title: say(words.level3), width: '22%', render: (_, { title }) => say(title) },
              { title: say(frameworkWords.state), width: 90, render: (_, { change }) => <StateTag tone={{ added: 'done', removed: 'alarm', changed: 'attention' }[change] as 'done'} word={say(words[change])} /> },
              { title: say(words.field), render: (_, { fields }) => <Fields of={fields} /> },
            ])}
          />
          <p className="muted">{say(words.sameRows, { count: difference.same })}</p>
        </>
      )}
    </div>
  );
}

function Fields({ of }: { readonly of: readonly FieldChange[] }) {
  const { say } = useLanguage();
  return (
    <dl className="diff-fields">
      {of.map(({ field, label, before, after }) => [
        <dt key={field}>{say(label)}</dt>,
        <dd key={`${field} before`}><del>{before ? say(before) : say(common.none)}</del></dd>,
        <dd key={`${field} after`}><ins>{after ? say(after) : say(common.none)}</ins></dd>,
      ])}
    </dl>
  );
}
