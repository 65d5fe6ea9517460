import type { Label } from '@fenghuo/shared/label';

export const shellWords = {
  map: { zh: '地图', en: 'Map' },
  evaluation: { zh: '绩效评价', en: 'Evaluation' },
  navigation: { zh: '导航', en: 'Navigation' },
  bureau: { zh: '单位', en: 'Bureau' },
  year: { zh: '年度', en: 'Year' },
  yearOf: { zh: '{year} 年', en: '{year}' },
  connecting: { zh: '正在连接', en: 'Connecting' },
  connected: { zh: '已连接', en: 'Connected' },
  lost: { zh: '连接中断，数据可能不是最新', en: 'Connection lost: figures may be old' },
  lostShort: { zh: '连接中断', en: 'Disconnected' },
  heardAt: { zh: '最近一次收到服务器消息的时间', en: 'Last time the server was heard' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  scopeOf: { zh: '管辖范围 {scope}', en: 'Scope {scope}' },
  pageMissingTitle: { zh: '未找到页面', en: 'Page not found' },
  pageMissing: { zh: '没有这个页面。地址可能已变更或输入有误。', en: 'There is no such page. The address may have changed or been mistyped.' },
  pageNotLoaded: {
    zh: '网络不通或程序已更新，页面未能打开；已登记的内容不受影响。请重试。',
    en: 'The page could not be loaded: no connection, or the program was updated. Nothing recorded is affected. Try again.',
  },
  nothingToOpen: {
    zh: '您的角色（{role}）不查看业务记录。账户由命令行管理：fenghuo user。',
    en: 'Your role ({role}) opens no records. Accounts are kept with the command line: fenghuo user.',
  },
} as const satisfies Record<string, Label>;
