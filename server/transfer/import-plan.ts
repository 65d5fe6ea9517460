import { Refusal } from '@fenghuo/shared/problems';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import { importTargets, type ImportMapping } from '@fenghuo/shared/transfer';

const division = { zh: '所在区划', en: 'Division' };

/** Holds a mapping to the columns of its file and the fields of its type. @throws Refusal */
export function checkMapping(contract: RecordType, columns: number, mapping: ImportMapping): void {
  const targets = importTargets(contract);
  const mapped = mapping.columns.filter((name) => name !== null);
  const unknown = mapped.find((name) => !targets.some((target) => target.name === name));
  if (unknown !== undefined || mapping.columns.length > columns) {
    throw new Refusal('contract-broken', {}, [
      { path: 'columns', label: { zh: '列对应', en: 'Mapping' }, message: { zh: '没有这一项', en: 'There is no such field' } },
    ]);
  }
  for (const { name, label, required } of targets) {
    const times = mapped.filter((one) => one === name).length;
    if (times > 1) throw new Refusal('import-column-twice', { field: label });
    if (times === 0 && required) throw new Refusal('import-column-missing', { field: label });
  }
  if (mapping.division === null && !mapped.includes('division')) throw new Refusal('import-column-missing', { field: division });
}
