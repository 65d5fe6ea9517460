import { migrate as bringUp } from '../database/migrate.js';
import type { Command } from './command.js';

export const migrate: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: { zh: '升级数据库结构', en: 'bring the database to the newest schema' },
  async run(_args, { databaseUrl, out }) {
    const { applied } = await bringUp(databaseUrl);
    out(`${applied} migrations applied`);
    return 0;
  },
};
