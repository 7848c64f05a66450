/** 一笔退费: what finance is to look at before it says yes, and in its own words what comes next. Free of wx. */
import type { Question } from '../../../../api/question';
import { stampText } from '../../../../text/day';
import { moneyText } from '../../../../text/yuan';
import type { Order } from '../../order/shown';
import { type Refund, refundTone } from '../../rows';

const NEXT: Readonly<Record<string, string>> = {
  proposed: '请看金额、理由和下面这笔付款，对得上就确认；对不上的不确认，写明为什么。提出的人自己不能确认。',
  confirmed: '已经确认，正在交给支付机构。没有回音的，系统用同一个编号接着问，不会退两次。',
  processing: '支付机构正在办，一般几分钟到三个工作日。到了账，这里自动变成已退回。',
  abnormal: '没有退成，要您办：先问清原因。原来的账户能收了，就再退一次；不能收的，由银行转账退，记下凭证号。',
  done: '钱已经退回，收支流水里有这一笔。',
  rejected: '没有确认，书记员会看到理由，核对以后可以重新提出。',
};

export interface ShownRefund {
  refund: Refund;
  tone: string;
  next: string;
  open: boolean;
  /** What it is of; '' the order's payments do not name it. */
  payment: string;
  payer: string;
  proposed: string;
  itemName: string;
  can: Record<Refund['can'][number], boolean>;
}

export function shownRefund(refund: Refund, order: Pick<Order, 'payments' | 'itemName'>): ShownRefund {
  const { state, can, transactionId, proposedBy, proposedAt } = refund;
  const paid = order.payments.find((one) => one.transactionId === transactionId);
  return {
    refund,
    tone: refundTone(state),
    next: NEXT[state] ?? refund.next,
    open: state !== 'done' && state !== 'rejected',
    payment: paid ? `${stampText(paid.paidAt)}，${paid.channel === 'bank' ? '银行' : '微信支付'}` : '',
    payer: paid?.by ?? '',
    proposed: `${proposedBy}，${stampText(proposedAt)}`,
    itemName: order.itemName,
    can: {
      confirmRefund: can.includes('confirmRefund'),
      rejectRefund: can.includes('rejectRefund'),
      retryRefund: can.includes('retryRefund'),
      finishByHand: can.includes('finishByHand'),
    },
  };
}

const backTo = (channel: Refund['channel']) =>
  channel === 'bank'
    ? '这笔是在银行交的，确认以后要由您转账退回。'
    : '确认以后马上交给支付机构，原路退给付款的人，不能撤回。';

export const confirmQuestion = ({ amountFen, caseNo, channel }: Refund): Question => ({
  title: `确认退 ${moneyText(amountFen)}？`,
  content: `${caseNo}。${backTo(channel)}`,
  confirmText: '确认',
  grave: true,
});

export const retryQuestion = ({ amountFen }: Refund): Question => ({
  title: `再退一次 ${moneyText(amountFen)}？`,
  content: '再交给支付机构办一次。先前那次没有成的，不会退两次。',
  confirmText: '再退一次',
});

export const byHandQuestion = ({ amountFen }: Refund, reference: string): Question => ({
  title: '记成已由银行退回？',
  content: `${moneyText(amountFen)}，银行凭证号 ${reference}。记下以后这笔退费就办完了，付款的人会收到通知，不能撤回。`,
  confirmText: '记下',
  grave: true,
});
