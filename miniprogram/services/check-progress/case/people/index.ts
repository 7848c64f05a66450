/** 当事人和代理人: who is in the case, and who acts for whom; of one's own side also what he may do, and who did before (ID-7, PRIV-4). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { closesLive } from '../../../../api/live';
import { watchNews } from '../../../../api/news';
import { type PartyRow, partyRow } from './shown';

const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  trouble: string;
  parties: PartyRow[];
  /** He is a party, or acts for one: what he can do about agents. */
  own: boolean;
} = { caseId: '', state: 'loading', failure: { code: '', message: '' }, trouble: '', parties: [], own: false };

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
    watchNews(this, () => this.load());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { parties } = await call('check-progress', { action: 'agents', caseId: this.data.caseId });
      const now = Date.now();
      this.setData({
        state: parties.length > 0 ? 'content' : 'empty',
        parties: parties.map((one) => partyRow(one, now)),
        own: parties.some(({ mine }) => mine),
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  power({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/identity/representation/index?representationId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  agents() {
    go('/services/identity/agents/index');
  },
  retry() {
    this.load();
  },
});
