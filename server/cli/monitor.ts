import { Refusal } from '@fenghuo/shared/problems';
import { Catalogue } from '../database/catalogue.service.js';
import { formReport } from '../evaluation/form-report.js';
import { MonitoringService } from '../evaluation/monitoring/monitoring.service.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import { WriteService } from '../recordkeeping/write.service.js';
import type { Command } from './command.js';

export const monitor: Command = {
  name: 'monitor',
  usage: 'monitor --bureau 610831 --year 2020 --period 1..13 [--json]',
  summary: { zh: '生成一期绩效运行监控（13 为年终初稿）并提醒差距', en: 'make the monitoring run of a month (13: the draft of the year\'s end) and tell of its gaps' },
  async run({ options }, { database, services, out, err }) {
    const { bureau, year, period, json } = options;
    const said = (text: string | true | undefined, shape: RegExp) => typeof text === 'string' && shape.test(text);
    if (typeof bureau !== 'string' || !/^\d{6}$/.test(bureau) || !said(year, /^(19|20|21)\d\d$/) || !said(period, /^([1-9]|1[0-3])$/)) {
      err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    const monitoring = new MonitoringService(
      database, services.get(Catalogue), services.get(RecordTables), services.get(WriteService), formReport(database));
    try {
      const outcome = await monitoring.run(bureau, Number(year), Number(period), new Date());
      out(json ? JSON.stringify(outcome) : outcome.made
        ? `已生成 made: ${outcome.gaps} 项差距 gaps, ${outcome.noticed} 条新提醒 notices, ${outcome.resolved} 条已消除 resolved`
        : '该期已有监控记录。 The period has its run already.');
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      err(`${error.body.title.zh} ${error.body.title.en}`);
      return 1;
    }
  },
};
