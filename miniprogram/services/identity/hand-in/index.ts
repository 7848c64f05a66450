/** 请您点头: a helper filled it in; it goes to the court only when the person himself has seen it and says so (ACC-1). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';

type HandIn = DataOf<'identity', 'handIns'>['handIns'][number];

const start: {
  filingId: string;
  state: string;
  failure: { code: string; message: string };
  one: HandIn | null;
  asked: string;
  done: boolean;
  sending: boolean;
  trouble: string;
} = {
  filingId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  one: null,
  asked: '',
  done: false,
  sending: false,
  trouble: '',
};

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId) });
  },
  onShow() {
    if (!this.data.done) this.load();
  },
  async load() {
    try {
      const { handIns } = await call('identity', { action: 'handIns' });
      // The latest first: an older version of it is not what he would hand in.
      const one = handIns.find(({ filingId }) => filingId === this.data.filingId) ?? null;
      this.setData({
        state: one ? 'content' : 'empty',
        failure: start.failure,
        one,
        asked: one ? momentText(one.askedAt, Date.now()) : '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  read() {
    go(`/services/file-case/submit/index?filingId=${encodeURIComponent(this.data.filingId)}`);
  },
  async confirm() {
    const { one } = this.data;
    if (!one) return;
    this.setData({ sending: true, trouble: '' });
    try {
      await call('identity', { action: 'confirmHandIn', filingId: one.filingId, version: one.version });
      this.setData({ done: true });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ trouble: message });
      if (code === 'NOT_FOUND' || code === 'CONFLICT') await this.load();
    } finally {
      this.setData({ sending: false });
    }
  },
  helps() {
    wx.redirectTo({ url: '/services/identity/help/index' });
  },
});
