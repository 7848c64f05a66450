/** 接着写: drafts begun here or on another phone. */
import { allCourts } from '../../../../api/courts';
import type { DataOf } from '../../../../api/services';
import { momentText } from '../../../../text/day';
import { unsentDrafts } from '../../draft/open';

type Summary = DataOf<'file-case', 'mine'>['filings'][number];

interface Row {
  filingId: string;
  title: string;
  courtName: string;
  saved: string;
  unsent: boolean;
}

const UNTITLED = '（未填写） 诉 （未填写）';
const start: { rows: Row[] } = { rows: [] };

Component({
  properties: {
    drafts: { type: Array, value: [] },
    more: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    drafts(drafts: Summary[]) {
      this.show(drafts);
    },
  },
  methods: {
    async show(drafts: Summary[]) {
      const courts = await allCourts().catch(() => []);
      const unsent = unsentDrafts();
      this.setData({
        rows: drafts.map(({ filingId, title, courtId, updatedAt }) => ({
          filingId,
          title: title && title !== UNTITLED ? title : '刚开始写的起诉状',
          courtName: courts.find((one) => one.courtId === courtId)?.name ?? '',
          saved: momentText(updatedAt, Date.now()),
          unsent: unsent.includes(filingId),
        })),
      });
    },
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('open', { filingId: currentTarget.dataset.id });
    },
    showMore() {
      this.triggerEvent('more');
    },
  },
});
