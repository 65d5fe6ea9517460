import type { Label } from '@fenghuo/shared/label';

/** Words of the contents page of an evidence pack. */
export const packWords = {
  title: { zh: '证据包目录', en: 'Contents of the evidence pack' },
  papers: { zh: '报告文件', en: 'Papers' },
  figures: { zh: '数据及其记录', en: 'Figures and their records' },
  value: { zh: '数值', en: 'Value' },
  counted: { zh: '计入 {count} 条', en: '{count} counted' },
  notCounted: { zh: '未计入 {count} 条', en: '{count} not counted' },
  record: { zh: '记录', en: 'Record' },
  date: { zh: '日期', en: 'Date' },
  version: { zh: '版本', en: 'Version' },
  photo: { zh: '照片', en: 'Photo' },
  reason: { zh: '未计入原因', en: 'Why not' },
  more: { zh: '其余 {count} 条见 report.json', en: '{count} more in report.json' },
  verify: { zh: '离线核验：解压后在目录中运行 node verify.mjs（Node 20 及以上，无需本系统）。', en: 'To check it offline, unpack it and run node verify.mjs in the folder (Node 20 or newer; the product is not needed).' },
} as const satisfies Record<string, Label>;

export const paperNames = {
  'form.docx': { zh: '自评表（Word）', en: 'Official form (Word)' },
  'form.xlsx': { zh: '自评表（Excel）', en: 'Official form (Excel)' },
  'form.pdf': { zh: '自评表（PDF）', en: 'Official form (PDF)' },
  'narrative.docx': { zh: '自评报告（Word）', en: 'Narrative report (Word, in Chinese)' },
  'report.json': { zh: '报告数据（冻结时的字节）', en: 'Data of the report (its bytes as frozen)' },
  'framework.json': { zh: '指标体系', en: 'Framework' },
  'manifest.json': { zh: '文件清单及校验值', en: 'List of files with their hashes' },
  'seal/seal.json': { zh: '封存证明', en: 'Proof of the seal' },
} as const satisfies Record<string, Label>;

/** README.txt of a pack. */
export const readme = (number: string, title: Label, key: string, size: number, root: string, draft: boolean): string => `${title.zh}
${title.en}
${number}
${draft ? '\n草稿：数字未经冻结和签署，不得作为正式报告。\nDRAFT: the figures are neither frozen nor signed.\n' : ''}
一、本包内容
  contents.html        目录：每个数据由哪些记录计得
  form.docx/xlsx/pdf   自评表；narrative.docx 自评报告
  report.json          报告数据，与冻结时逐字节相同；report/ 其中各数据的记录清单
  framework.json       所用指标体系（指标、取数规则、评分规则）
  records/             每条记录在计数时的版本，与日志逐字节相同；个人信息为密文
  attachments/         记录所附照片、文件，以其 SHA-256 命名
  seal/                封存的签名根值、公钥，以及每条记录到根值的证明
  manifest.json        全部文件的大小和 SHA-256；manifest.sig.json 为其签名
  verify.mjs           离线核验程序
二、如何核验
  安装 Node 20 或以上版本，解压本包，在目录中运行：
    node verify.mjs
  无误时退出状态为 0；有改动时逐项指出，退出状态为 1。
  请将密钥编号和根值与另行留存的（打印在报告页脚、上级留存）比对：
    node verify.mjs --key ${key} --root ${root} --size ${size}
  核验程序本身也可能被替换：请使用可信来源的 verify.mjs。

1. What is in it
  contents.html        which records each figure was counted from
  form.docx/xlsx/pdf   the official form; narrative.docx the report in words
  report.json          the data of the report, byte by byte as it was frozen; report/ the lists of its records
  framework.json       the indicators, measures and rules
  records/             each record in the version that was counted, byte by byte as the journal has it; personal values are sealed
  attachments/         photos and documents of the records, named by their SHA-256
  seal/                the signed root, the public key, and the proof of each record up to the root
  manifest.json        size and SHA-256 of every file; manifest.sig.json is its signature
  verify.mjs           the offline verifier
2. How to check it
  Install Node 20 or newer, unpack the pack and run in its folder:
    node verify.mjs
  Exit status 0: nothing was altered. Otherwise everything that was is named and the status is 1.
  Compare key and root with what was kept elsewhere (printed on the report, kept by the upper level):
    node verify.mjs --key ${key} --root ${root} --size ${size}
  The verifier in the pack may have been replaced as well: use one from a source that you trust.
`;
