/** 账号的事: what waits for an officer, the oldest first; decided after asking the person himself (ID-2, clause A). */
import { call } from '../../api/call';
import { confirmed } from '../../api/confirm';
import { failureOf } from '../../api/failure';
import { type MatterRow, matterRows, WAYS } from './matters';

const start: {
  state: string;
  failure: { code: string; message: string };
  rows: MatterRow[];
  next: string;
  sending: string;
  trouble: string;
  told: string;
} = { state: 'loading', failure: { code: '', message: '' }, rows: [], next: '', sending: '', trouble: '', told: '' };

type Decided = WechatMiniprogram.CustomEvent<{ matterId: string; yes: boolean; ground: string }>;

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { matters, next } = await call('identity', { action: 'accountMatters' });
      this.setData({
        rows: matterRows(matters, Date.now()),
        next: next ?? '',
        state: matters.length > 0 || this.data.told ? 'content' : 'empty',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    try {
      const { matters, next } = await call('identity', { action: 'accountMatters', cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...matterRows(matters, Date.now())], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  async decide({ detail: { matterId, yes, ground } }: Decided) {
    const row = this.data.rows.find((one) => one.matterId === matterId);
    if (!row || this.data.sending) return;
    const way = WAYS[row.kind][yes ? 0 : 1];
    const sure = await confirmed({
      title: `${way?.label ?? ''}？`,
      content: `${row.title}。${way?.note ?? ''}。您的姓名和理由会记下来，他会收到通知。`,
      confirmText: '决定',
      grave: yes,
    });
    if (!sure) return;
    this.setData({ sending: matterId, trouble: '', told: '' });
    try {
      if (row.kind === 'takeover') await call('identity', { action: 'decideTakeover', matterId, follow: yes, ground });
      else await call('identity', { action: 'decideTheft', matterId, lift: yes, ground });
      this.setData({ told: `${row.title}：${way?.label ?? ''}，记下了。` });
      await this.load();
    } catch (error) {
      const { message } = failureOf(error);
      await this.load();
      this.setData({ trouble: message });
    }
    this.setData({ sending: '' });
  },
});
