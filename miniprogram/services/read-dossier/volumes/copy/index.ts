/** 申请复制: which items; how many pages that is (DOSS-4). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';

interface Row {
  value: string;
  label: string;
  note: string;
  pages: number;
}

/** What the service takes at a time. */
const MOST = 200;

const start: { chosen: string[]; pages: number; trouble: string; sending: boolean } = {
  chosen: [],
  pages: 0,
  trouble: '',
  sending: false,
};

Component({
  properties: {
    readingId: { type: String, value: '' },
    /** Row[] */
    rows: { type: Array, value: [] },
  },
  data: start,
  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
      const rows: Row[] = this.data.rows;
      const pages = rows.filter(({ value }) => detail.chosen.includes(value)).reduce((sum, one) => sum + one.pages, 0);
      this.setData({ chosen: detail.chosen, pages, trouble: '' });
    },
    async send() {
      const { chosen, readingId, sending } = this.data;
      if (sending) return;
      if (chosen.length === 0 || chosen.length > MOST) {
        this.setData({ trouble: chosen.length === 0 ? '请先选要复制的材料。' : `一次最多 ${MOST} 份，请分几次申请。` });
        return;
      }
      this.setData({ sending: true, trouble: '' });
      try {
        await call('read-dossier', { action: 'askCopy', readingId, itemIds: chosen });
        this.triggerEvent('copied');
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ sending: false });
      }
    },
  },
});
