/** 文书: the papers of the court and one's own, the latest first; each opened, kept or sent on by WeChat's viewer; new ones marked. */
import { readPieces } from '../../../../api/attachment';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { momentText } from '../../../../text/day';
import { markSeen, seenPapers } from './seen';

interface Row {
  id: string;
  title: string;
  when: string;
  /** Of the court, and not opened on this phone yet. */
  fresh: boolean;
  /** Of a fee: paid and followed on its order. */
  ofFee: boolean;
}

const start: { court: Row[]; own: Row[]; all: boolean; opening: string; percent: number; trouble: string } = {
  court: [],
  own: [],
  all: false,
  opening: '',
  percent: 0,
  trouble: '',
};

const safeName = (title: string) => title.replace(/[\\/:*?"<>|\s]/g, '');

Component({
  properties: {
    filingId: { type: String, value: '' },
    /** Asked for anew with each change of it. */
    state: { type: String, value: '' },
    /** The order that stands for its fee; '' none, or not his to see. */
    orderId: { type: String, value: '' },
  },
  data: start,
  observers: {
    'filingId, state'(filingId: string, state: string) {
      if (filingId && state) this.load();
    },
  },
  methods: {
    async load() {
      const { filingId } = this.data;
      try {
        const { documents } = await call('file-case', { action: 'documents', filingId });
        const seen = seenPapers(filingId);
        const rows = [...documents].reverse().map(({ documentId, kind, title, on, by }) => ({
          id: documentId,
          title,
          when: momentText(on, Date.now()),
          fresh: by === 'court' && !seen.includes(documentId),
          ofFee: kind === 'feeNotice',
          by,
        }));
        this.setData({
          court: rows.filter(({ by }) => by === 'court'),
          own: rows.filter(({ by }) => by === 'filer'),
          trouble: '',
        });
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      }
    },
    async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id, title } = currentTarget.dataset;
      if (this.data.opening) return;
      this.setData({ opening: id, percent: 0 });
      const filePath = `${wx.env.USER_DATA_PATH}/${safeName(title)}.pdf`;
      try {
        await readPieces(
          (offset) => call('file-case', { action: 'readDocument', documentId: id, offset }),
          filePath,
          (percent) => {
            this.setData({ percent });
            return this.data.opening === id;
          },
        );
        await wx.openDocument({ filePath, fileType: 'pdf', showMenu: true });
        markSeen(this.data.filingId, id);
        await this.load();
      } catch (error) {
        wx.showModal({ title, content: failureOf(error).message, showCancel: false });
      } finally {
        this.setData({ opening: '' });
      }
    },
    order() {
      go(`/services/pay-fee/order/index?orderId=${encodeURIComponent(this.data.orderId)}`);
    },
    retry() {
      this.load();
    },
    toggle() {
      this.setData({ all: !this.data.all });
    },
  },
});
