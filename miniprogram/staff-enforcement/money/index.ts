/** 执行款: what came in, how the law divides it, what went out; a whole account only with a reason that is kept (PRIV-5). */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { headOf, idFrom } from '../../components/move-frame/moving';
import { dayOf } from '../../text/day';
import { type Shown, shownOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  head: { caseNo: string; title: string; stateName: string };
  shown: Shown | null;
  /** Whose number is asked for; '' nobody's. */
  asking: string;
  /** Only as long as the sheet is open. */
  number: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  head: { caseNo: '', title: '', stateName: '' },
  shown: null,
  asking: '',
  number: '',
};

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  onShow() {
    this.load();
  },
  onHide() {
    this.close();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const found = await call('follow-enforcement', { action: 'execution', caseId: this.data.caseId });
      this.setData({ head: headOf(found), shown: shownOf(found, dayOf(Date.now())), state: 'content', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.shown) this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  ask({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ asking: currentTarget.dataset.id, number: '', trouble: '' });
  },
  close() {
    this.setData({ asking: '', number: '' });
  },
  async reveal({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { caseId, asking } = this.data;
    const came: { number?: string } = {};
    await act(this, null, async () => {
      const found = await call('follow-enforcement', {
        action: 'revealNumber',
        caseId,
        of: asking,
        reason,
      });
      came.number = found.number;
    });
    if (came.number && this.data.asking === asking) this.setData({ number: came.number });
  },
});
