import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { formWords } from './form.words.js';

const key = 'attachments-pending';

/** Keeps count of the photos, files and signatures that the server does not have yet, and says so instead of letting a record be saved without them. */
export function usePendingAttachments() {
  const { say } = useLanguage();
  const { message } = App.useApp();
  const counts = useRef(new Map<string, number>());
  const [waiting, setWaiting] = useState(0);
  const sum = () => [...counts.current.values()].reduce((all, one) => all + one, 0);
  return {
    /** How many the page alone has: leaving it loses them. */
    waiting,
    note: useCallback((field: string, count: number) => { counts.current.set(field, count); setWaiting(sum()); }, []),
    /** True, and said, while an attachment of the form is missing. */
    hinder: (): boolean => {
      const count = sum();
      if (count > 0) message.warning({ key, content: say(formWords.attachmentsPending, { count }) });
      else message.destroy(key);
      return count > 0;
    },
  };
}
