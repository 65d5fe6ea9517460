import { App } from 'antd';
import { useCallback, useRef } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { formWords } from './form.words.js';

const key = 'photos-pending';

/** Keeps count of the photos that the server does not have yet, and says so instead of letting a record be saved without them. */
export function usePendingPhotos() {
  const { say } = useLanguage();
  const { message } = App.useApp();
  const counts = useRef(new Map<string, number>());
  return {
    note: useCallback((field: string, count: number) => { counts.current.set(field, count); }, []),
    /** True, and said, while a photo of the form is missing. */
    hinder: (): boolean => {
      const count = [...counts.current.values()].reduce((sum, one) => sum + one, 0);
      if (count > 0) message.warning({ key, content: say(formWords.photosPending, { count }) });
      else message.destroy(key);
      return count > 0;
    },
  };
}
