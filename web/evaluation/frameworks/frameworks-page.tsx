import { coversBureau, mayRole } from '@fenghuo/shared/access';
import type { FrameworkListing } from '@fenghuo/shared/evaluation/framework-views';
import { sentenceOf } from '@fenghuo/shared/problems';
import { Alert, Button, Dropdown, Table } from 'antd';
import { Link, useNavigate } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { addressOf } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading, sentenceOfThrown } from '../../ui/page-states.js';
import { stacked } from '../../ui/stacked.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { FrameworkState } from './framework-state.js';
import './frameworks.css';
import { frameworkWords as words } from './frameworks.words.js';
import { useCopying, useFrameworks, useTemplates } from './use-frameworks.js';

/** The forms of all years with their revisions. */
export function FrameworksPage() {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const { role, scope } = useProfile();
  usePageTitle(say(words.title));
  const refusal = !mayRole(role, 'readEvaluation') ? 'role-not-allowed' : !coversBureau(scope, bureau) ? 'scope-too-narrow' : null;
  if (refusal) return <div className="page"><EmptyState reason={say(sentenceOf(refusal))}><ToStart /></EmptyState></div>;
  return <Frameworks key={bureau} bureau={bureau} />;
}

function Frameworks({ bureau }: { readonly bureau: string }) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const writes = mayRole(useProfile().role, 'writeFrameworks');
  const { data, error, refetch } = useFrameworks(bureau);
  return (
    <div className="page frameworks">
      <div className="page-head">
        <h1 className="page-title">{say(words.title)}</h1>
        <div className="page-actions">
          <LinkButton to={link('/evaluation')}>{say(words.toForm)}</LinkButton>
          {writes && data?.length !== 0 && <LinkButton primary to={link('/evaluation/frameworks/new')}>{say(words.newOne)}</LinkButton>}
        </div>
      </div>
      {!data && (error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />)}
      {data?.length === 0 && (
        <EmptyState reason={say(words.empty)}>
          {writes && <LinkButton primary to={link('/evaluation/frameworks/new')}>{say(words.newOne)}</LinkButton>}
        </EmptyState>
      )}
      {data && data.length > 0 && <List bureau={bureau} rows={data} writes={writes} />}
    </div>
  );
}

interface ListProps { readonly bureau: string; readonly rows: readonly FrameworkListing[]; readonly writes: boolean }

function List({ bureau, rows, writes }: ListProps) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  const navigate = useNavigate();
  const templates = useTemplates().data ?? [];
  const copying = useCopying(bureau, (view) => void navigate(link(`/evaluation/frameworks/${view.id}`, { year: String(view.year) })));
  const exported = (row: FrameworkListing) => [
    ...templates.map(({ code, label }) => ({
      key: code, label: <a href={addressOf(`/api/evaluation/frameworks/${row.id}/export.xlsx`, { bureau, layout: code })} download>{say(words.exportXlsx, { layout: say(label) })}</a>,
    })),
    { key: 'json', label: <a href={addressOf(`/api/evaluation/frameworks/${row.id}/export.json`, { bureau })} download>{say(words.exportJson)}</a> },
  ];
  const nextYear = ({ year }: FrameworkListing): number => {
    let next = year + 1;
    while (rows.some((one) => one.year === next)) next += 1;
    return next;
  };
  return (
    <>
      {copying.problem && <Alert className="frameworks-notice" type="error" role="alert" title={say(sentenceOfThrown(copying.problem))} />}
      <Table
        className="panel stacked-table" size="small" rowKey="id" dataSource={[...rows]} pagination={false} tableLayout="fixed"
        columns={stacked<FrameworkListing>([
          { title: say(words.year), dataIndex: 'year', width: 64 },
          {
            title: say(words.name), className: 'frameworks-name',
            render: (_, row) => <Link to={link(`/evaluation/frameworks/${row.id}`, { year: String(row.year) })}>{say(row.title)}</Link>,
          },
          { title: say(words.revision), width: 84, render: (_, { revision }) => say(words.revisionOf, { revision }) },
          { title: say(words.state), width: 116, render: (_, row) => <FrameworkState of={row} /> },
          { title: say(words.rows), dataIndex: 'rows', className: 'figure', width: 72, responsive: ['xl'] },
          { title: say(words.weight), dataIndex: 'weight', className: 'figure', width: 84, responsive: ['xl'] },
          { title: say(words.source), dataIndex: 'source', width: 170, responsive: ['xl'], className: 'muted frameworks-source' },
          {
            title: say(words.actions), width: 250, render: (_, row, index) => {
              const before = rows.slice(index + 1).find((one) => one.state !== 'draft') ?? rows[index + 1];
              return (
                <div className="frameworks-actions">
                  <LinkButton small to={link(`/evaluation/frameworks/${row.id}`, { year: String(row.year) })}>{say(writes && row.state === 'draft' ? words.edit : words.open)}</LinkButton>
                  {writes && (
                    <Dropdown menu={{ items: [
                      { key: 'next', label: say(words.copyNext, { year: nextYear(row) }), onClick: () => copying.begin({ id: row.id, year: nextYear(row) }) },
                      { key: 'revise', label: say(words.revise), onClick: () => copying.begin({ id: row.id, year: row.year }) },
                    ] }}>
                      <Button size="small" loading={copying.sending}>{say(words.copy)} ▾</Button>
                    </Dropdown>
                  )}
                  {before && <LinkButton small to={link(`/evaluation/frameworks/${row.id}/diff`, { with: before.id })}>{say(words.compare)}</LinkButton>}
                  <Dropdown menu={{ items: exported(row) }}><Button size="small">{say(words.exportAs)} ▾</Button></Dropdown>
                </div>
              );
            },
          },
        ])}
      />
    </>
  );
}
