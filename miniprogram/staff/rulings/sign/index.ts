/** 书记员签名: the ruling is read as it will go out, then signed: this text and no other (SIGN-3); it is sealed and served at once. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { forgetPapers, showPaper } from '../../../api/paper';
import type { DataOf } from '../../../api/services';
import { momentText, stampText } from '../../../text/day';

type Ruling = DataOf<'file-case', 'rulingsToSign'>['rulings'][number];

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  ruling: Ruling | null;
  decidedAt: string;
  reading: boolean;
  /** Hash of what was read; '' not read yet. */
  sha256: string;
  paperTitle: string;
  sending: boolean;
  trouble: string;
  issuedAt: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  ruling: null,
  decidedAt: '',
  reading: false,
  sha256: '',
  paperTitle: '',
  sending: false,
  trouble: '',
  issuedAt: '',
};

/** The list holds few: a ruling waits for hours, not for weeks. */
const MOST = 100;

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    try {
      const { rulings } = await call('file-case', { action: 'rulingsToSign', limit: MOST });
      const ruling = rulings.find(({ filingId }) => filingId === this.data.filingId) ?? null;
      this.setData({
        ruling,
        decidedAt: ruling ? momentText(ruling.decidedAt, Date.now()) : '',
        state: ruling ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async read() {
    const { filingId, reading } = this.data;
    if (reading) return;
    this.setData({ reading: true, trouble: '' });
    const seen = { sha256: '', title: '' };
    try {
      await showPaper(async (offset) => {
        const piece = await call('file-case', { action: 'readRuling', filingId, offset });
        Object.assign(seen, { sha256: piece.sha256, title: piece.title });
        return piece;
      });
      this.setData({ sha256: seen.sha256, paperTitle: seen.title });
    } catch (error) {
      this.setData({ trouble: `裁定书没有打开：${failureOf(error).message}` });
    }
    this.setData({ reading: false });
  },
  async sign() {
    const { filingId, sha256, sending, paperTitle } = this.data;
    if (sending || !sha256) return;
    const sure = await confirmed({
      title: '签名吗？',
      content: `签的就是您刚才看的这份${paperTitle}。签完马上加盖院印、送达当事人，不能撤回。`,
      confirmText: '签名',
      grave: true,
    });
    if (!sure) return;
    this.setData({ sending: true, trouble: '' });
    try {
      const { issuedAt } = await call('file-case', { action: 'signRuling', filingId, sha256 });
      this.setData({ issuedAt: stampText(issuedAt) });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { code, message } = failureOf(error);
      // The text changed since: it is to be read anew.
      this.setData({ trouble: message, ...(code === 'CONFLICT' ? { sha256: '' } : {}) });
    }
    this.setData({ sending: false });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/rulings/index' }) });
  },
});
