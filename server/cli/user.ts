import type { Role } from '@fenghuo/shared/access';
import { roles } from '@fenghuo/shared/access';
import { AccountService, type ListedAccount } from '../access/account.service.js';
import type { Command, CommandContext, ParsedArguments } from './command.js';
import { readPassword } from './password.js';

type Options = ParsedArguments['options'];

/** Answers false where the words are not the command's. */
type Action = (accounts: AccountService, options: Options, context: CommandContext) => Promise<boolean>;

const prompt = '密码 Password: ';

const actions: Readonly<Record<string, Action>> = {
  async create(accounts, { account, name, role, scope }, { out }) {
    if (typeof account !== 'string' || typeof name !== 'string' || typeof role !== 'string' || typeof scope !== 'string') return false;
    const password = await readPassword(prompt);
    if (password === undefined) return false;
    const made = await accounts.createAccount({ account, name, role: role as Role, scope, password });
    if (!made) throw new Error(`账户 ${account} 已存在。There is an account ${account} already.`);
    out(`${account} (${role}, ${scope})`);
    return true;
  },

  async list(accounts, { json }, { out }) {
    const all = await accounts.list();
    out(json ? JSON.stringify(all) : all.map(lineOf).join('\n'));
    return true;
  },

  async disable(accounts, { account }, { out }) {
    if (typeof account !== 'string') return false;
    known(account, await accounts.disable(account));
    out(`账户 ${account} 已停用，其会话已全部结束。Account ${account} is disabled and its sessions have ended.`);
    return true;
  },

  async enable(accounts, { account }, { out }) {
    if (typeof account !== 'string') return false;
    known(account, await accounts.enable(account));
    out(`账户 ${account} 已启用。Account ${account} is enabled.`);
    return true;
  },

  async password(accounts, { account }, { out }) {
    if (typeof account !== 'string') return false;
    const password = await readPassword(prompt);
    if (password === undefined) return false;
    known(account, await accounts.changePassword(account, password));
    out(`账户 ${account} 的密码已更改，其会话已全部结束。The password of ${account} is changed and its sessions have ended.`);
    return true;
  },
};

export const user: Command = {
  name: 'user',
  usage: [
    'user --account NAME --name "姓名" --role inspector --scope 610831',
    'user <disable|enable|password> --account NAME',
    'user list [--json] (password in FENGHUO_PASSWORD, or on standard input)',
  ].join('\n  fenghuo '),
  summary: { zh: '新建、停用、启用账户，更改密码，列出账户', en: 'create, disable and enable an account, change its password, list accounts' },
  async run({ options, positional }, context) {
    const [name = 'create', ...more] = positional;
    const action = more.length === 0 && Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (await action?.(context.services.get(AccountService), options, context)) return 0;
    context.err(`用法 usage: fenghuo ${this.usage}; roles: ${Object.keys(roles).join(', ')}`);
    return 1;
  },
};

function known(account: string, found: boolean): void {
  if (!found) throw new Error(`没有账户 ${account}。There is no account ${account}.`);
}

function lineOf({ account, name, role, scope, disabledAt, lockedUntil, sessions }: ListedAccount): string {
  const state = disabledAt ? `已停用 disabled ${disabledAt}` : lockedUntil ? `已锁定 locked until ${lockedUntil}` : '可用 enabled';
  return `${account}  ${name}  ${roles[role].zh} ${role}  ${scope}  ${state}  会话 sessions: ${sessions}`;
}
