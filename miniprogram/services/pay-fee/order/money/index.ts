/** 收到的、退回的、申请的: what happened to an order so far; each opened on a page of its own. */
import { go } from '../../../../api/go';

Component({
  properties: {
    orderId: { type: String, value: '' },
    /** MoneyRow[] */
    payments: { type: Array, value: [] },
    /** RefundRow[] */
    refunds: { type: Array, value: [] },
    /** AidRow[] */
    aids: { type: Array, value: [] },
  },
  methods: {
    openRefund({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(`/services/pay-fee/refunds/one/index?refundNo=${currentTarget.dataset.id}`);
    },
    openAid({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const orderId = encodeURIComponent(this.data.orderId);
      go(`/services/pay-fee/aid/one/index?orderId=${orderId}&aidId=${encodeURIComponent(currentTarget.dataset.id)}`);
    },
  },
});
