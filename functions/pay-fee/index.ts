/** 费款缴纳: the fee of a case, from the order to the receipt, and back. */
import { defineService } from '../../platform/service';
import { aidGrounds } from './aid-grounds';
import { confirm, giveUp } from './confirm';
import { contract } from './contract';
import { courtDecisions } from './court-decisions';
import { courtMoney } from './court-money';
import { orderDocuments, readDocument } from './documents';
import { order } from './order-view';
import { orders } from './orders';
import { prepay } from './prepay';
import { forPayer, scannedOrder, sharePay } from './share-pay';
import { sweep } from './sweep';

export const { main, handler, describe } = defineService(contract, {
  orders,
  order,
  sharePay,
  scannedOrder,
  forPayer,
  prepay,
  confirm,
  giveUp,
  aidGrounds,
  readDocument,
  orderDocuments,
  ...courtDecisions,
  ...courtMoney,
  sweep,
});
