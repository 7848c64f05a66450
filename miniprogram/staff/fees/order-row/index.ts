/** 一张缴费单 of a list; a tap opens it. */
import { go } from '../../../api/go';
import { orderAt } from '../addresses';
import type { OrderRow } from '../rows';

const NO_ROW: OrderRow = {
  orderId: '',
  itemName: '',
  caseNo: '',
  amountFen: 0,
  stateName: '',
  tone: 'quiet',
  due: '',
  urgent: false,
};

Component({
  properties: {
    /** OrderRow of ../rows */
    row: { type: Object, value: NO_ROW },
    /** Where its case stands above the list already. */
    ofCase: { type: Boolean, value: false },
  },
  methods: {
    open() {
      go(orderAt(this.data.row.orderId));
    },
  },
});
