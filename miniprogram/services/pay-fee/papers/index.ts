/** 文书: receipts, notices and decisions of an order, as PDF in WeChat's viewer, where it is kept, sent on or printed. */
import { readPieces } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { dayText } from '../../../text/day';

type Paper = DataOf<'pay-fee', 'order'>['documents'][number];

const start: { rows: { id: string; title: string; when: string }[]; opening: string; percent: number } = {
  rows: [],
  opening: '',
  percent: 0,
};

const safeName = (title: string) => title.replace(/[\\/:*?"<>|\s]/g, '');

Component({
  properties: {
    orderId: { type: String, value: '' },
    /** { documentId, title, date } */
    documents: { type: Array, value: [] },
    heading: { type: String, value: '文书' },
  },
  data: start,
  observers: {
    documents(documents: Paper[]) {
      this.setData({
        rows: (documents ?? []).map(({ documentId, title, date }) => ({ id: documentId, title, when: dayText(date) })),
      });
    },
  },
  methods: {
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id, title } = currentTarget.dataset;
      if (this.data.opening) return;
      this.setData({ opening: id, percent: 0 });
      const filePath = `${wx.env.USER_DATA_PATH}/${safeName(title)}.pdf`;
      const { orderId } = this.data;
      try {
        const whole = await readPieces(
          (offset) => call('pay-fee', { action: 'readDocument', orderId, documentId: id, offset }),
          filePath,
          (percent) => {
            this.setData({ percent });
            return this.data.opening === id;
          },
        );
        if (whole) await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
      } catch (error) {
        wx.showModal({ title, content: failureOf(error).message, showCancel: false });
      } finally {
        this.setData({ opening: '' });
      }
    },
  },
});
