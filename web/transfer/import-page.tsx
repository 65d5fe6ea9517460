import { writers, type Role } from '@fenghuo/shared/access';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { isImportable, type ImportView } from '@fenghuo/shared/transfer';
import { Steps } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePlaceLink } from '../access/use-place-link.js';
import { usePlace } from '../access/use-place.js';
import { useProfile } from '../access/use-profile.js';
import { useLanguage } from '../language/use-language.js';
import { WithRecordType } from '../recordkeeping/with-record-type.js';
import { LinkButton } from '../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../ui/page-states.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { words } from '../ui/words.js';
import { CheckStep } from './check-step.js';
import { MappingStep } from './mapping-step.js';
import './transfer.css';
import { transferWords } from './transfer.words.js';
import { UploadStep } from './upload-step.js';
import { useImport } from './use-import.js';

/** From a ledger file to records of the type in the address. The import under way stands in the address too, so that reloading goes on with it. */
export function ImportPage() {
  return <WithRecordType>{({ contract }) => <Import key={contract.name} contract={contract} />}</WithRecordType>;
}

function Import({ contract }: { readonly contract: RecordType }) {
  const { say } = useLanguage();
  const { bureau } = usePlace();
  const { role } = useProfile();
  const link = usePlaceLink();
  const [search, setSearch] = useSearchParams();
  const title = say(transferWords.importOf, { type: say(contract.plural) });
  usePageTitle(title);
  const id = search.get('import');
  const go = (next: string | null) => setSearch((now) => {
    const query = new URLSearchParams(now);
    if (next === null) query.delete('import');
    else query.set('import', next);
    return query;
  });
  const hindrance = hindranceOf(contract, role, say);
  return (
    <div className="page import-page">
      <div className="page-head">
        <h1 className="page-title">{title}</h1>
        <div className="page-actions"><LinkButton to={link(`/records/${contract.path}`)}>{say(words.toList)}</LinkButton></div>
      </div>
      {hindrance !== null && <EmptyState reason={hindrance} />}
      {hindrance === null && id === null && (
        <>
          <Progression step={0} />
          <UploadStep contract={contract} bureau={bureau} done={(view) => go(view.id)} />
        </>
      )}
      {hindrance === null && id !== null && <Sent contract={contract} bureau={bureau} id={id} again={() => go(null)} />}
    </div>
  );
}

function Sent({ contract, bureau, id, again }: { readonly contract: RecordType; readonly bureau: string; readonly id: string; again(): void }) {
  const { say } = useLanguage();
  const sent = useImport(bureau, id);
  const [mapping, setMapping] = useState(false);
  if (sent.isPending) return <Loading />;
  if (sent.error && !sent.data) return <ErrorState problem={sent.error} retry={() => void sent.refetch()} />;
  const view = sent.data;
  const maps = view.state === 'uploaded' || mapping;
  return (
    <>
      <Progression step={stepOf(view, maps)} />
      <p className="muted">{say(transferWords.file, { name: view.fileName, rows: view.rows })}</p>
      {maps
        ? <MappingStep contract={contract} view={view} checked={() => setMapping(false)} again={again} />
        : <CheckStep contract={contract} view={view} toMapping={() => setMapping(true)} again={again} />}
    </>
  );
}

function stepOf({ state }: ImportView, maps: boolean): number {
  if (maps) return 1;
  if (state === 'committed') return 4;
  return state === 'committing' ? 3 : 2;
}

function Progression({ step }: { readonly step: number }) {
  const { say } = useLanguage();
  const titles = [transferWords.stepUpload, transferWords.stepMap, transferWords.stepCheck, transferWords.stepDone];
  const items = titles.map((title) => ({ title: say(title) }));
  return <Steps className="import-steps" size="small" current={step} aria-label={say(transferWords.steps)} items={items} />;
}

function hindranceOf(contract: RecordType, role: Role, say: ReturnType<typeof useLanguage>['say']): string | null {
  const type = say(contract.plural);
  if (!isImportable(contract)) return say(transferWords.notImportable, { type });
  if (contract.may.create.includes(role)) return null;
  return say(transferWords.notAllowed, { type, roles: contract.may.create.map((name) => say(writers[name])).join('、') });
}
