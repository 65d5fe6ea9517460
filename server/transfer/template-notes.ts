import type { Label, Language } from '@fenghuo/shared/label';
import type { Field } from '@fenghuo/shared/records/field';
import type { RecordType } from '@fenghuo/shared/records/record-type';
import type { ImportTarget } from '@fenghuo/shared/transfer';

interface Note {
  readonly hint: Label;
  readonly example: Label;
}

const both = (zh: string, en: string = zh): Label => ({ zh, en });

const required = both('必填', 'required');
const optional = both('选填', 'optional');

/** What may stand in a column, and an example of it. */
export function noteOf(
  target: ImportTarget, contract: RecordType, referred: (type: string) => Label, language: Language,
): { readonly hint: string; readonly example: string } {
  const field = contract.fields[target.name];
  const { hint, example } = field ? fieldNote(field, referred) : placeNote(target.kind);
  const more = field?.hint ? `${language === 'zh' ? '；' : '; '}${field.hint[language]}` : '';
  const needed = (target.required ? required : optional)[language];
  return { hint: `${needed}${language === 'zh' ? '；' : '; '}${hint[language]}${more}`, example: example[language] };
}

function fieldNote(field: Field, referred: (type: string) => Label): Note {
  const options = Object.values(field.options ?? {});
  const list = both(options.map(({ zh }) => zh).join('、'), options.map(({ en }) => en).join(', '));
  switch (field.kind) {
    case 'choice': return { hint: both(`从下拉列表中选择：${list.zh}`, `choose from the list: ${list.en}`), example: options[0] ?? both('') };
    case 'choices': return { hint: both(`可多选，用“、”分隔：${list.zh}`, `several, separated by commas: ${list.en}`), example: firstTwo(options) };
    case 'reference': return referenceNote(referred(field.refersTo!));
    default: return notes[field.kind] ?? { hint: both('文字', 'text'), example: both('示例文字', 'An example') };
  }
}

const notes: Readonly<Partial<Record<Field['kind'], Note>>> = {
  flag: { hint: both('填“是”或“否”', 'yes or no'), example: both('是', 'yes') },
  date: { hint: both('日期，如 2020-03-05', 'day, such as 2020-03-05'), example: both('2020-03-05') },
  instant: {
    hint: both('日期和时间（北京时间），如 2020-03-05 14:30', 'day and time (China Standard Time), such as 2020-03-05 14:30'), example: both('2020-03-05 14:30'),
  },
  year: { hint: both('四位年份', 'year of four digits'), example: both('2020') },
  integer: { hint: both('整数', 'whole number'), example: both('12') },
  money: { hint: both('金额，单位元，最多两位小数', 'amount in yuan, at most two decimals'), example: both('12000.50') },
  quantity: { hint: both('数量，最多四位小数', 'number, at most four decimals'), example: both('2.5') },
  people: { hint: both('姓名，多人用“、”分隔', 'names, separated by commas'), example: both('王建国、李秀英', '王建国, 李秀英') },
};

function firstTwo(options: readonly Label[]): Label {
  const two = options.slice(0, 2);
  return both(two.map(({ zh }) => zh).join('、'), two.map(({ en }) => en).join(', '));
}

function referenceNote({ zh, en }: Label): Note {
  const type = en.toLowerCase();
  return {
    hint: both(`已登记的${zh}的名称、文号或代码；有重名时填其编号`, `title, number or code of a ${type} that is entered; its id where these are alike`),
    example: both(`某${zh}`, `A ${type}`),
  };
}

function placeNote(kind: ImportTarget['kind']): Note {
  if (kind === 'division') {
    return {
      hint: both('区划名称或 12 位代码；村名重复时写“乡镇/村”。不填则用导入时选定的区划',
        'name or code of twelve digits; "township/village" where names are alike. Empty: the division chosen at the import'),
      example: both('某某镇', 'A township'),
    };
  }
  if (kind === 'degrees') {
    return { hint: both('十进制度数（WGS-84），经纬度须同时填写', 'decimal degrees (WGS-84), both or neither'), example: both('109.85') };
  }
  return {
    hint: both('原台账的序号，同一类记录内不得重复；再次导入时凭此识别', 'number in the ledger, once within a type; by it a row is known when it comes again'),
    example: both('2020-001'),
  };
}
