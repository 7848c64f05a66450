/** 我的阅卷: one's own requests, the latest first; the way to ask for judgments in force as somebody who is not in the case. */
import { call } from '../../../api/call';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { type Row, rowsOf } from './rows';

const start: Listed<Row> & { identity: boolean } = { ...nothingYet, rows: [], identity: false };

Page({
  data: start,
  behaviors: [closesLive],
  onLoad() {
    watchNews(this, () => this.load());
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    await loadList(this, (after) => this.ask(after));
    this.setData({ identity: this.data.failure.code === 'IDENTITY_REQUIRED' });
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { requests, next } = await call('read-dossier', { action: 'mine', ...after });
    return { rows: rowsOf(requests, Date.now()), next };
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/read-dossier/request/index?requestId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  cases() {
    go('/services/check-progress/mine/index');
  },
  askPublic() {
    go('/services/read-dossier/request/index?public=1');
  },
  check() {
    go(`/services/identity/start/index?next=${encodeURIComponent('/services/read-dossier/mine/index')}`);
  },
});
