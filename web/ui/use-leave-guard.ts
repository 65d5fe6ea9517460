import { App } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useLanguage } from '../language/use-language.js';
import { words } from './words.js';

/** While `dirty()` holds, another page is opened only after the person has said so; closing the window asks too. */
export function useLeaveGuard(dirty: () => boolean): void {
  const { say } = useLanguage();
  const { modal } = App.useApp();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && dirty());

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => { if (dirty()) event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  useEffect(() => {
    if (blocker.state !== 'blocked') return undefined;
    const asked = modal.confirm({
      title: say(words.leaveSure), okText: say(words.leave), cancelText: say(words.keepOn), onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(), autoFocusButton: 'cancel',
    });
    return () => asked.destroy();
  }, [blocker, modal, say]);
}
