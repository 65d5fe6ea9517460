import type { AnyRecord } from '@fenghuo/shared/records/record-type';
import { useState } from 'react';
import { useParams } from 'react-router';
import { usePlaceLink } from '../../access/use-place-link.js';
import { usePlace } from '../../access/use-place.js';
import { useProfile } from '../../access/use-profile.js';
import { useLanguage } from '../../language/use-language.js';
import { LinkButton } from '../../ui/link-button.js';
import { EmptyState, ErrorState, Loading } from '../../ui/page-states.js';
import { words } from '../../ui/words.js';
import { useRecord } from '../data/use-records.js';
import { mayAmend } from '../may.js';
import type { RecordScreens } from '../record-screens.js';
import { WithRecordType } from '../with-record-type.js';
import { Amendment } from './amendment.js';
import { formWords } from './form.words.js';

/** Changes to a stored record. */
export function AmendPage() {
  const { id = '' } = useParams();
  return <WithRecordType>{(screens) => <Existing key={id} screens={screens} id={id} />}</WithRecordType>;
}

function Existing({ screens, id }: { readonly screens: RecordScreens; readonly id: string }) {
  const { bureau } = usePlace();
  const record = useRecord(screens.contract, bureau, id);
  if (record.data) return <Allowed screens={screens} record={record.data} />;
  return record.error ? <ErrorState problem={record.error} retry={() => void record.refetch()} /> : <Loading />;
}

function Allowed({ screens, record }: { readonly screens: RecordScreens; readonly record: AnyRecord }) {
  const { say } = useLanguage();
  const { role } = useProfile();
  const link = usePlaceLink();
  // Decided once: what is being entered does not vanish because somebody else changes the record meanwhile.
  const [allowed] = useState(() => mayAmend(screens.contract, record, role));
  if (allowed) return <Amendment screens={screens} opened={record} />;
  return (
    <EmptyState reason={say(formWords.notAmendable)}>
      <LinkButton primary to={link(`/records/${screens.contract.path}/${record.id}`)}>{say(words.back)}</LinkButton>
    </EmptyState>
  );
}
