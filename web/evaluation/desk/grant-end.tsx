import { minuteOf } from '@fenghuo/shared/calendar';
import { grantedDays, type ReportGrant } from '@fenghuo/shared/report-grants';
import { addDays } from '@fenghuo/shared/working-days';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { today } from '../../api/clock.js';
import { useLanguage } from '../../language/use-language.js';
import { DayInput } from '../../ui/moment-input.js';
import { StateTag } from '../../ui/state-tag.js';
import { grantWords as words } from './desk.words.js';

export interface Extension {
  readonly id: string;
  readonly endsOn: string;
}

interface GrantEndProps {
  readonly grant: ReportGrant;
  readonly busy: boolean;
  onExtend(extension: Extension): void;
}

/** Until when a grant holds, and a later day for it. */
export function GrantEnd({ grant: { id, account, endsOn, ended, extendedBy, extendedAt, withdrawnAt }, busy, onExtend }: GrantEndProps) {
  const { say } = useLanguage();
  const [until, setUntil] = useState<string | null>(null);
  const proposed = () => addDays(ended ? today() : endsOn, grantedDays);
  return (
    <div className="grant-end">
      <span>{endsOn}{ended && withdrawnAt === null && <> <StateTag tone="attention" word={say(words.ended)} /></>}</span>
      {extendedBy !== null && extendedAt !== null && (
        <span className="muted">{say(words.extended, { account: extendedBy, at: minuteOf(extendedAt) })}</span>
      )}
      {withdrawnAt === null && (
        <Popconfirm
          icon={null} title={say(words.extendOf, { account })} okText={say(words.extend)} cancelText={say(words.cancel)} onOpenChange={(open) => { if (open) setUntil(proposed()); }}
          description={<DayInput label={say(words.endsOn)} value={until} ahead onChange={setUntil} />}
          okButtonProps={{ disabled: until === null }} onConfirm={() => { if (until !== null) onExtend({ id, endsOn: until }); }}
        >
          <Button size="small" loading={busy}>{say(words.extend)}</Button>
        </Popconfirm>
      )}
    </div>
  );
}
