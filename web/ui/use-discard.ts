import { App } from 'antd';
import { useLanguage } from '../language/use-language.js';
import { words } from './words.js';

/** Closes a dialog; what was typed in it goes only after the person has said so. */
export function useDiscard(dirty: boolean, close: () => void): () => void {
  const { say } = useLanguage();
  const { modal } = App.useApp();
  return () => {
    if (!dirty) return close();
    // What keeps the words has the focus: a second Enter or Esc loses nothing.
    modal.confirm({
      title: say(words.discardSure), okText: say(words.discard), cancelText: say(words.keepOn), onOk: close, autoFocusButton: 'cancel',
      okButtonProps: { danger: true },
    });
    return undefined;
  };
}
