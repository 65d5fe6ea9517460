import { minuteOf } from '@fenghuo/shared/calendar';
import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { RequestProblem } from '../../api/request.js';
import { useLanguage } from '../../language/use-language.js';
import { SmallMap } from '../../map/small-map.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { words } from '../../ui/words.js';
import { useRecord } from '../data/use-records.js';
import { mayAmend, mayVoid } from '../may.js';
import type { RecordScreens } from '../record-screens.js';
import { recordWords } from '../recordkeeping.words.js';
import { titleOf } from '../values/field-text.js';
import { RecordState } from '../values/record-state.js';
import { WithRecordType } from '../with-record-type.js';
import { CaptureFacts, ContentFacts } from './facts.js';
import { NextSteps } from './next-steps.js';
import { pageWords } from './page.words.js';
import { RecordAttachments } from './record-attachments.js';
import { RecordHistory } from './record-history.js';
import './record-page.css';
import { RelatedRecords } from './related-records.js';
import { StateTrack } from './state-track.js';
import { TransitionBar } from './transition-bar.js';
import { VoidDialog } from './void-dialog.js';

/** One record: what it says, where it stands, what can be done with it, and everything that happened to it. */
export function RecordPage() {
  const { id = '' } = useParams();
  return <WithRecordType>{(screens) => <Existing key={id} screens={screens} id={id} />}</WithRecordType>;
}

function Existing({ screens, id }: { readonly screens: RecordScreens; readonly id: string }) {
  const { bureau } = usePlace();
  const record = useRecord(screens.contract, bureau, id);
  if (record.data) return <Page screens={screens} record={record.data} />;
  if (record.error instanceof RequestProblem && record.error.body.code === 'not-found') {
    return <Missing screens={screens} problem={record.error} />;
  }
  return record.error ? <ErrorState problem={record.error} retry={() => void record.refetch()} /> : <Loading />;
}

function Missing({ screens: { contract }, problem }: { readonly screens: RecordScreens; readonly problem: RequestProblem }) {
  const { say } = useLanguage();
  const link = usePlaceLink();
  return (
    <EmptyState reason={say(problem.body.title)}>
      <LinkButton to={link(`/records/${contract.path}`)}>{say(words.toList)}</LinkButton>
    </EmptyState>
  );
}

function Page({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { contract } = screens;
  return (
    <article className="page record-page">
      <PageHead screens={screens} record={record} />
      <Notices record={record} />
      {screens.PageNotice && record.voidedAt === null && <screens.PageNotice record={record} />}
      {Object.keys(contract.transitions).length > 0 && (
        <section className="panel record-progress">
          <StateTrack screens={screens} record={record} />
          <TransitionBar screens={screens} record={record} />
        </section>
      )}
      {screens.progress && <screens.progress.Panel record={record} />}
      <div className="record-columns">
        <div>
          <ContentFacts screens={screens} record={record} />
          <RelatedRecords screens={screens} record={record} />
        </div>
        <div>
          <RecordAttachments contract={contract} record={record} />
          <PlaceMap record={record} />
          <CaptureFacts contract={contract} record={record} />
          <RecordHistory contract={contract} bureau={record.bureau} id={record.id} />
        </div>
      </div>
    </article>
  );
}

function PlaceMap({ record: { longitude, latitude, accuracy } }: { readonly record: AnyRecord }) {
  if (longitude === null || latitude === null) return null;
  return <SmallMap longitude={longitude} latitude={latitude} accuracy={accuracy} />;
}

function PageHead({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { contract } = screens;
  const { say } = useLanguage();
  const { role } = useProfile();
  const link = usePlaceLink();
  const [voiding, setVoiding] = useState(false);
  const title = titleOf(contract, record, say);
  usePageTitle(title);
  return (
    <div className="page-head">
      <div>
        <Link className="record-type" to={link(`/records/${contract.path}`)}>‹ {say(contract.plural)}</Link>
        <h1 className="page-title">{title}</h1>
      </div>
      <RecordState screens={screens} record={record} />
      <div className="page-actions">
        <NextSteps screens={screens} record={record} />
        {record.voidedAt === null && screens.downloads?.(record).map(({ label, below }) => (
          <Button key={below} href={`/api/${contract.path}/${record.id}${below}?bureau=${record.bureau}`} download>{say(label)}</Button>
        ))}
        {mayAmend(contract, record, role) && (
          <LinkButton to={link(`/records/${contract.path}/${record.id}/amend`)}>{say(pageWords.amend)}</LinkButton>
        )}
        {mayVoid(contract, record, role) && <Button danger onClick={() => setVoiding(true)}>{say(pageWords.void)}</Button>}
      </div>
      {voiding && <VoidDialog contract={contract} record={record} close={() => setVoiding(false)} />}
    </div>
  );
}

function Notices({ record }: { readonly record: AnyRecord }) {
  const { say } = useLanguage();
  return (
    <>
      {record.voidedAt !== null && (
        <Alert
          className="record-notice" type="error"
          title={say(recordWords.voidedNotice, { at: minuteOf(record.voidedAt), reason: record.voidReason ?? '' })}
        />
      )}
      {record.provenance === 'reconstructed' && (
        <Alert className="record-notice" type="info" title={say(recordWords.reconstructedNotice)} />
      )}
      {record.provenance === 'demonstration' && (
        <Alert className="record-notice" type="warning" title={say(recordWords.demonstrationNotice)} />
      )}
      {record.provenance === 'imported' && <Alert className="record-notice" type="info" title={say(recordWords.importedNotice)} />}
    </>
  );
}
