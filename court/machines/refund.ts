/**
 * 退费: one sum on its way back to who paid it. The clerk proposes it, or money that does not count for an order does by itself; the
 * court's finance confirms; nothing counts as returned before the provider, or the bank, says so (FEE-15, FEE-17).
 */
import { REFUND_GUARDS, REFUND_STATES } from './refund-words';
import type { StateMachine } from './state-machine';

export type RefundState = keyof typeof REFUND_STATES;
export type RefundEvent = 'propose' | 'confirm' | 'reject' | 'send' | 'finish' | 'fail' | 'retry' | 'finishByHand';

/** Finance, the provider or a person still has something to do. */
const OPEN: readonly RefundState[] = ['proposed', 'confirmed', 'processing', 'abnormal'];

export const refundMachine: StateMachine<RefundState, RefundEvent, keyof typeof REFUND_GUARDS> = {
  name: 'refund',
  title: '退费',
  states: REFUND_STATES,
  guards: REFUND_GUARDS,
  open: OPEN,
  transitions: [
    {
      event: 'propose',
      outcome: 'byClerk',
      from: [],
      to: 'proposed',
      who: ['clerk'],
      guards: ['groundForRefund', 'notMoreThanPaid'],
      rule: 'FEE-15 诉讼费用办法27, 53.2',
      needs: [{ document: '退费通知' }],
      told: { payer: '应退您 {amount}，理由：{reason}，最迟 {dueOn} 原路退回。' },
    },
    {
      event: 'propose',
      outcome: 'ofWhatDoesNotCount',
      from: [],
      to: 'proposed',
      who: ['sys', 'gateway'],
      guards: ['notMoreThanPaid'],
      rule: 'FEE-17, FEE-12',
      told: { payer: '{amount} 不用交，会原路退回：{reason}。', finance: '有一笔款要退回，请核对。' },
    },
    {
      event: 'confirm',
      outcome: 'throughProvider',
      from: ['proposed'],
      to: 'confirmed',
      who: ['finance'],
      guards: ['notMoreThanPaid', 'anotherOfficer'],
      rule: 'FEE-15 诉讼费用办法53.2',
      consequence: true,
      told: { payer: '退费 {amount} 已确认，正在办理。' },
    },
    {
      // Nobody sends back by itself what came in at the bank: finance makes the transfer.
      event: 'confirm',
      outcome: 'atBank',
      from: ['proposed'],
      to: 'abnormal',
      who: ['finance'],
      guards: ['notMoreThanPaid', 'anotherOfficer'],
      rule: 'FEE-15 诉讼费用办法52, 53.2',
      consequence: true,
      told: { payer: '退费 {amount} 已确认，由法院财务通过银行转账退给您。' },
    },
    {
      event: 'reject',
      from: ['proposed'],
      to: 'rejected',
      who: ['finance'],
      guards: ['countedForOrder'],
      rule: 'FEE-15',
      told: {
        payer: '退费 {amount} 还要再核对，核对以后会重新通知您。',
        clerk: '退费没有确认，理由：{reason}。请核对后重新提出。',
      },
    },
    {
      event: 'send',
      from: ['confirmed'],
      to: 'processing',
      who: ['sys'],
      rule: 'FEE-15, FEE-17',
    },
    {
      event: 'finish',
      from: ['confirmed', 'processing', 'abnormal'],
      to: 'done',
      who: ['gateway'],
      guards: ['providerSaysSo'],
      rule: 'FEE-15, FEE-17',
      told: { payer: '{amount} 已原路退回，请查收。' },
    },
    {
      event: 'fail',
      outcome: 'payersAccount',
      from: ['confirmed', 'processing'],
      to: 'abnormal',
      who: ['gateway'],
      guards: ['providerSaysSo'],
      rule: 'FEE-15, FEE-17',
      told: {
        payer: '退费 {amount} 没有退成：原来的账户收不了款。法院财务会和您联系，请留意电话。',
        finance: '有一笔退款没有退成，请联系付款人，改用别的方式退。',
      },
    },
    {
      // The payer can do nothing about it, and is not made anxious.
      event: 'fail',
      outcome: 'notTaken',
      from: ['confirmed', 'processing'],
      to: 'abnormal',
      who: ['gateway'],
      guards: ['providerSaysSo'],
      rule: 'FEE-15, FEE-17',
      told: { finance: '有一笔退款支付机构没有受理，请看原因，处理以后再退一次。' },
    },
    {
      event: 'retry',
      from: ['abnormal'],
      to: 'confirmed',
      who: ['finance'],
      rule: 'FEE-15, FEE-17',
    },
    {
      event: 'finishByHand',
      from: ['abnormal'],
      to: 'done',
      who: ['finance'],
      guards: ['bankReference'],
      rule: 'FEE-15 诉讼费用办法52',
      told: { payer: '{amount} 已经由银行转账退给您，请查收。' },
    },
  ],
  changes: [],
};
