/** 收件凭证: one for each file that was handed in with the correction (EVID-2). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import type { DataOf } from '../../../../api/services';
import { stampText } from '../../../../text/day';

type Receipt = DataOf<'correct-filing', 'receipts'>['receipts'][number];
interface Row {
  receiptNo: string;
  name: string;
  when: string;
  form: string;
  handler: string;
}

const start: { rows: Row[]; open: boolean; trouble: string } = { rows: [], open: false, trouble: '' };
const rowOf = ({ receiptNo, name, form, copies, receivedAt, handler }: Receipt): Row => ({
  receiptNo,
  name,
  when: stampText(receivedAt),
  form: `${form} ${copies} 份`,
  handler,
});

Component({
  properties: { filingId: { type: String, value: '' } },
  data: start,
  observers: {
    filingId(filingId: string) {
      if (filingId) this.load();
    },
  },
  methods: {
    async load() {
      try {
        const { receipts } = await call('correct-filing', { action: 'receipts', filingId: this.data.filingId });
        this.setData({ rows: receipts.map(rowOf), trouble: '' });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    toggle() {
      this.setData({ open: !this.data.open });
    },
    copy() {
      const lines = this.data.rows.map(
        ({ receiptNo, name, when, form }) => `${receiptNo}  ${name}（${form}）  ${when} 收到`,
      );
      wx.setClipboardData({ data: ['补正材料的收件凭证', ...lines].join('\n') });
    },
  },
});
