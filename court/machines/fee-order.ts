/** 缴费单 (DOMAIN 3 `feeOrder`): one order, paid at most once; what is paid too much or too late goes back. */
import { FEE_ORDER_GUARDS, FEE_ORDER_STATES } from './fee-order-words';
import type { StateMachine } from './state-machine';

export type FeeOrderState = keyof typeof FEE_ORDER_STATES;
type FeeOrderGuard = keyof typeof FEE_ORDER_GUARDS;
export type FeeOrderEvent =
  | 'issue'
  | 'pay'
  | 'callback'
  | 'recordPayment'
  | 'payFailed'
  | 'applyAid'
  | 'withdrawAid'
  | 'grantAid'
  | 'refuseAid'
  | 'expire'
  | 'lapse'
  | 'replace'
  | 'refund'
  | 'returned'
  | 'rejectRefund'
  | 'lateMoney';
type FeeOrderChange = 'supplement' | 'overpaid' | 'lateAid';

/** Money is still awaited. */
const OPEN: readonly FeeOrderState[] = ['issued', 'paying', 'overdue', 'aidPending', 'deferred'];

export const feeOrderMachine: StateMachine<FeeOrderState, FeeOrderEvent, FeeOrderGuard, FeeOrderChange> = {
  name: 'feeOrder',
  title: '缴费单',
  states: FEE_ORDER_STATES,
  guards: FEE_ORDER_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'issue',
      outcome: 'usual',
      from: [],
      to: 'issued',
      who: ['filing-judge', 'clerk', 'enforcement'],
      guards: ['amountComputed'],
      rule: 'FEE-2, FEE-9, FEE-11',
      needs: [{ document: '交纳诉讼费用通知书' }],
      told: {
        payer: '请交 {amount}。从您收到通知的第二天起 7 日内交清，最后一天是 {lastDay}；有困难的可以申请缓、减、免。',
      },
    },
    {
      event: 'issue',
      outcome: 'aidAsked',
      from: [],
      to: 'aidPending',
      who: ['filing-judge', 'clerk'],
      guards: ['amountComputed', 'aidAskedWithFiling'],
      rule: 'FEE-13, FEE-14 诉讼费用办法48',
      told: { payer: '这笔费用是 {amount}。您已申请司法救助，决定之前不用交。' },
    },
    {
      event: 'issue',
      outcome: 'deferred',
      from: [],
      to: 'deferred',
      who: ['filing-judge', 'clerk'],
      guards: ['amountComputed', 'deferralGranted'],
      rule: 'FEE-13 诉讼费用办法49',
      needs: [{ document: '司法救助决定书' }],
      told: { payer: '这笔费用是 {amount}，已准许缓交，请在 {lastDay} 前交。' },
    },
    {
      event: 'pay',
      from: ['issued', 'overdue', 'deferred'],
      to: 'paying',
      who: ['payer'],
      guards: ['noRulingYet'],
      rule: 'FEE-17, FEE-12',
      told: { payer: '正在支付，请在付款页面完成，不要重复付款。' },
    },
    {
      // Money that arrives counts, also where the page had given up on it or aid was being looked at.
      event: 'callback',
      from: OPEN,
      to: 'paid',
      who: ['gateway'],
      guards: ['amountMatches', 'newTransaction'],
      rule: 'FEE-17',
      told: { payer: '{amount} 已收到，缴费凭证可以在缴费单里查看。' },
    },
    {
      event: 'recordPayment',
      from: OPEN,
      to: 'paid',
      who: ['finance'],
      guards: ['bankReceipt', 'newTransaction'],
      rule: 'FEE-17, ACC-2 诉讼费用办法52',
      told: { payer: '您在银行交的 {amount} 已收到。' },
    },
    {
      event: 'payFailed',
      outcome: 'inTime',
      from: ['paying'],
      to: 'issued',
      who: ['gateway', 'payer'],
      guards: ['stillInTime'],
      rule: 'FEE-17',
      told: { payer: '这次没有付成，没有扣款。请在 {lastDay} 前再试，或者到银行交。' },
    },
    {
      event: 'payFailed',
      outcome: 'late',
      from: ['paying'],
      to: 'overdue',
      who: ['gateway', 'payer'],
      guards: ['lastDayOver'],
      rule: 'FEE-17, FEE-12',
      told: { payer: '这次没有付成，期限已过。请尽快再试，法官裁定之前交还来得及。' },
    },
    {
      event: 'applyAid',
      from: ['issued'],
      to: 'aidPending',
      who: ['payer'],
      guards: ['stillInTime'],
      rule: 'FEE-13, FEE-14 诉讼费用办法44-48',
      told: { payer: '申请已收到，交费期限暂停，等法院决定。' },
    },
    {
      event: 'withdrawAid',
      from: ['aidPending'],
      to: 'issued',
      who: ['payer'],
      rule: 'FEE-13',
      told: { payer: '救助申请已撤回。请在 {lastDay} 前交费。' },
    },
    {
      event: 'grantAid',
      outcome: 'exempt',
      from: ['aidPending', 'overdue'],
      to: 'exempted',
      who: ['judge', 'filing-judge'],
      guards: ['naturalPerson', 'groundForExemption'],
      rule: 'FEE-14 诉讼费用办法44.2, 45, 51',
      needs: [{ approval: 'president' }, { document: '司法救助决定书' }],
      consequence: true,
      told: { payer: '法院准许免交，您不用交这笔费用。' },
    },
    {
      event: 'grantAid',
      outcome: 'reduce',
      from: ['aidPending', 'overdue'],
      to: 'issued',
      who: ['judge', 'filing-judge'],
      guards: ['atLeast30Percent'],
      rule: 'FEE-14 诉讼费用办法46, 51',
      needs: [{ approval: 'president' }, { document: '司法救助决定书' }],
      consequence: true,
      told: { payer: '法院准许减交，请交 {amount}，最后一天是 {lastDay}。' },
    },
    {
      event: 'grantAid',
      outcome: 'defer',
      from: ['aidPending'],
      to: 'deferred',
      who: ['judge', 'filing-judge'],
      guards: ['beforeRegistration'],
      rule: 'FEE-13, FEE-14 诉讼费用办法47, 49',
      needs: [{ approval: 'president' }, { document: '司法救助决定书' }],
      consequence: true,
      told: { payer: '法院准许缓交，请在 {lastDay} 前交 {amount}。' },
    },
    {
      // 收费办法22.4: a new period, also to who applied late.
      event: 'refuseAid',
      from: ['aidPending', 'overdue'],
      to: 'issued',
      who: ['judge', 'filing-judge'],
      guards: ['reasonsWritten'],
      rule: 'FEE-13 诉讼费用办法22.4, 48.3',
      needs: [{ document: '不予批准司法救助通知书' }],
      consequence: true,
      told: { payer: '法院没有批准救助，理由：{reason}。请在新的最后一天 {lastDay} 前交费。' },
    },
    {
      event: 'expire',
      from: ['issued', 'deferred'],
      to: 'overdue',
      who: ['sys'],
      guards: ['noticeServed', 'lastDayOver'],
      rule: 'FEE-11, FEE-12, TIME-2',
      told: {
        payer: '交费期限到 {lastDay} 已过。现在交还来得及；一直不交，法官可能裁定按撤诉处理。',
        judge: '缴费单已逾期，请决定是否按撤诉处理。',
      },
    },
    {
      event: 'lapse',
      from: ['overdue'],
      to: 'lapsed',
      who: ['judge'],
      guards: ['noticeServed', 'noAidPending', 'rulingOnCase'],
      rule: 'FEE-12, FEE-13 民诉法解释213',
      needs: [{ document: '交纳诉讼费用通知书', served: true }, { document: '裁定书' }],
      consequence: true,
      told: { payer: '因为没有交费，案件已裁定按撤诉处理。之后到账的钱会原路退回。' },
    },
    {
      event: 'replace',
      from: ['issued', 'overdue', 'deferred', 'aidPending'],
      to: 'replaced',
      who: ['filing-judge', 'judge', 'clerk'],
      guards: ['newOrderIssued'],
      rule: 'FEE-7',
      told: { payer: '金额有变，这张缴费单作废，请按新的缴费单交费。' },
    },
    {
      event: 'refund',
      from: ['paid'],
      to: 'refunding',
      who: ['clerk'],
      guards: ['groundForRefund', 'notMoreThanPaid'],
      rule: 'FEE-15 诉讼费用办法27, 53.2',
      needs: [{ document: '退费通知' }],
      told: { payer: '应退您 {amount}，理由：{reason}，会在文书生效之日起 15 日内原路退回。' },
    },
    {
      event: 'returned',
      outcome: 'part',
      from: ['refunding'],
      to: 'paid',
      who: ['gateway', 'finance'],
      guards: ['notMoreThanPaid'],
      rule: 'FEE-15 诉讼费用办法53.2',
      told: { payer: '{amount} 已原路退回，请查收。' },
    },
    {
      event: 'returned',
      outcome: 'whole',
      from: ['refunding'],
      to: 'refunded',
      who: ['gateway', 'finance'],
      guards: ['notMoreThanPaid', 'allGivenBack'],
      rule: 'FEE-15 诉讼费用办法27, 53.2',
      told: { payer: '交的费用已全部原路退回，请查收。' },
    },
    {
      event: 'rejectRefund',
      from: ['refunding'],
      to: 'paid',
      who: ['finance'],
      rule: 'FEE-15',
      told: { clerk: '退费没有确认，理由：{reason}。请核对后重新提出。' },
    },
    {
      event: 'lateMoney',
      from: ['lapsed', 'exempted', 'replaced'],
      to: 'refunding',
      who: ['gateway', 'finance'],
      guards: ['newTransaction'],
      rule: 'FEE-12, FEE-17',
      told: { payer: '{amount} 在单子失效以后到账，会原路退回。', clerk: '有一笔钱在缴费单失效后到账，请办理退费。' },
    },
  ],
  changes: [
    {
      event: 'supplement',
      from: ['paid'],
      sets: 'supplements',
      who: ['filing-judge', 'clerk'],
      guards: ['moreIsDue'],
      rule: 'FEE-7, FEE-8 诉讼费用办法21(1), 民诉法解释199',
      needs: [{ document: '交纳诉讼费用通知书' }],
      told: { payer: '还要补交 {amount}，另开了一张缴费单，最后一天是 {lastDay}。' },
    },
    {
      // Too late to stop the clock; it is received, and decided before anything is ruled (收费办法22.4, 解释213).
      event: 'lateAid',
      from: ['overdue'],
      sets: 'aidId',
      who: ['payer'],
      rule: 'FEE-13 诉讼费用办法22.4',
      told: { payer: '申请已收到。交费期限已经过了，法院会先对申请作出决定；现在交费也还来得及。' },
    },
    {
      event: 'overpaid',
      from: ['paid', 'refunding', 'refunded'],
      sets: 'overpayments',
      who: ['gateway', 'finance'],
      guards: ['newTransaction'],
      rule: 'FEE-17',
      told: { payer: '同一张单又收到 {amount}，多付的会原路退回。', clerk: '有重复付款，请办理退费。' },
    },
  ],
};
