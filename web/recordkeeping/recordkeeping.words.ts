import type { Label } from '@fenghuo/shared/label';

/** Words of the list, the form and the page of any record. */
export const recordWords = {
  typeMissing: { zh: '没有这一类记录。', en: 'There is no such type of record.' },
  state: { zh: '状态', en: 'State' },
  division: { zh: '区划', en: 'Division' },
  place: { zh: '位置', en: 'Place' },
  coordinates: { zh: '坐标', en: 'Coordinates' },
  metres: { zh: '±{metres} 米', en: '±{metres} m' },
  noCoordinates: { zh: '未采集坐标', en: 'No coordinates' },
  provenance: { zh: '来源', en: 'Provenance' },
  reconstructed: { zh: '重建', en: 'Reconstructed' },
  reconstructedNotice: {
    zh: '本记录据报告重建，并非当时的现场采集，依据见备注。',
    en: 'Reconstructed from a report, not captured on site. The remarks say on what it rests.',
  },
  deadlinePast: { zh: '期限已过（历史重建）', en: 'Deadline past (reconstructed)' },
  demonstration: { zh: '演示', en: 'Demonstration' },
  demonstrationNotice: {
    zh: '演示数据：为演示工作流程而编造，不是真实记录，不计入任何评价，不随台账导出。',
    en: 'Demonstration data: made up to show the course of the work, not a real record. It counts in no evaluation and leaves in no export.',
  },
  demonstrationPast: { zh: '期限已过（演示数据）', en: 'Deadline past (demonstration)' },
  importedNotice: { zh: '本记录由台账导入。', en: 'This record was imported from a register.' },
  voided: { zh: '已作废', en: 'Void' },
  voidedNotice: { zh: '已于 {at} 作废，不计入任何统计。理由：{reason}', en: 'Voided on {at}; it counts in nothing. Reason: {reason}' },
  author: { zh: '登记人', en: 'Recorded by' },
  capturedAt: { zh: '采集时间', en: 'Captured at' },
  receivedAt: { zh: '接收时间', en: 'Received at' },
  version: { zh: '版本', en: 'Version' },
  versionOf: { zh: '第 {version} 版', en: 'Version {version}' },
  facts: { zh: '内容', en: 'Content' },
  capture: { zh: '采集', en: 'Capture' },
} as const satisfies Record<string, Label>;
