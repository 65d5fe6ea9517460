import { seed as load, seedSets } from '../seeding/seed.js';
import type { Command } from './command.js';

export const seed: Command = {
  name: 'seed',
  takesWords: true,
  usage: `seed <${seedSets.join('|')}>`,
  summary: { zh: '装入目录或演示数据；重复执行不改变任何内容', en: 'load catalogues or demo data; a second run changes nothing' },
  async run({ positional }, { databaseUrl, dataDirectory, err }) {
    const set = seedSets.find((name) => name === positional[0]);
    if (set === undefined) {
      err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    await load(set, { databaseUrl, dataDirectory, report: err });
    return 0;
  },
};
