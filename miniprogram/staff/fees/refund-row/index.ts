/** 一笔退费 of a list; a tap opens it. */
import { go } from '../../../api/go';
import { refundAt } from '../addresses';
import type { RefundRow } from '../rows';

const NO_ROW: RefundRow = {
  refundNo: '',
  orderId: '',
  caseNo: '',
  amountFen: 0,
  reason: '',
  stateName: '',
  tone: 'quiet',
  due: '',
  urgent: false,
};

Component({
  properties: {
    /** RefundRow of ../rows */
    row: { type: Object, value: NO_ROW },
  },
  methods: {
    open() {
      const { refundNo, orderId } = this.data.row;
      go(refundAt(refundNo, orderId));
    },
  },
});
