import { largestImport } from '@fenghuo/shared/transfer';

/** What an import takes; stated in docs/transfer.md and in the refusals. */
export const limits = {
  /** Bytes of the file as it is sent. */
  compressed: largestImport,
  /** Bytes of all parts of a workbook unpacked: as it is unpacked, not as it announces. */
  uncompressed: 200 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  /** Characters of a cell: what Excel itself allows. */
  cell: 32_767,
  /** Rows that are converted, judged or written at a time. */
  portion: 400,
} as const;

export const limitWords = {
  compressed: { zh: '文件 20 MB', en: 'a file of 20 MB' },
  uncompressed: { zh: '解压后 200 MB', en: '200 MB when unpacked' },
  rows: { zh: '10 万行', en: '100 000 rows' },
  columns: { zh: '200 列', en: '200 columns' },
  cell: { zh: '每个单元格 32767 字', en: '32 767 characters in a cell' },
} as const;
