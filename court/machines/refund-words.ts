/** 退费的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const REFUND_STATES = {
  proposed: { name: '待财务确认', next: '法院财务核对以后原路退回，不用您再申请。' },
  confirmed: { name: '已确认', next: '正在办理退款，会原路退回付款的人。' },
  processing: { name: '退款中', next: '已经交给支付机构办理，一般几分钟到三个工作日到账。' },
  done: { name: '已退回', next: '钱已原路退回，请查收。', final: true },
  abnormal: { name: '要人工办理', next: '由法院财务人工办理：一般用银行转账退给您，需要您的账户时会和您联系。' },
  rejected: { name: '没有确认', next: '财务没有确认这次退费，书记员核对以后会重新提出。', final: true },
} satisfies Record<string, StateWords>;

export const REFUND_GUARDS = {
  groundForRefund: { text: '没有选择退费的理由。请选择。', rule: 'FEE-15 诉讼费用办法25, 27' },
  notMoreThanPaid: { text: '退费加起来不能超过已经交的钱。请核对金额。', rule: 'FEE-15' },
  anotherOfficer: { text: '提出退费的人不能自己确认，请由财务的另一位同事确认。', rule: 'FEE-15' },
  countedForOrder: {
    text: '这笔钱没有算作交费，只能退回，不能不退。请确认；原来的账户收不了款的，确认以后转为人工办理。',
    rule: 'FEE-17',
  },
  providerSaysSo: { text: '还没有支付机构的退款结果，不能先记成已退。', rule: 'FEE-15, FEE-17' },
  bankReference: { text: '没有银行的退款凭证号。请填写。', rule: 'FEE-15 诉讼费用办法52' },
} satisfies Record<string, GuardWords>;
