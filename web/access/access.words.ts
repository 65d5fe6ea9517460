import type { Label } from '@fenghuo/shared/label';

export const accessWords = {
  purpose: { zh: '县级应急管理业务记录与绩效评价', en: 'Operations record and evaluation of county emergency management' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  accountNeeded: { zh: '请填写账号', en: 'Enter the account' },
  passwordNeeded: { zh: '请填写密码', en: 'Enter the password' },
  signIn: { zh: '登录', en: 'Sign in' },
  demo: { zh: '本机为演示数据，密码均为 {password}', en: 'This machine holds demonstration data; every password is {password}' },
  demoManager: { zh: '局领导', en: 'Manager' },
  demoInspector: { zh: '执法检查员', en: 'Inspector' },
  demoTownship: { zh: '马蹄沟镇检查员', en: 'Inspector of 马蹄沟镇' },
  demoDuty: { zh: '值班员', en: 'Duty officer' },
  demoFinance: { zh: '财务人员', en: 'Finance officer' },
  demoAuditor: { zh: '审计人员', en: 'Auditor' },
} as const satisfies Record<string, Label>;
