import type { Label } from '@fenghuo/shared/label';

export const formWords = {
  amendTitle: { zh: '修改{type}', en: 'Amend {type}' },
  required: { zh: '请填写“{field}”', en: '"{field}" is needed' },
  choose: { zh: '请选择', en: 'Choose' },
  chooseDivision: { zh: '选择乡镇或村（社区）', en: 'Choose the township or village' },
  wholeTownship: { zh: '{township}（全镇）', en: '{township} (whole)' },
  anyDivision: { zh: '区划', en: 'Division' },
  people: { zh: '输入姓名后回车', en: 'Type a name and press Enter' },
  searchReference: { zh: '输入名称查找{type}', en: 'Type to find: {type}' },
  nothingFound: { zh: '没有找到', en: 'Nothing found' },
  saved: { zh: '已保存', en: 'Saved' },
  draftRestored: { zh: '已恢复上次未保存的内容。', en: 'What you had entered before, unsaved, is restored.' },
  startAgain: { zh: '清空重填', en: 'Start again' },
  draftKept: { zh: '填写内容随时保存在本机，保存后清除。', en: 'What you enter is kept on this device until it is saved.' },
  notAllowed: { zh: '您的角色不能登记{type}。可登记的角色：{roles}。', en: 'Your role does not record this ({type}). It is recorded by: {roles}.' },
  notAmendable: { zh: '该记录不能修改。', en: 'This record cannot be amended.' },
  reason: { zh: '修改理由', en: 'Reason for the change' },
  reasonHint: { zh: '与修改内容一并写入履历', en: 'Kept in the history with the change' },
  photosPending: {
    zh: '有 {count} 张照片尚未上传，未保存。请待其上传完成，或移除后再保存。',
    en: 'Not saved: {count} photos have not arrived. Wait until they have, or remove them, then save.',
  },
  nothingChanged: { zh: '没有改动。', en: 'Nothing was changed.' },
  conflictTitle: { zh: '他人已先修改本记录（第 {version} 版）', en: 'Somebody else changed this record first (version {version})' },
  conflictExplained: {
    zh: '您的修改尚未保存，也未丢失。下列各项双方都改过，请逐项选定后保存。',
    en: 'Your change is not saved, and not lost. Both of you changed the fields below: choose for each, then save.',
  },
  conflictNone: {
    zh: '双方改动的不是同一项，您的修改尚未保存。请核对后再次保存。',
    en: 'You changed different fields. Your change is not saved yet: look at it and save again.',
  },
  conflictTheirs: { zh: '现值', en: 'As it is now' },
  conflictMine: { zh: '我的修改', en: 'My change' },
  conflictField: { zh: '项目', en: 'Field' },
  emptyValue: { zh: '（空）', en: '(empty)' },
} as const satisfies Record<string, Label>;
