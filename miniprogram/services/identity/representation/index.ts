/** 一项代理或者代表: who, for whom, which powers, which papers; what is missing, and what one may do about it (ID-4..7). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { Side } from '../rows';
import { confirmQuestion, declineQuestion, withdrawQuestion } from './questions';
import { type Full, type Shown, shownOf, sideOf } from './shown';

const start: {
  representationId: string;
  state: string;
  failure: { code: string; message: string };
  side: Side;
  isNew: boolean;
  one: Shown | null;
  ending: boolean;
  sending: string;
} = {
  representationId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  side: 'holder',
  isNew: false,
  one: null,
  ending: false,
  sending: '',
};

type Move = 'confirmPowerOfAttorney' | 'declinePowerOfAttorney' | 'withdrawRepresentation';

Page({
  data: start,
  onLoad({ representationId = '', new: isNew = '', side = '' }) {
    this.setData({
      representationId: decodeURIComponent(representationId),
      isNew: isNew === '1',
      side: side === 'principal' ? 'principal' : 'holder',
    });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { representationId } = this.data;
    try {
      this.put(await call('identity', { action: 'representation', representationId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  put(one: Full) {
    const side = sideOf(one, this.data.side);
    this.setData({ state: 'content', failure: start.failure, side, one: shownOf(one, side) });
  },
  changed({ detail }: WechatMiniprogram.CustomEvent<Full>) {
    this.put(detail);
    this.setData({ ending: false });
  },
  confirm() {
    return this.move('confirmPowerOfAttorney', confirmQuestion(this.data.one));
  },
  decline() {
    return this.move('declinePowerOfAttorney', declineQuestion());
  },
  withdraw() {
    return this.move('withdrawRepresentation', withdrawQuestion(this.data.one));
  },
  async move(action: Move, question: WechatMiniprogram.ShowModalOption) {
    const { confirm } = await wx.showModal(question);
    if (!confirm) return;
    this.setData({ sending: action });
    try {
      this.put(await call('identity', { action, representationId: this.data.representationId }));
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      wx.showModal({ title: '没有办成', content: failureOf(error).message, showCancel: false, confirmText: '知道了' });
      void this.load();
    } finally {
      this.setData({ sending: '' });
    }
  },
  toggleEnd() {
    this.setData({ ending: !this.data.ending });
  },
});
