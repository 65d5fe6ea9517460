import { mayRole } from '@fenghuo/shared/access';
import { minuteOf } from '@fenghuo/shared/calendar';
import { sentenceOf } from '@fenghuo/shared/problems';
import { grantedDays, type NewGrant, type ReportGrant, type ReportGrants } from '@fenghuo/shared/report-grants';
import { addDays } from '@fenghuo/shared/working-days';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { today } from '../../api/clock.js';
import { addressOf, getJson, sendJson } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { DayInput } from '../../ui/moment-input.js';
import { EmptyState, ErrorState, Loading, sentenceOfThrown } from '../../ui/page-states.js';
import { ToStart } from '../../ui/to-start.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import '../../ui/stacked.css';
import './desk.css';
import { grantWords as words } from './desk.words.js';
import { GrantEnd, type Extension } from './grant-end.js';

const root = '/api/access/grants';

/** Which evaluators may verify which reports of the bureau. */
export function GrantsPage() {
  const { say } = useLanguage();
  const { role } = useProfile();
  const { bureau } = usePlace();
  usePageTitle(say(words.title));
  if (!mayRole(role, 'grantReports')) return <div className="page"><EmptyState reason={say(sentenceOf('role-not-allowed'))}><ToStart /></EmptyState></div>;
  return (
    <div className="page">
      <div className="page-head"><h1 className="page-title">{say(words.title)}</h1></div>
      <p className="muted">{say(words.intro)}</p>
      <Grants key={bureau} bureau={bureau} />
    </div>
  );
}

function Grants({ bureau }: { readonly bureau: string }) {
  const { say } = useLanguage();
  const client = useQueryClient();
  const queryKey = ['grants', bureau];
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => getJson<ReportGrants>(root, { bureau }) });
  const onSuccess = () => client.invalidateQueries({ queryKey });
  const give = useMutation({ mutationFn: (grant: NewGrant) => sendJson<ReportGrant>('POST', root, grant), onSuccess });
  const withdraw = useMutation({ mutationFn: (id: string) => sendJson<ReportGrant>('POST', addressOf(`${root}/${id}/withdraw`, { bureau }), {}), onSuccess });
  const extend = useMutation({
    mutationFn: ({ id, endsOn }: Extension) => sendJson<ReportGrant>('POST', addressOf(`${root}/${id}/extend`, { bureau }), { endsOn }), onSuccess,
  });
  if (!data) return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Loading />;
  const problem = give.error ?? withdraw.error ?? extend.error;
  return (
    <>
      {data.evaluators.length === 0
        ? <Alert type="info" title={say(words.noEvaluators)} />
        : <NewGrantForm bureau={bureau} evaluators={data.evaluators} busy={give.isPending} onGive={(grant) => give.mutate(grant)} />}
      {problem && <Alert className="grant-problem" type="error" role="alert" title={say(sentenceOfThrown(problem))} />}
      {data.grants.length === 0 ? <EmptyState reason={say(words.none)} />
        : (
          <GrantTable
            grants={data.grants} busy={withdraw.isPending || extend.isPending} onWithdraw={(id) => withdraw.mutate(id)}
            onExtend={(extension) => extend.mutate(extension)}
          />
        )}
    </>
  );
}

interface NewGrantFormProps extends Pick<ReportGrants, 'evaluators'> {
  readonly bureau: string;
  readonly busy: boolean;
  onGive(grant: NewGrant): void;
}

function NewGrantForm({ bureau, evaluators, busy, onGive }: NewGrantFormProps) {
  const { say } = useLanguage();
  const { year: shown } = usePlace();
  const [account, setAccount] = useState(evaluators[0]?.account ?? '');
  const [year, setYear] = useState<number | null>(shown);
  const [endsOn, setEndsOn] = useState<string | null>(() => addDays(today(), grantedDays));
  return (
    <form
      className="panel grant-form"
      onSubmit={(event) => { event.preventDefault(); if (year !== null) onGive({ bureau, account, year, report: null, endsOn }); }}
    >
      <label>
        <span>{say(words.account)}</span>
        <Select
          value={account} onChange={setAccount} aria-label={say(words.account)} popupMatchSelectWidth={false}
          options={evaluators.map((one) => ({ value: one.account, label: `${one.name}（${one.account}）` }))}
        />
      </label>
      <label><span>{say(words.year)}</span><InputNumber aria-label={say(words.year)} min={1990} max={2100} precision={0} value={year} onChange={setYear} /></label>
      <label><span>{say(words.endsOn)}</span><DayInput label={say(words.endsOn)} value={endsOn} ahead onChange={setEndsOn} /></label>
      <Button type="primary" htmlType="submit" loading={busy} disabled={year === null}>{say(words.give)}</Button>
    </form>
  );
}

interface GrantTableProps extends Pick<ReportGrants, 'grants'> {
  readonly busy: boolean;
  onWithdraw(id: string): void;
  onExtend(extension: Extension): void;
}

function GrantTable({ grants, busy, onWithdraw, onExtend }: GrantTableProps) {
  const { say } = useLanguage();
  const heads = [words.account, words.year, words.scope, words.grantedBy, words.endsOn, words.withdrawn];
  return (
    <div className="panel desk-scroll">
      <table className="desk-list stacked-table">
        <thead><tr>{heads.map((head) => <th key={head.en} scope="col">{say(head)}</th>)}</tr></thead>
        <tbody>
          {grants.map((grant) => (
            <tr key={grant.id} className={grant.withdrawnAt === null && !grant.ended ? undefined : 'grant-withdrawn'}>
              <td>{grant.accountName ?? grant.account}<br /><span className="muted">{grant.account}</span></td>
              <td data-label={say(words.year)}>{grant.year}</td>
              <td data-label={say(words.scope)}>{grant.report === null ? say(words.wholeYear) : say(words.oneReport, { id: grant.report.slice(-8) })}</td>
              <td data-label={say(words.grantedBy)}><div>{grant.grantedBy}<br /><span className="muted">{minuteOf(grant.grantedAt)}</span></div></td>
              <td data-label={say(words.endsOn)}><div><GrantEnd grant={grant} busy={busy} onExtend={onExtend} /></div></td>
              <td data-label={say(words.withdrawn)}>
                {grant.withdrawnAt !== null ? <div>{grant.withdrawnBy}<br /><span className="muted">{minuteOf(grant.withdrawnAt)}</span></div> : (
                  <Popconfirm
                    title={say(words.withdrawAsk, { account: grant.account })} okText={say(words.withdraw)} cancelText={say(words.cancel)}
                    onConfirm={() => onWithdraw(grant.id)}
                  >
                    <Button size="small" danger loading={busy}>{say(words.withdraw)}</Button>
                  </Popconfirm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
