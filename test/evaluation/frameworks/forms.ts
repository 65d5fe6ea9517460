import exceljs from 'exceljs';

export type FormCell = string | number | null | { readonly formula: string };

export interface FormFile {
  readonly sheet?: string;
  readonly rows: readonly (readonly FormCell[])[];
  readonly merges?: readonly string[];
}

/** A workbook as a bureau would draw its form: text, numbers, merged cells. */
export async function formWorkbook(...sheets: readonly FormFile[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const { sheet: name = '绩效自评表', rows, merges = [] } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    for (const area of merges) sheet.mergeCells(area);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A county form that the product has never seen: title, unit line, two-line headings, merged levels, odd words, a total and notes. */
export const unseenForm: FormFile = {
  sheet: '附件3 自评表',
  rows: [
    ['清江县应急管理局2023年度部门整体支出绩效自评表'],
    ['填报单位：清江县应急管理局', null, null, null, null, null, null, '单位：分'],
    ['绩效指标', null, null, '分值', '指标值', '评分标准', '完成情况', '得分'],
    ['一级指标', '二级指标', '三级指标', null, null, null, null, null],
    ['投入（20分）', '预算编制', '预算编制完整性', 10, null, '发现一处扣１分，扣完为止。'],
    [null, null, '“三公经费”控制率', '10分', '≤100%', '三公经费控制率≤100%计10分；每超过一个百分点扣1分，扣完为止'],
    ['产出（50分）', '数量指标', '安全生产专项检查', 10, '≥6次', '检查6次以上满分，每少1次扣1分，扣完为止'],
    [null, null, '指标2：应急演练', 10, '4场', '少一场扣2.5分'],
    [null, '质量指标', '重大隐患整改率', 10, '95%', '95%及以上满分, 每减少1%扣1分'],
    [null, null, '应急预案体系', 10, null, '①总体预案，4分；②专项预案，3分；③部门预案，3分'],
    [null, '时效指标', '汛前准备', 10, '5月底前', null],
    ['效益（30分）', '社会效益指标', '较大以上事故', 10, '0起', '发生一起扣10分'],
    [null, null, '年度考核结果', 10, null, '优秀10分，良好8分，一般5分，较差0分'],
    [null, '满意度指标', '群众满意度', 10, '≥90%', '≥90%10分;80%(含)-90%8分;60%(含)-80%5分;低于60%不得分'],
    ['总分', null, null, 100],
    ['注：本表一式三份。'],
  ],
  merges: ['A1:H1', 'A3:C3', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:H4', 'A5:A6', 'B5:B6', 'A7:A11', 'B7:B8', 'B9:B10', 'A12:A14', 'B12:B13'],
};
