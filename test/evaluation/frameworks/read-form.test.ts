import { Readable } from 'node:stream';
import { readFormWorkbook } from '@fenghuo/server/evaluation/frameworks/form-workbook';
import { readForm, type FormReading } from '@fenghuo/shared/evaluation/framework-reading';
import { describe, expect, it } from 'vitest';
import { formWorkbook, unseenForm, type FormFile } from './forms.js';

async function read(form: FormFile): Promise<FormReading> {
  const [sheet] = await readFormWorkbook(Readable.from([await formWorkbook(form)]));
  return readForm(sheet!);
}

const head = ['一级指标', '二级指标', '三级指标', '分值', '年度指标值', '评分标准'];
const errors = ({ problems }: FormReading) => problems.filter(({ severity }) => severity === 'error').map(({ cell, sentence }) => `${cell} ${sentence.zh}`);

describe('a form that was never seen before', () => {
  it('is read with its merged levels, two-line headings and notes', async () => {
    const form = await read(unseenForm);
    expect(errors(form)).toEqual([]);
    expect(form.title).toBe('清江县应急管理局2023年度部门整体支出绩效自评表');
    expect(form.columns.map(({ column }) => column)).toEqual(['level1', 'level2', 'level3', 'weight', 'target', 'ruleText', 'completed', 'score']);
    expect(form.rows.map(({ level1, level2, level3, weight }) => [level1, level2, level3, weight])).toEqual([
      ['投入', '预算编制', '预算编制完整性', '10'], ['投入', '预算编制', '“三公经费”控制率', '10'],
      ['产出', '数量指标', '安全生产专项检查', '10'], ['产出', '数量指标', '应急演练', '10'],
      ['产出', '质量指标', '重大隐患整改率', '10'], ['产出', '质量指标', '应急预案体系', '10'], ['产出', '时效指标', '汛前准备', '10'],
      ['效益', '社会效益指标', '较大以上事故', '10'], ['效益', '社会效益指标', '年度考核结果', '10'], ['效益', '满意度指标', '群众满意度', '10'],
    ]);
    expect(form.rows[6]).toMatchObject({ target: '5月底前', ruleText: '', cell: 'C11' });
    expect(form.stated).toBe('100');
  });

  it.each(['责任科室', '责任股室', '责任部门', '牵头股室', '责任单位'])('takes the department from the column %s, merged over its rows', async (heading) => {
    const { rows, columns } = await read({
      rows: [[...head, heading], ['产出', '数量', '检查', 5, '≥6次', null, '危化 监管股'], [null, null, '演练', 5, '≥2次', null, null], [null, null, '培训', 5, '≥2次', null, null]], merges: ['G2:G3'],
    });
    expect(columns.at(-1)?.column).toBe('department');
    expect(rows.map(({ department }) => department)).toEqual(['危化 监管股', '危化 监管股', '']);
  });

  it('finds the rules where Zizhou prints them: in the column of the target', async () => {
    const { rows } = await read({ rows: [
      ['一级指标', '二级指标', '三级指标', '分值', '年度指标值或规定值', '全年完成值', '偏差及原因分析'],
      ['产出', '数量指标', '任务1: 安全生产专项大排查次数', 5, '排查6次以上满分, 每少1次扣1分, 扣完为止', 5, null],
    ] });
    expect(rows[0]).toMatchObject({ level3: '任务1: 安全生产专项大排查次数', ruleText: '排查6次以上满分, 每少1次扣1分, 扣完为止', target: '' });
  });

  it('takes the execution row from above the headings, and the sign and unit of Sichuan and Yunnan', async () => {
    const { rows } = await read({ rows: [
      ['项目支出绩效自评表'],
      ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', 880, 880, 880, 10, '100%', 10],
      ['绩效指标', null, null, '年度指标值', null, null, '实际完成值', '分值', '得分'],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', null, null, null],
      ['产出指标', '数量指标', '检查次数', '≥', 12, '次', null, 90, null],
    ], merges: ['A4:C4', 'D4:F4', 'G4:G5', 'H4:H5', 'I4:I5'] });
    expect(rows).toMatchObject([
      { level3: '预算执行率', weight: '10', kind: 'execution', ruleText: '得分=10分×执行率' }, { level3: '检查次数', target: '≥12次', weight: '90' },
    ]);
  });
});

describe('bad forms name the cell and say what to do', () => {
  it.each<[string, FormFile, RegExp]>([
    ['no headings', { rows: [['名称', '数'], ['检查', 5]] }, /^A1 前 40 行中找不到表头/],
    ['a weight that is a word', { rows: [head, ['产出', '数量', '检查', '五分', '≥6次', '']] }, /^D2 分值“五分”不是数字/],
    ['no weight', { rows: [head, ['产出', '数量', '检查', null, '≥6次', '']] }, /^D2 没有分值/],
    ['no indicator', { rows: [head, ['产出', '数量', null, 5, '≥6次', '']] }, /^C2 有分值而没有指标名称/],
    ['one weight over several indicators', { rows: [head, ['产出', '数量', '检查', 5], [null, null, '演练', null]], merges: ['D2:D3'] }, /^D2:D3 分值合并了第 2–3 行/],
    ['one indicator over several weights', { rows: [head, ['产出', '数量', '检查', 5], [null, null, null, 5]], merges: ['C2:C3'] }, /^C2:C3 三级指标合并了第 2–3 行/],
    ['an area over indicator and weight', { rows: [head, ['产出', '数量', '检查', null]], merges: ['C2:D2'] }, /^C2:D2 合并单元格跨过了指标与分值/],
    ['an area over headings and rows', { rows: [head, ['产出', '数量', null, 5]], merges: ['C1:C2'] }, /^C1:C2 合并单元格跨过了表头和数据行/],
    ['nothing below', { rows: [head] }, /^A1 表头下面没有指标行/],
  ])('%s', async (_, form, says) => {
    expect(errors(await read(form)).join('\n')).toMatch(new RegExp(says, 'm'));
  });

  it('a rule in several lines of one indicator is put together', async () => {
    const form = await read({ rows: [head, ['产出', '质量', '预案', 3, null, '①总体预案，1分'], [null, null, null, null, null, '②专项预案，2分']], merges: ['C2:C3', 'D2:D3'] });
    expect(errors(form)).toEqual([]);
    expect(form.rows).toMatchObject([{ level3: '预案', weight: '3', ruleText: '①总体预案，1分；②专项预案，2分' }]);
  });

  it('a formula is refused with sheet and cell, and so is what is no workbook', async () => {
    const bytes = await formWorkbook({ sheet: '表1', rows: [head, ['产出', '数量', '检查', { formula: 'SUM(1,4)' }]] });
    await expect(readFormWorkbook(Readable.from([bytes]))).rejects.toMatchObject({ code: 'framework-formula', details: { sheet: '表1', cell: 'D2' } });
    await expect(readFormWorkbook(Readable.from([Buffer.from('一级指标,分值')]))).rejects.toMatchObject({ code: 'framework-not-xlsx' });
    await expect(readFormWorkbook(Readable.from([Buffer.from('PK\u0003\u0004 broken')]))).rejects.toMatchObject({ code: 'import-unreadable' });
  });
});
