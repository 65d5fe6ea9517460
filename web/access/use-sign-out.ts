import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { sendJson } from '../api/request.js';
import { useLanguage } from '../language/use-language.js';
import { sentenceOfThrown } from '../ui/page-states.js';

/** Ends the session on the server, then forgets everything that was read. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say } = useLanguage();
  const { message } = App.useApp();
  return async () => {
    try {
      await sendJson('POST', '/api/access/sign-out', {});
    } catch (problem) {
      message.error(say(sentenceOfThrown(problem)));
      return;
    }
    await navigate('/sign-in');
    client.clear();
  };
}
