/** Refusals of public surveys and of questionnaires that are entered together. */
export const surveyProblems = {
  'survey-link-unknown': { status: 404, sentence: { zh: '没有这份调查，或链接已停用。请核对二维码或网址。', en: 'There is no such survey, or its address is no longer in use. Check the code or the address.' } },
  'survey-not-open': { status: 409, sentence: { zh: '该调查尚未开始或已结束，不再接收答卷。感谢您的关注。', en: 'The survey has not begun or is over and takes no answer. Thank you for your interest.' } },
  'survey-too-many': { status: 429, sentence: { zh: '提交过于频繁，未保存。请 {seconds} 秒后再试。', en: 'Too many answers in a short time; this one was not saved. Try again in {seconds} seconds.' } },
  'batch-empty': { status: 422, sentence: { zh: '请至少填写一份答卷的数量。', en: 'Enter at least one questionnaire.' } },
  'batch-too-large': { status: 422, sentence: { zh: '一批最多登记 {most} 份，本批为 {size} 份。请分批录入。', en: 'A batch has at most {most} questionnaires; this one has {size}. Enter it in several batches.' } },
  'batch-altered': { status: 409, sentence: { zh: '该批次已登记且内容不同，未保存。请刷新页面查看已登记的批次。', en: 'This batch was entered already with other counts; nothing was saved. Reload the page and look at it.' } },
  'batch-voided': { status: 409, sentence: { zh: '该批次已撤销。', en: 'This batch was already undone.' } },
};
