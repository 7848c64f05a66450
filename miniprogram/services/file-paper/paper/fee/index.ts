/** 这份材料的费用: what it costs and why, and the order to pay it by (FEE-9); else what is said of money. */
import { call } from '../../../../api/call';
import { go } from '../../../../api/go';
import { isOwed } from '../../../../text/owed';
import { yuanText } from '../../../../text/yuan';
import type { Paper } from '../../draft/content';

const start: { amount: string; orderId: string; stateName: string; isOwed: boolean; open: boolean } = {
  amount: '',
  orderId: '',
  stateName: '',
  isOwed: true,
  open: false,
};

Component({
  properties: {
    /** Of Paper. */
    fee: { type: Object, value: {} },
    feeText: { type: Object, value: {} },
  },
  data: start,
  observers: {
    fee(fee: Paper['fee']) {
      const amountFen = fee?.amountFen ?? null;
      const amount = amountFen === null ? '' : amountFen === 0 ? '不用交' : yuanText(amountFen);
      this.setData({ amount, orderId: fee?.orderId ?? '' });
      if (fee?.orderId) this.look(fee.orderId);
    },
  },
  methods: {
    /** How its order stands; without an answer it is still led to. */
    async look(orderId: string) {
      const order = await call('pay-fee', { action: 'order', orderId }).catch(() => null);
      if (order) this.setData({ stateName: order.stateName, isOwed: isOwed(order.state) });
    },
    toggle() {
      this.setData({ open: !this.data.open });
    },
    pay() {
      go(`/services/pay-fee/order/index?orderId=${encodeURIComponent(this.data.orderId)}`);
    },
  },
});
