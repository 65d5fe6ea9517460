/** Refusals of imports. The first group concerns the file, the second a cell or a row, the third the order of the steps. */
export const transferProblems = {
  'import-too-large': { status: 413, sentence: { zh: '文件超过导入上限：{limit}。请拆分后分批导入。', en: 'The file exceeds what an import takes: {limit}. Split it and import the parts.' } },
  'import-unreadable': { status: 422, sentence: { zh: '文件不是有效的 Excel 工作簿（.xlsx）或 CSV，或已损坏、加密：{reason}。', en: 'The file is no valid Excel workbook (.xlsx) or CSV, or it is damaged or encrypted: {reason}.' } },
  'import-encoding': { status: 422, sentence: { zh: 'CSV 的文字编码既不是 UTF-8 也不是 GB18030（{reason}）。请另存为“CSV UTF-8”或 .xlsx 后重新上传。', en: 'The text of the CSV is neither UTF-8 nor GB18030 ({reason}). Save it as "CSV UTF-8" or .xlsx and upload it again.' } },
  'import-formula': { status: 422, sentence: { zh: '单元格 {cell} 是公式或公式的错误值。请将公式“选择性粘贴”为数值后重新上传。', en: 'Cell {cell} is a formula or the error of one. Paste the formulas as values and upload the file again.' } },
  'import-empty': { status: 422, sentence: { zh: '文件中没有可导入的数据行。', en: 'The file has no rows to import.' } },
  'import-type-closed': { status: 422, sentence: { zh: '“{type}”须逐件登记（含签名、照片等不能由表格提供的必填内容），不能导入。', en: '"{type}" is entered one by one: it needs a signature or other content that a sheet cannot give.' } },

  'import-column-missing': { status: 422, sentence: { zh: '必填项“{field}”没有对应的列。', en: 'No column is assigned to the required "{field}".' } },
  'import-column-twice': { status: 422, sentence: { zh: '“{field}”对应了不止一列。', en: 'More than one column is assigned to "{field}".' } },
  'import-value': { status: 422, sentence: { zh: '“{field}”的值“{value}”不正确：{expected}。', en: '"{field}" cannot be "{value}": {expected}.' } },
  'import-division-unknown': { status: 422, sentence: { zh: '管辖范围内没有区划“{value}”。请填写区划代码或名称。', en: 'There is no division "{value}" within your scope. Give its code or its name.' } },
  'import-division-ambiguous': { status: 422, sentence: { zh: '区划“{value}”有 {count} 个同名，请填写区划代码，或写明“乡镇/村”。', en: '{count} divisions are called "{value}". Give the code, or write "township/village".' } },
  'import-division-missing': { status: 422, sentence: { zh: '本行没有区划，也没有指定默认区划。', en: 'The row names no division and there is no default one.' } },
  'import-reference-unknown': { status: 422, sentence: { zh: '“{field}”：没有名称、文号或代码为“{value}”的记录，或不在管辖范围内。', en: '"{field}": no record within your scope has "{value}" as its title, number or code.' } },
  'import-reference-ambiguous': { status: 422, sentence: { zh: '“{field}”：“{value}”对应 {count} 条记录（{candidates}），请改填其文号、代码或编号。', en: '"{field}": {count} records are called "{value}" ({candidates}). Give the number, code or id instead.' } },
  'import-key-twice': { status: 422, sentence: { zh: '行键“{value}”与第 {row} 行重复。', en: 'The row key "{value}" stands in row {row} already.' } },
  'import-row-differs': { status: 409, sentence: { zh: '本行此前已导入，但内容或列对应与那时不同。请在该记录页面上修改。', en: 'This row was imported before with other content or another mapping. Amend the record on its page.' } },

  'import-not-checked': { status: 409, sentence: { zh: '请先完成列对应并通过检查，再导入。', en: 'Assign the columns and pass the check first.' } },
  'import-has-problems': { status: 409, sentence: { zh: '有 {count} 处错误，整个文件未导入。请改正后重新上传。', en: 'There are {count} problems and nothing of the file was imported. Correct them and upload it again.' } },
  'import-under-way': { status: 409, sentence: { zh: '该文件正在检查或导入，请稍候。', en: 'The file is being checked or imported. Wait a moment.' } },
  'import-done': { status: 409, sentence: { zh: '该文件已导入，不能再次更改列对应。', en: 'The file was imported already; its mapping can no longer be changed.' } },
  'import-file-gone': { status: 410, sentence: { zh: '上传的文件已不在服务器上（导入后即删除，未导入的保留七天）。请重新上传。', en: 'The file is no longer on the server: it is removed once imported, and after seven days. Upload it again.' } },
  'import-interrupted': { status: 503, sentence: { zh: '处理被中断，没有导入任何内容。请重新检查或导入。', en: 'The work was interrupted and nothing was imported. Check or import again.' } },
} as const;
