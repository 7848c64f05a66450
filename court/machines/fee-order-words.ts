/** 缴费单的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const FEE_ORDER_STATES = {
  issued: { name: '待缴费', next: '请最迟在通知书写明的最后一天交费；有困难的可以申请减交、免交。' },
  paying: { name: '支付中', next: '正在等支付结果，请不要重复付款。' },
  paid: { name: '已缴费', next: '费用已收到，不用再做什么。', final: true },
  overdue: { name: '已逾期', next: '期限已过，但现在交还来得及。法官作出裁定以后就不能补交了。' },
  aidPending: { name: '救助审查中', next: '交费期限暂停，等法院决定。' },
  exempted: { name: '已免交', next: '不用交这笔费用。', final: true },
  deferred: { name: '已缓交', next: '现在不用交，请在缓交到期前交费。' },
  lapsed: { name: '已按撤诉处理', next: '法院已经裁定，这张单不能再交；之后到账的钱会退还。', final: true },
  refunding: { name: '退费中', next: '退费正在确认，会原路退回。' },
  refunded: { name: '已退费', next: '钱已原路退回，请查收。', final: true },
  replaced: { name: '已作废', next: '请按新的缴费单交费。', final: true },
} satisfies Record<string, StateWords>;

export const FEE_ORDER_GUARDS = {
  amountComputed: { text: '金额还没有按标准算出来。请先计算并核对。', rule: 'FEE-2, FEE-5' },
  aidAskedWithFiling: { text: '起诉时没有提出减、免申请。', rule: 'FEE-13 诉讼费用办法48' },
  deferralGranted: { text: '没有立案之前准许缓交的决定。', rule: 'FEE-13 诉讼费用办法49' },
  noRulingYet: { text: '法院已经裁定按撤诉处理，不能再交。需要的可以重新起诉。', rule: 'FEE-12' },
  amountMatches: { text: '到账的钱和缴费单不一致。请核对；多付的会退。', rule: 'FEE-17' },
  newTransaction: { text: '这笔支付已经记过，不会重复计算。', rule: 'FEE-17' },
  bankReceipt: { text: '没有代理银行的缴费凭证。请上传凭证或者票据号。', rule: 'FEE-17 诉讼费用办法52' },
  stillInTime: { text: '交费期限已经过了。', rule: 'FEE-11' },
  noticeServed: { text: '缴费通知还没有送达，期限没有开始。请先送达。', rule: 'FEE-11, SERVE-3' },
  lastDayOver: { text: '交费期限还没有过。', rule: 'FEE-11, TIME-2' },
  naturalPerson: { text: '免交只适用于自然人。单位可以申请缓交或者减交。', rule: 'FEE-14 诉讼费用办法44.2' },
  groundForExemption: { text: '没有选择可以免交的情形。请选择并附证明。', rule: 'FEE-14 诉讼费用办法45' },
  atLeast30Percent: { text: '减交的比例不能低于百分之三十。请调整。', rule: 'FEE-14 诉讼费用办法46' },
  beforeRegistration: { text: '缓交要在决定立案之前批准。现在可以考虑减交或者免交。', rule: 'FEE-13 诉讼费用办法49' },
  reasonsWritten: { text: '不批准要书面说明理由，并给新的交费期限。请先写明。', rule: 'FEE-13 诉讼费用办法22.4, 48.3' },
  noAidPending: {
    text: '当事人的救助申请还没有决定，不能因为没交费作处理。请先决定。',
    rule: 'FEE-13 诉讼费用办法22.4',
  },
  rulingOnCase: { text: '案件还没有作出按撤诉处理的裁定，缴费单不能先失效。', rule: 'FEE-12 民诉法解释213' },
  newOrderIssued: { text: '还没有开出新的缴费单。', rule: 'FEE-7' },
  moreIsDue: { text: '没有增加请求或者转为普通程序，不用补交。', rule: 'FEE-7, FEE-8' },
  groundForRefund: { text: '没有选择退费的理由。请选择。', rule: 'FEE-15 诉讼费用办法25, 27' },
  notMoreThanPaid: { text: '退费加起来不能超过已经交的钱。请核对金额。', rule: 'FEE-15' },
  allGivenBack: { text: '还有没退的部分。请按“部分退费”记录。', rule: 'FEE-15' },
} satisfies Record<string, GuardWords>;
