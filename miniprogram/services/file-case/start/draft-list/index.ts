/** 接着写: drafts begun here or on another phone. */
import { allCourts } from '../../../../api/courts';
import type { DataOf } from '../../../../api/services';
import { unsentDrafts } from '../../../../api/unsent-drafts';
import { momentText } from '../../../../text/day';
import { KINDS } from '../../draft/kind';

type Summary = DataOf<'file-case', 'mine'>['filings'][number];

interface Row {
  filingId: string;
  title: string;
  courtName: string;
  saved: string;
  unsent: boolean;
}

/** Nobody is named in it yet. */
const UNTITLED = /^（未填写） (诉|申请执行) （未填写）$/;
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
        rows: drafts.map(({ filingId, kind, title, courtId, updatedAt, iAm }) => ({
          filingId,
          title: title && !UNTITLED.test(title) ? title : `刚开始写的${KINDS[kind].pleading}`,
          courtName: `${iAm === 'helper' ? '帮别人写的，' : ''}${courts.find((one) => one.courtId === courtId)?.name ?? ''}`,
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
