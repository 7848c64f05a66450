/** 我的信息: what was consented to and how to take it back, all of it as a file, requests with their answers, and theft (PRIV-3, ID-2). */
import { call } from '../../../api/call';
import { chosenCourt } from '../../../api/court-choice';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import type { DataOf } from '../../../api/services';
import { forgetSession, whoAmI } from '../../../api/session';
import { type RequestRow, requestRow } from './words';

type Notice = DataOf<'identity', 'notice'>['texts'][number];

interface ConsentRow {
  kind: Notice['kind'];
  name: string;
  given: boolean;
  version: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  name: string;
  verified: boolean;
  suspended: string;
  consents: ConsentRow[];
  said: string;
  requests: RequestRow[];
  more: string;
  sending: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  name: '',
  verified: false,
  suspended: '',
  consents: [],
  said: '',
  requests: [],
  more: '',
  sending: '',
};

const NAMES: Readonly<Record<Notice['kind'], string>> = { privacy: '读过个人信息处理告知书', face: '同意刷脸核验' };

Page({
  data: start,
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    forgetSession();
    try {
      const court = chosenCourt();
      const [status, { texts }, { requests, next }] = await Promise.all([
        whoAmI(),
        call('identity', { action: 'notice', ...(court ? { courtId: court.courtId } : {}) }),
        call('identity', { action: 'myDataRequests' }),
      ]);
      this.setData({
        state: 'content',
        name: status.name,
        verified: status.verified,
        suspended: status.suspended?.text ?? '',
        consents: texts.map(({ kind, version }) => ({
          kind,
          name: NAMES[kind],
          given: status.agreed.includes(kind),
          version,
        })),
        requests: requests.map(requestRow),
        more: next ?? '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async showMore() {
    try {
      const { requests, next } = await call('identity', { action: 'myDataRequests', cursor: this.data.more });
      this.setData({ requests: [...this.data.requests, ...requests.map(requestRow)], more: next ?? '' });
    } catch (error) {
      wx.showModal({ title: '没有查到', content: failureOf(error).message, showCancel: false });
    }
  },
  async takeBack({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const row = this.data.consents[currentTarget.dataset.i];
    if (!row) return;
    const { confirm } = await wx.showModal({
      title: '撤回同意？',
      content: '撤回以后不再对您刷脸。以前办的事不受影响，已经核验的身份还算数。以后要核对本人，可以到窗口。',
      confirmText: '撤回',
      cancelText: '不撤了',
    });
    if (!confirm) return;
    this.setData({ sending: row.kind });
    try {
      const { next } = await call('identity', {
        action: 'consent',
        kind: row.kind,
        version: row.version,
        given: false,
      });
      this.setData({ said: next });
      await this.load();
    } catch (error) {
      wx.showModal({ title: '没有办成', content: failureOf(error).message, showCancel: false });
    } finally {
      this.setData({ sending: '' });
    }
  },
  export() {
    go('/services/identity/my-data/export/index');
  },
  ask() {
    go('/services/identity/my-data/request/index');
  },
  theft() {
    go('/services/identity/my-data/theft/index');
  },
  check() {
    go(`/services/identity/start/index?next=${encodeURIComponent('/services/identity/my-data/index')}`);
  },
});
