/** 不在补正了: handed in, with its receipts; or it is over, and what was written can be taken along (FIX-2, 3). */
import type { ItemRow } from '../answers';
import { seeFiling } from '../see-filing';
import { writtenOf } from '../written';

const none: ItemRow[] = [];

Component({
  properties: {
    filingId: { type: String, value: '' },
    stateName: { type: String, value: '' },
    /** What comes next. */
    after: { type: String, value: '' },
    handedIn: { type: Boolean, value: false },
    /** Something of the answers is still on this phone. */
    kept: { type: Boolean, value: false },
    rows: { type: Array, value: none },
    mayFileAnew: { type: Boolean, value: false },
    anewId: { type: String, value: '' },
  },
  methods: {
    copyWritten() {
      const { texts } = writtenOf(this.data.filingId);
      const lines = this.data.rows.map(({ itemId, what }) => `${what}：${texts[itemId]?.text ?? ''}`);
      wx.setClipboardData({ data: lines.join('\n') });
    },
    see() {
      seeFiling(this.data.filingId);
    },
  },
});
