import type { Label } from '@fenghuo/shared/label';

export const attachmentWords = {
  take: { zh: '拍照', en: 'Take a photo' },
  choose: { zh: '选择照片', en: 'Choose photos' },
  limits: {
    zh: '最多 {most} 张，每张不超过 {size} MB；上传前缩小至长边 {edge} 像素。',
    en: 'At most {most} photos of {size} MB each; reduced to {edge} pixels on the longer side before sending.',
  },
  full: { zh: '已达 {most} 张上限。', en: 'The limit of {most} photos is reached.' },
  tooMany: { zh: '最多 {most} 张，另有 {left} 张未加入。', en: 'At most {most} photos; {left} were left out.' },
  insecure: {
    zh: '当前连接不是 HTTPS，浏览器不提供设备定位：照片可以上传，位置只取自照片自身的记录。',
    en: 'This connection is not HTTPS, so the browser withholds its position: photos can be sent, with the place that the file records.',
  },
  divisionFirst: { zh: '选定区划后上传', en: 'Sent once the division is chosen' },
  preparing: { zh: '处理中', en: 'Preparing' },
  queued: { zh: '等待上传', en: 'Waiting' },
  uploading: { zh: '上传中', en: 'Sending' },
  failed: { zh: '上传失败', en: 'Not sent' },
  retry: { zh: '重试', en: 'Try again' },
  remove: { zh: '移除照片', en: 'Remove the photo' },
  unreadable: { zh: '无法读取这张照片，请改用 JPEG、PNG 或 WebP。', en: 'This photo cannot be read. Use JPEG, PNG or WebP.' },
  tooLarge: { zh: '照片超过 {size} MB。', en: 'The photo is larger than {size} MB.' },
  photoOf: { zh: '照片 {index} / {count}', en: 'Photo {index} of {count}' },
  open: { zh: '查看照片 {index}', en: 'Open photo {index}' },
  previous: { zh: '上一张', en: 'Previous' },
  next: { zh: '下一张', en: 'Next' },
  missing: { zh: '照片无法显示', en: 'The photo cannot be shown' },
  position: { zh: '位置', en: 'Position' },
  positionNone: { zh: '照片没有位置', en: 'The photo has no position' },
  positionSource: { zh: '位置来源', en: 'Position from' },
  takenAt: { zh: '拍摄时间', en: 'Taken' },
  receivedAt: { zh: '收到时间', en: 'Received' },
  size: { zh: '大小', en: 'Size' },
  fingerprint: { zh: '内容指纹（SHA-256）', en: 'Fingerprint (SHA-256)' },
  unknown: { zh: '未记录', en: 'Not recorded' },
  kilobytes: { zh: '{size} KB', en: '{size} kB' },
} as const satisfies Record<string, Label>;

export const positionSources = {
  gps: { zh: '拍摄设备定位', en: 'The device that took it' },
  exif: { zh: '照片文件自带', en: 'Recorded in the file' },
} as const satisfies Record<string, Label>;
