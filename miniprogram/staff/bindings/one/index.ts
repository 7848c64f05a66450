/** 核对一份身份申请: its facts, its papers, and the officer's decision with a ground (ID-4..7, clause A). */
import { extensionOf } from '../../../api/attachment';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { forgetPapers, showPaper } from '../../../api/paper';
import { type Decision, type Full, type Shown, shownOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  representationId: string;
  one: Shown | null;
  opening: string;
  sending: boolean;
  trouble: string;
  told: string;
  how: string;
  howError: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  representationId: '',
  one: null,
  opening: '',
  sending: false,
  trouble: '',
  told: '',
  how: '',
  howError: '',
};

const TOLD: Readonly<Record<Decision, string>> = {
  confirm: '已经生效，他收到了通知。',
  refuse: '已经请他补材料，他收到了通知。',
  end: '这个身份已经结束，双方收到了通知。',
};

Page({
  data: start,
  onLoad({ representationId = '' }) {
    this.setData({ representationId: decodeURIComponent(representationId) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    const { representationId } = this.data;
    try {
      this.show(await call('identity', { action: 'representation', representationId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(full: Full) {
    this.setData({ one: shownOf(full), state: 'content' });
  },
  async open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { representationId, one, opening } = this.data;
    const paper = one?.papers[currentTarget.dataset.i];
    if (!paper || opening) return;
    const { key, name, mime } = paper;
    this.setData({ opening: key, trouble: '' });
    try {
      const shown = await showPaper(
        (offset) => call('identity', { action: 'representationPaper', representationId, key, offset }),
        extensionOf(mime),
      );
      if (!shown) this.setData({ trouble: `“${name}”手机上打不开，请到内网的电脑上看。` });
    } catch (error) {
      this.setData({ trouble: `“${name}”没有打开：${failureOf(error).message}` });
    }
    this.setData({ opening: '' });
  },
  async decide({ detail }: WechatMiniprogram.CustomEvent<{ decision: Decision; ground: string; until: string }>) {
    const { representationId, sending } = this.data;
    if (sending) return;
    const { decision, ground, until } = detail;
    this.setData({ sending: true, trouble: '', told: '' });
    try {
      const event = { action: 'decideBinding' as const, representationId, decision, ground };
      this.show(await call('identity', { ...event, ...(until ? { until } : {}) }));
      this.setData({ told: TOLD[decision] });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message } = failureOf(error);
      // A colleague may have decided, or more papers came: it is shown as it stands now.
      await this.load();
      this.setData({ trouble: message });
    }
    this.setData({ sending: false });
  },
  writeHow({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    this.setData({ how: detail.text });
  },
  /** 民诉法63 */
  async recordTold() {
    const { representationId, how, sending } = this.data;
    if (sending) return;
    this.setData({ howError: how.trim().length >= 2 ? '' : '请写怎样告知的', trouble: '' });
    if (this.data.howError) return;
    this.setData({ sending: true });
    try {
      this.show(await call('identity', { action: 'recordOtherSideTold', representationId, how: how.trim() }));
      this.setData({ told: '记下了：对方已经知道代理结束。' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/bindings/index' }) });
  },
});
