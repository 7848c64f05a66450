/** 费款的收支, the court's half: refunds, money at the bank, the ledger and the bills. */
import { doubts, settleDoubt } from './books/doubts';
import { ledger } from './books/ledger';
import { days, reconcile } from './books/reconcile';
import { recordPayment } from './books/record-payment';
import { caseFees, courtOrders } from './court-orders';
import { finishByHand } from './refunds/by-hand';
import { computeRefund } from './refunds/compute';
import { confirmRefund } from './refunds/confirm';
import { refunds } from './refunds/mine';
import { proposeRefund } from './refunds/propose';
import { refundQueue } from './refunds/queue';
import { rejectRefund } from './refunds/reject';
import { retryRefund } from './refunds/retry';

export const courtMoney = {
  caseFees,
  courtOrders,
  computeRefund,
  proposeRefund,
  refundQueue,
  confirmRefund,
  rejectRefund,
  retryRefund,
  finishByHand,
  recordPayment,
  ledger,
  reconcile,
  reconciliations: days,
  doubts,
  settleDoubt,
  refunds,
};
