/** 钱: what is owed, with the double interest and how it comes about, what came in, what was paid out, what is left; for the debtor how to pay. */
import { go } from '../../../../api/go';
import type { DataOf } from '../../../../api/services';
import { pageOf } from '../../addresses';

type Sums = NonNullable<DataOf<'follow-enforcement', 'view'>['sums']>;

const NOTHING: Sums = {
  debtFen: 0,
  interestFen: 0,
  feeFen: 0,
  receivedFen: 0,
  feeTakenFen: 0,
  paidOutFen: 0,
  returnedFen: 0,
  settledFen: 0,
  heldFen: 0,
  leftFen: 0,
  steps: [],
};

Component({
  properties: {
    sums: { type: Object, value: NOTHING },
    /** The court's account; '' none is known. */
    payTo: { type: null, value: '' },
    /** By when what the court holds is paid out. */
    payOutBy: { type: null, value: '' },
    isDebtor: { type: Boolean, value: false },
    caseId: { type: String, value: '' },
    caseNo: { type: String, value: '' },
    /** On the page of money itself. */
    whole: { type: Boolean, value: false },
  },
  data: { open: false },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    all() {
      go(pageOf('money', this.data.caseId));
    },
    papers() {
      go(`/services/receive-documents/inbox/index?caseId=${encodeURIComponent(this.data.caseId)}`);
    },
    copy() {
      wx.setClipboardData({ data: this.data.caseNo });
    },
    copyAccount() {
      wx.setClipboardData({ data: this.data.payTo ?? '' });
    },
  },
});
