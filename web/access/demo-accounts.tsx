import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { getJson } from '../api/request.js';
import { useLanguage } from '../language/use-language.js';
import { accessWords } from './access.words.js';

const password = 'Fenghuo-2020';
const accounts = [
  { account: 'manager', role: accessWords.demoManager },
  { account: 'inspector', role: accessWords.demoInspector },
  { account: 'matigou', role: accessWords.demoTownship },
  { account: 'duty', role: accessWords.demoDuty },
  { account: 'finance', role: accessWords.demoFinance },
  { account: 'auditor', role: accessWords.demoAuditor },
] as const;

/** The demo accounts, only where the server says that its data is the demonstration. */
export function DemoAccounts({ choose }: { readonly choose: (entry: { account: string; password: string }) => void }) {
  const { say } = useLanguage();
  const health = useQuery({ queryKey: ['health'], queryFn: () => getJson<{ demo?: boolean }>('/api/health') });
  if (health.data?.demo !== true) return null;
  return (
    <section className="demo-accounts">
      <p className="muted">{say(accessWords.demo, { password })}</p>
      {accounts.map(({ account, role }) => (
        <Button key={account} onClick={() => choose({ account, password })}>{say(role)} {account}</Button>
      ))}
    </section>
  );
}
