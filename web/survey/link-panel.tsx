import { minuteOf } from '@fenghuo/shared/calendar';
import type { SurveyReturns } from '@fenghuo/shared/survey-link';
import { Button, Popconfirm, QRCode } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { surveyAddress } from './survey-address.js';
import { returnsWords as words } from './survey.words.js';

interface LinkPanelProps {
  readonly link: SurveyReturns['link'];
  readonly manages: boolean;
  readonly takesAnswers: boolean;
  readonly busy: boolean;
  onOpen(): void;
  onClose(): void;
}

/** The address of the public page and its code. */
export function LinkPanel({ link, manages, takesAnswers, busy, onOpen, onClose }: LinkPanelProps) {
  const { say } = useLanguage();
  const [copied, setCopied] = useState(false);
  const address = link && surveyAddress(link.token);
  return (
    <div className="returns-way">
      <h3>{say(words.publicPage)}</h3>
      {!link || !address ? (
        <>
          <p className="muted">{say(words.noLink)}</p>
          {manages && takesAnswers && <Button type="primary" loading={busy} onClick={onOpen}>{say(words.openLink)}</Button>}
        </>
      ) : (
        <div className="returns-link">
          <QRCode value={address} type="svg" size={132} bordered={false} errorLevel="M" aria-label={say(words.code)} />
          <div>
            <a className="returns-address" href={address} target="_blank" rel="noreferrer">{address}</a>
            <p className="muted">{say(words.openedAt, { account: link.openedBy, at: minuteOf(link.openedAt) })}</p>
            <div className="returns-actions">
              {window.isSecureContext && (
                <Button size="small" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
                  {say(copied ? words.copied : words.copy)}
                </Button>
              )}
              <Button size="small" href={`/survey/${link.token}/poster`} target="_blank">{say(words.poster)}</Button>
              {manages && (
                <Popconfirm title={say(words.closeAsk)} okText={say(words.closeLink)} cancelText={say(words.cancel)} onConfirm={onClose}>
                  <Button size="small" danger loading={busy}>{say(words.closeLink)}</Button>
                </Popconfirm>
              )}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
