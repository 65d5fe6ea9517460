import type { Role } from '@fenghuo/shared/access';
import { roles } from '@fenghuo/shared/access';
import { Refusal } from '@fenghuo/shared/problems';
import { newGrant, type NewGrant, type ReportGrant } from '@fenghuo/shared/report-grants';
import { AccountService, type ListedAccount } from '../access/account.service.js';
import { ReportGrantService } from '../access/report-grant.service.js';
import type { Command, CommandContext, ParsedArguments } from './command.js';
import { readPassword } from './password.js';

type Options = ParsedArguments['options'];

/** Answers false where the words are not the command's. */
type Action = (accounts: AccountService, options: Options, context: CommandContext) => Promise<boolean>;

/** Who gave or took a grant where no account stands behind it. */
const operator = 'fenghuo';

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

  async grant(_, { account, bureau, year, report, until }, { out, services }) {
    const asked = newGrant.safeParse({ account, bureau, year: Number(year), report, endsOn: until });
    if (!asked.success) return false;
    const { id, endsOn } = await told(services.get(ReportGrantService).give(operatorOf(asked.data), asked.data));
    const words = `${asked.data.account} · ${asked.data.bureau} · ${asked.data.year}`;
    out(`已授权复核年度报告：${words}，有效至 ${endsOn}（授权编号 ${id}）。Granted for verification: ${words}, until ${endsOn} (grant ${id}).`);
    return true;
  },

  async extend(_, { account, bureau, year, until }, { out, services }) {
    const asked = newGrant.safeParse({ account, bureau, year: Number(year), endsOn: until });
    const endsOn = asked.data?.endsOn;
    if (!asked.success || !endsOn) return false;
    const grants = services.get(ReportGrantService);
    const given = await givenBefore(grants, asked.data);
    for (const { id } of given) await told(grants.extend(operatorOf(asked.data), asked.data.bureau, id, endsOn));
    out(`${asked.data.account} 的 ${given.length} 项复核授权延长至 ${endsOn}。${given.length} grants of ${asked.data.account} now hold until ${endsOn}.`);
    return true;
  },

  async withdraw(_, { account, bureau, year }, { out, services }) {
    const asked = newGrant.safeParse({ account, bureau, year: Number(year) });
    if (!asked.success) return false;
    const grants = services.get(ReportGrantService);
    const given = await givenBefore(grants, asked.data);
    for (const { id } of given) await grants.withdraw(operatorOf(asked.data), asked.data.bureau, id);
    out(`已收回 ${asked.data.account} 的 ${given.length} 项复核授权。${given.length} grants of ${asked.data.account} were withdrawn.`);
    return true;
  },
};

export const user: Command = {
  name: 'user',
  takesWords: true,
  usage: [
    'user --account NAME --name "姓名" --role inspector --scope 610831',
    'user <disable|enable|password> --account NAME',
    'user <grant|extend|withdraw> --account NAME --bureau 610831 --year 2020 [--until 2026-12-31] [--report ID] (an evaluator verifies the report of a year)',
    'user list [--json] (password in FENGHUO_PASSWORD, or on standard input)',
  ].join('\n  fenghuo '),
  summary: { zh: '新建、停用、启用账户，更改密码，授权复核报告，列出账户', en: 'create, disable and enable an account, change its password, grant a report for verification, list accounts' },
  async run({ options, positional }, context) {
    const [name = 'create', ...more] = positional;
    const action = more.length === 0 && Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (await action?.(context.services.get(AccountService), options, context)) return 0;
    context.err(`用法 usage: fenghuo ${this.usage}; roles: ${Object.keys(roles).join(', ')}`);
    return 1;
  },
};

const operatorOf = ({ bureau }: NewGrant) => ({ account: operator, scope: bureau });

/** What the account was granted of that year and nobody withdrew. */
async function givenBefore(grants: ReportGrantService, asked: NewGrant): Promise<readonly ReportGrant[]> {
  const { grants: all } = await grants.list(operatorOf(asked), asked.bureau);
  return all.filter(({ account, year, withdrawnAt }) => account === asked.account && year === asked.year && withdrawnAt === null);
}

/** A refusal in words, as the command line says everything else. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Refusal ? new Error(`${error.body.title.zh}${error.body.title.en}`) : error;
  }
}

function known(account: string, found: boolean): void {
  if (!found) throw new Error(`没有账户 ${account}。There is no account ${account}.`);
}

function lineOf({ account, name, role, scope, disabledAt, lockedUntil, sessions }: ListedAccount): string {
  const state = disabledAt ? `已停用 disabled ${disabledAt}` : lockedUntil ? `已锁定 locked until ${lockedUntil}` : '可用 enabled';
  return `${account}  ${name}  ${roles[role].zh} ${role}  ${scope}  ${state}  会话 sessions: ${sessions}`;
}
