/** 立案申请的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const FILING_STATES = {
  draft: { name: '草稿', next: '还没有交给法院。填好后请点“提交”，提交的那天才算起诉。' },
  submitted: { name: '已提交', next: '法院已经收到并出具凭证，7 日内会决定是否立案。' },
  reviewing: { name: '审查中', next: '法官正在审查，会在 7 日内决定，请留意通知。' },
  correcting: { name: '待补正', next: '材料有缺漏。请按补正通知书逐项补好，在期限内交回。' },
  resubmitted: { name: '已补正', next: '补正材料已经收到，从第二天起重新计算审查期限。' },
  returned: { name: '已退回', next: '请选择“撤回”或者“坚持起诉”。坚持的，法院会作出书面裁定。' },
  guided: { name: '已告知去处', next: '请按告知的去处办理；也可以选择“坚持起诉”，法院会作出书面裁定。' },
  mediating: { name: '先行调解', next: '正在调解。您随时可以说“不调了”，法院就继续审查立案。' },
  registered: { name: '已立案', next: '已经有案号，请查收受理、缴费和举证通知。', final: true },
  refused: { name: '不予受理', next: '不服的，可以在收到裁定之日起 10 日内上诉。', final: true },
  withdrawn: { name: '已撤回', next: '已按您的意思结束，以后还可以再起诉。', final: true },
} satisfies Record<string, StateWords>;

export const FILING_GUARDS = {
  identityVerified: { text: '还没有完成实名认证。请先认证；不方便的，可以到窗口由工作人员核对证件。', rule: 'ID-1' },
  noCorrectionBefore: {
    text: '补正只能要求一次，这份申请已经要求过。请根据现有材料作出决定。',
    rule: 'FILE-6 登记立案规定7.1',
  },
  everyItemAnswered: { text: '还有补正事项没有回应。请逐项填写或者上传，再交回。', rule: 'FIX-2' },
  correctionPeriodOver: { text: '补正期限还没有过。请等期限届满再处理。', rule: 'FILE-8 登记立案规定7.3' },
  correctedBefore: { text: '还没有让当事人补正过，不能直接退回。请先一次性告知要补正的内容。', rule: 'FILE-8' },
  groundOfFile9: { text: '没有选择依法应当到别处办理的理由。请选择理由并写明去处。', rule: 'FILE-9 民事诉讼法127' },
  insisted: {
    text: '当事人没有表示坚持起诉，不能裁定不予受理。请先告知并询问“撤回还是坚持”。',
    rule: 'FILE-8, FILE-10',
  },
  filerConsents: { text: '当事人没有同意调解，不能转去调解。请继续审查立案。', rule: 'MED-1 民事诉讼法125' },
  askedBeforeExpiry: { text: '补正期限已经过了才申请延长。请看是否属于有正当理由的耽误。', rule: 'FIX-1 民事诉讼法86' },
  missedWithCause: {
    text: '没有写明因为什么耽误了补正期限。请看申请里的理由和证明，再决定是否顺延。',
    rule: 'FIX-1 民事诉讼法86',
  },
} satisfies Record<string, GuardWords>;
