import type { Profile } from '@fenghuo/shared/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { sendJson } from '../api/request.js';
import { languageWords } from '../language/language.words.js';
import { useLanguage } from '../language/use-language.js';
import { sentenceOfThrown } from '../ui/page-states.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { accessWords } from './access.words.js';
import { DemoAccounts } from './demo-accounts.js';
import './sign-in.css';

interface Entry {
  readonly account: string;
  readonly password: string;
}

/** Signing in leads back to the address that was asked for. */
export function SignInPage() {
  const { language, say, setLanguage } = useLanguage();
  usePageTitle(say(accessWords.signIn));
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [form] = Form.useForm<Entry>();
  const signIn = useMutation({
    mutationFn: ({ account, password }: Entry) => sendJson<Profile>('POST', '/api/access/sign-in', { account: account.trim(), password }),
    onSuccess: async (profile) => {
      client.clear();
      client.setQueryData(['profile'], profile);
      await navigate(ownAddress(search.get('back')), { replace: true });
    },
  });
  return (
    <main className="sign-in">
      <Button
        type="text" className="sign-in-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {say(languageWords.switchTo)}
      </Button>
      <div className="sign-in-sheet">
        <h1 className="sign-in-product">{say(languageWords.product)}</h1>
        <p className="muted">{say(accessWords.purpose)}</p>
        <Form form={form} layout="vertical" size="large" requiredMark={false} onFinish={(entry) => signIn.mutate(entry)}>
          <Form.Item name="account" label={say(accessWords.account)} rules={[{ required: true, message: say(accessWords.accountNeeded) }]}>
            <Input autoComplete="username" autoFocus autoCapitalize="none" />
          </Form.Item>
          <Form.Item
            name="password" label={say(accessWords.password)} rules={[{ required: true, message: say(accessWords.passwordNeeded) }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {signIn.error && <Alert type="error" role="alert" className="sign-in-problem" title={say(sentenceOfThrown(signIn.error))} />}
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>{say(accessWords.signIn)}</Button>
        </Form>
        <DemoAccounts choose={(entry) => form.setFieldsValue(entry)} />
      </div>
    </main>
  );
}

/** Only an address of this product: nobody is sent elsewhere by a link. */
function ownAddress(back: string | null): string {
  return back !== null && /^\/(?![/\\])/.test(back) && !back.startsWith('/sign-in') ? back : '/';
}
