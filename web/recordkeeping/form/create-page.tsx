import { writers } from '@fenghuo/shared/access';
import { entryFields, neededFields, type AnyRecord } from '@fenghuo/shared/records/record-type';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useCallback, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { useProfile } from '../../access/use-profile.js';
import { sendJson } from '../../api/request.js';
import { deviceName } from '../../api/device.js';
import { useSending } from '../../api/use-sending.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, Loading, sentenceOfThrown } from '../../ui/page-states.js';
import { useLeaveGuard } from '../../ui/use-leave-guard.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { words } from '../../ui/words.js';
import type { RecordScreens } from '../record-screens.js';
import { WithRecordType } from '../with-record-type.js';
import { inputNames, problemsIn, type Entry } from './entry.js';
import { parentAddress } from './first-entry.js';
import { formWords } from './form.words.js';
import { creationOf } from './creation.js';
import { useKnownValues } from './known-values.js';
import { RecordForm } from './record-form.js';
import { isSaidAtInputs, problemsOf } from './refusal.js';
import { useDraft } from './use-draft.js';
import { usePendingAttachments } from './use-pending-attachments.js';
import { useProblems } from './use-problems.js';

/** A new record of the type in the address. */
export function CreatePage() {
  const [search] = useSearchParams();
  return <WithRecordType>{(screens) => <Allowed key={`${screens.contract.name}?${search}`} screens={screens} />}</WithRecordType>;
}

function Allowed({ screens }: { readonly screens: RecordScreens }) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const link = usePlaceLink();
  const { label, may, path } = screens.contract;
  if (may.create.includes(role)) return <Known screens={screens} />;
  const allowed = may.create.map((name) => say(writers[name])).join('、');
  return (
    <EmptyState reason={say(formWords.notAllowed, { type: say(label), roles: allowed })}>
      <LinkButton primary to={link(`/records/${path}`)}>{say(words.toList)}</LinkButton>
    </EmptyState>
  );
}

function Known({ screens }: { readonly screens: RecordScreens }) {
  const { values, loading } = useKnownValues(screens);
  return loading ? <Loading /> : <Creation screens={screens} told={values} />;
}

function Creation({ screens, told }: { readonly screens: RecordScreens; readonly told: Readonly<Record<string, unknown>> }) {
  const { contract } = screens;
  const { say } = useLanguage();
  usePageTitle(say(screens.register));
  const { message } = App.useApp();
  const navigate = useNavigate();
  const client = useQueryClient();
  const link = usePlaceLink();
  const [search] = useSearchParams();
  const { draft, bureau, restored, changeEntry, answered, drop, startAgain } = useDraft(screens, told);
  const { shown, show, clear } = useProblems();
  const attachments = usePendingAttachments();
  const names = inputNames(contract);
  const needed = neededFields(contract, 'create', draft.entry.values);
  const personal = Object.keys(contract.fields).filter((name) => contract.fields[name]!.kind === 'personal');
  // What the device does not keep: values about persons, and photos on their way.
  const onlyHere = attachments.waiting > 0 || personal.some((name) => Boolean(draft.entry.values[name]));
  const stored = useRef(false);
  useLeaveGuard(useCallback(() => onlyHere && !stored.current, [onlyHere]));
  // Whoever came from another record goes back to it; otherwise the new one opens, in its own year so that the list shows it.
  const after = parentAddress(contract, search);
  const save = useSending({
    send: () => sendJson<AnyRecord>('POST', `/api/${contract.path}`, creationOf(contract, draft, bureau, deviceName())),
    done: async (record: AnyRecord) => {
      drop();
      stored.current = true;
      client.setQueryData(['records', contract.name, 'one', bureau, record.id], record);
      void client.invalidateQueries({ queryKey: ['records'] });
      message.success(say(formWords.saved));
      const inItsYear = { year: String(record[contract.listedBy]).slice(0, 4) };
      await navigate(link(after ?? `/records/${contract.path}/${record.id}`, inItsYear), { replace: true });
    },
    refused: (problem) => {
      answered(problem);
      show(problemsOf(problem, names));
    },
  });
  const submit = () => {
    const problems = problemsIn(contract, draft.entry);
    if (Object.keys(problems).length > 0) show(problems);
    else if (!attachments.hinder()) save.begin(undefined);
  };
  const change = (entry: Entry) => { clear(draft.entry, entry); changeEntry(entry); };
  return (
    <div className="page">
      <div className="page-head"><h1 className="page-title">{say(screens.register)}</h1></div>
      {restored && (
        <Alert
          className="form-notice" type="info" title={say(formWords.draftRestored)}
          action={<Button size="small" onClick={startAgain}>{say(formWords.startAgain)}</Button>}
        />
      )}
      {screens.EntryHelp && (
        <screens.EntryHelp values={draft.entry.values} fill={(given) => change({ ...draft.entry, values: { ...draft.entry.values, ...given } })} />
      )}
      <RecordForm
        screens={screens} entry={draft.entry} problems={shown} fields={entryFields(contract)} needed={needed} told={told}
        onChange={change} onSubmit={submit} onPending={attachments.note}
      >
        {save.problem && !isSaidAtInputs(save.problem, names) && (
          <Alert className="form-notice form-notice-foot" type="error" role="alert" title={say(sentenceOfThrown(save.problem))} />
        )}
        <div className="form-foot">
          <span className="muted">{say(personal.length > 0 ? formWords.draftKeptImpersonal : formWords.draftKept)}</span>
          <Button onClick={() => void navigate(-1)}>{say(words.back)}</Button>
          <Button type="primary" htmlType="submit" loading={save.sending}>{say(words.save)}</Button>
        </div>
      </RecordForm>
    </div>
  );
}
