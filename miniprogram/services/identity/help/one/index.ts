/** 一份帮办约定: what was agreed, each thing the helper did, one filing he may see, and the end of it, at once (ACC-1). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { momentText } from '../../../../text/day';
import { type Help, type HelpRow, helpRow } from '../rows';

interface Act {
  at: string;
  what: string;
}

const start: {
  helpId: string;
  state: string;
  failure: { code: string; message: string };
  row: HelpRow | null;
  next: string;
  helped: boolean;
  can: string[];
  acts: Act[];
  more: string;
  sharing: boolean;
  filingId: string;
  sending: string;
} = {
  helpId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  row: null,
  next: '',
  helped: false,
  can: [],
  acts: [],
  more: '',
  sharing: false,
  filingId: '',
  sending: '',
};

const GRAVE = '#a8322a';

Page({
  data: start,
  onLoad({ helpId = '' }) {
    this.setData({ helpId: decodeURIComponent(helpId) });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { helpId } = this.data;
    try {
      const { helps } = await call('identity', { action: 'myHelps' });
      const help = helps.find((one) => one.helpId === helpId);
      if (!help) {
        const message = '没有找到这份约定，请回到“帮办”里看。';
        this.setData({ state: 'error', failure: { code: 'NOT_FOUND', message } });
        return;
      }
      this.show(help);
      await this.loadActs();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(help: Help) {
    this.setData({
      state: 'content',
      row: helpRow(help),
      next: help.next,
      helped: help.iAm === 'helped',
      can: help.can,
    });
  },
  async loadActs(cursor?: string) {
    const { helpId } = this.data;
    const { acts, next } = await call('identity', { action: 'helpActs', helpId, ...(cursor ? { cursor } : {}) });
    const told = acts.map(({ at, what }) => ({ at: momentText(at, Date.now()), what }));
    this.setData({ acts: cursor ? [...this.data.acts, ...told] : told, more: next ?? '' });
  },
  async earlier() {
    await this.loadActs(this.data.more).catch((error: unknown) => this.failed(error));
  },
  failed(error: unknown) {
    wx.showModal({ title: '没有办成', content: failureOf(error).message, showCancel: false, confirmText: '知道了' });
  },
  accept() {
    wx.navigateTo({ url: `/services/identity/help/accept/index?helpId=${encodeURIComponent(this.data.helpId)}` });
  },
  toggleShare() {
    this.setData({ sharing: !this.data.sharing });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ filingId: detail.value });
  },
  async share() {
    const { helpId, filingId } = this.data;
    if (!filingId) return;
    this.setData({ sending: 'share' });
    try {
      await call('identity', { action: 'shareMatter', helpId, filingId });
      this.setData({ sharing: false, filingId: '' });
      wx.showToast({ title: '他能看这一件了', icon: 'none' });
      await this.load();
    } catch (error) {
      this.failed(error);
    } finally {
      this.setData({ sending: '' });
    }
  },
  async end() {
    const { helpId, helped } = this.data;
    const { confirm } = await wx.showModal({
      title: '现在就停止？',
      content: helped ? '停止以后，他马上不能再看、再办。以后可以重新约定。' : '停止以后，您不能再替他看、再办。',
      confirmText: '停止',
      cancelText: '先不停',
      confirmColor: GRAVE,
    });
    if (!confirm) return;
    this.setData({ sending: 'end' });
    try {
      this.show(await call('identity', { action: 'endHelp', helpId }));
    } catch (error) {
      this.failed(error);
      void this.load();
    } finally {
      this.setData({ sending: '' });
    }
  },
});
