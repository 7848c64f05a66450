/** 谁代我办: who acts for me or for an organisation that I head, and who asks to; what waits for my word comes first (ID-7). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { type RoleRow, roleRow, type Summary } from '../rows';

interface Whom {
  /** '' oneself. */
  creditCode: string;
  name: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  whoms: Whom[];
  whom: string;
  waiting: RoleRow[];
  live: RoleRow[];
  over: RoleRow[];
  more: string;
  loadingMore: boolean;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  whoms: [],
  whom: '',
  waiting: [],
  live: [],
  over: [],
  more: '',
  loadingMore: false,
};

Page({
  data: start,
  onLoad({ creditCode = '' }) {
    this.setData({ whom: decodeURIComponent(creditCode) });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  ask(cursor?: string) {
    const { whom } = this.data;
    const of = whom ? { creditCode: whom } : {};
    return call('identity', { action: 'myAgents', ...of, ...(cursor ? { cursor } : {}) });
  },
  async load() {
    try {
      const [agents, roles] = await Promise.all([this.ask(), call('identity', { action: 'myRoles' })]);
      const heads = roles.representations.filter(
        ({ kind, live, creditCode }) => kind === 'orgRep' && live && creditCode,
      );
      const whoms = heads.map(({ creditCode, principalName }) => ({
        creditCode: creditCode ?? '',
        name: principalName ?? '',
      }));
      this.setData({ whoms: whoms.length > 0 ? [{ creditCode: '', name: '我本人' }, ...whoms] : [] });
      this.put([], agents);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  put(before: RoleRow[], { representations, next }: { representations: Summary[]; next: string | null }) {
    const rows = [...before, ...representations.map((one) => roleRow(one, 'principal'))];
    this.setData({
      state: 'content',
      failure: start.failure,
      waiting: rows.filter(({ tone }) => tone === 'yours'),
      live: rows.filter(({ tone }) => tone === 'running' || tone === 'quiet'),
      over: rows.filter(({ tone }) => tone === 'over'),
      more: next ?? '',
    });
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ whom: currentTarget.dataset.code, state: 'loading' });
    this.load();
  },
  async loadMore() {
    this.setData({ loadingMore: true });
    try {
      const { waiting, live, over, more } = this.data;
      this.put([...waiting, ...live, ...over], await this.ask(more));
    } catch (error) {
      wx.showModal({ title: '没有查到', content: failureOf(error).message, showCancel: false });
    }
    this.setData({ loadingMore: false });
  },
});
