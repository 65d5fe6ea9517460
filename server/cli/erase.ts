import { z } from 'zod';
import { erasePersonal } from '../personal/erase-personal.js';
import { RecordTables } from '../recordkeeping/record-tables.js';
import type { Command } from './command.js';

const words = z.object({ bureau: z.string().regex(/^\d{6}$/), type: z.string(), id: z.uuid().toLowerCase() });

export const erase: Command = {
  name: 'erase',
  usage: 'erase --bureau 610831 --type relief-application --id UUID',
  summary: {
    zh: '删除一条记录的个人信息（不可恢复），日志和封存不受影响', en: "erase a record's personal values for good; the journal and its seals stay right",
  },
  async run({ options }, { database, services, out, err }) {
    const asked = words.safeParse(options);
    if (!asked.success) {
      err(`用法 usage: fenghuo ${this.usage}`);
      return 1;
    }
    const { bureau, type, id } = asked.data;
    const table = services.get(RecordTables).all.find(({ contract }) => contract.name === type);
    const fields = table?.fieldsOf('personal') ?? [];
    if (!table || fields.length === 0) {
      err(`“${type}”不是含个人信息的记录类型。"${type}" is no record type with personal values.`);
      return 1;
    }
    const { found, key, digests } = await erasePersonal(database, table, bureau, id);
    if (!found) {
      err(`没有这条记录：${bureau} ${type} ${id}。There is no such record.`);
      return 1;
    }
    const { label } = table.contract;
    const labels = fields.map((name) => table.contract.fields[name]!.label);
    const named = { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
    if (!key) {
      out(`${label.zh} ${id} 的个人信息此前已删除。The personal values of ${label.en} ${id} were erased before.`);
      return 0;
    }
    out(`已删除${label.zh} ${id} 的个人信息（${named.zh}）：密钥 1 个、查重摘要 ${digests} 个；照片、附件和备份不在其内。`);
    out(`Erased of ${label.en} ${id}: ${named.en}; 1 key and ${digests} digests. Photos, files and backups are not touched.`);
    return 0;
  },
};
