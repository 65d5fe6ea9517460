import { roles, type Role } from '@fenghuo/shared/access';
import { AccountService } from '../access/account.service.js';
import type { Command } from './command.js';

export const user: Command = {
  name: 'user',
  usage: 'user --account NAME --name "姓名" --role inspector --scope 610831 (password in FENGHUO_PASSWORD)',
  summary: { zh: '新建账户', en: 'create an account' },
  async run({ options }, { services, out, err }) {
    const { account, name, role, scope } = options;
    const password = process.env['FENGHUO_PASSWORD'];
    if (typeof account !== 'string' || typeof name !== 'string' || typeof role !== 'string' || typeof scope !== 'string' || !password) {
      err(`用法 usage: fenghuo ${this.usage}; roles: ${Object.keys(roles).join(', ')}`);
      return 1;
    }
    await services.get(AccountService).createAccount({ account, name, role: role as Role, scope, password });
    out(`${account} (${role}, ${scope})`);
    return 0;
  },
};
