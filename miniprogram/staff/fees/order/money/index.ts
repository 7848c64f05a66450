/** 一张缴费单的钱: what came in, what of it counted, what goes back; each payment with its number. */
import { stampText } from '../../../../text/day';
import type { Order } from '../shown';

const NO_ORDER: Pick<Order, 'payments'> = { payments: [] };

interface PaidRow {
  outTradeNo: string;
  paidFen: number;
  countedFen: number;
  backFen: number;
  paidAt: string;
  by: string;
  number: string;
}

const start: { rows: PaidRow[]; paidFen: number; countedFen: number; backFen: number } = {
  rows: [],
  paidFen: 0,
  countedFen: 0,
  backFen: 0,
};

Component({
  properties: {
    /** Order of ../shown */
    order: { type: Object, value: NO_ORDER },
  },
  data: start,
  observers: {
    order({ payments }: Pick<Order, 'payments'>) {
      const sum = (field: 'paidFen' | 'countedFen' | 'backFen') =>
        payments.reduce((all, payment) => all + payment[field], 0);
      this.setData({
        rows: payments.map(({ outTradeNo, paidFen, countedFen, backFen, paidAt, by, channel, transactionId }) => ({
          outTradeNo,
          paidFen,
          countedFen,
          backFen,
          paidAt: stampText(paidAt),
          by,
          number: `${channel === 'bank' ? '银行凭证号' : '微信支付单号'} ${transactionId.split(':').slice(-1)[0] ?? ''}`,
        })),
        paidFen: sum('paidFen'),
        countedFen: sum('countedFen'),
        backFen: sum('backFen'),
      });
    },
  },
});
