import { seed as load } from '../seeding/seed.js';
import type { Command } from './command.js';

export const seed: Command = {
  name: 'seed',
  usage: 'seed <demo|catalogues|accounts|zizhou-2020>',
  summary: { zh: '装入目录或演示数据；重复执行不改变任何内容', en: 'load catalogues or demo data; a second run changes nothing' },
  async run({ positional }, { databaseUrl, dataDirectory, err }) {
    const [set] = positional;
    if (set !== 'demo' && set !== 'catalogues' && set !== 'accounts' && set !== 'zizhou-2020') {
      err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    await load(set, { databaseUrl, dataDirectory, report: err });
    return 0;
  },
};
