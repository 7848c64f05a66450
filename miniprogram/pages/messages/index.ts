/** 消息: what the court told this person, newest first, live; read straight from the database under its rules. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { closesLive, watchLive } from '../../api/live';
import { whyRefused } from '../../api/refused';
import { forgetSession } from '../../api/session';
import { showUnread } from '../../api/unread';
import { type Message, merged, messageOf, type NotificationDocument } from './list';

const PAGE = 20;
/** What `readNotifications` takes at once. */
const MOST_READ_AT_ONCE = 50;

const start: {
  state: string;
  failure: { code: string; message: string };
  list: Message[];
  more: boolean;
  unread: number;
} = { state: 'loading', failure: { code: '', message: '' }, list: [], more: false, unread: 0 };

const newest = (where: object = {}) =>
  wx.cloud
    .database()
    .collection('notifications')
    .where({ openid: '{openid}', ...where })
    .orderBy('at', 'desc')
    .limit(PAGE);

Page({
  data: start,
  behaviors: [closesLive],
  async onLoad() {
    await this.load();
    watchLive<NotificationDocument>(this, {
      query: () => newest(),
      onData: (documents) => this.news(documents),
      onState: (state) => {
        // Also where the network failed before: it is not the network any more.
        if (state === 'refused' && this.data.failure.code !== 'FORBIDDEN') this.load();
      },
    });
  },
  onShow() {
    showUnread();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { data } = await newest().get();
      // The boundary: platform/notify.ts writes these documents.
      this.show(data as NotificationDocument[]);
      this.setData({ more: data.length === PAGE });
    } catch (error) {
      const { code, message } = await whyRefused(error);
      // What one may not read any more does not stay either; without a network it does.
      const isRefused = code === 'FORBIDDEN';
      if (isRefused || this.data.list.length === 0)
        this.setData({ state: 'error', failure: { code, message }, list: [], unread: 0 });
    }
  },
  async onReachBottom() {
    const last = this.data.list[this.data.list.length - 1];
    if (!this.data.more || !last) return;
    try {
      // `lte`, since several are told in one moment; those that are here already fall away.
      const { data } = await newest({ at: wx.cloud.database().command.lte(new Date(last.at)) }).get();
      const before = this.data.list.length;
      this.show(data as NotificationDocument[]);
      this.setData({ more: data.length === PAGE && this.data.list.length > before });
    } catch (error) {
      wx.showToast({ title: failureOf(error).message, icon: 'none' });
    }
  },
  /** What came while one looks is counted on the tab, too. */
  news(documents: NotificationDocument[]) {
    const before = this.data.unread;
    // After an error these are the first page; and who was frozen may be so no more, on the other pages either.
    if (this.data.state === 'error') {
      forgetSession();
      this.setData({ more: documents.length === PAGE });
    }
    this.show(documents);
    if (this.data.unread !== before) showUnread();
  },
  show(documents: NotificationDocument[]) {
    const now = Date.now();
    const list = merged(
      this.data.list,
      documents.map((document) => messageOf(document, now)),
    );
    this.setData({
      list,
      state: list.length > 0 ? 'content' : 'empty',
      failure: { code: '', message: '' },
      unread: list.filter(({ read }) => !read).length,
    });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const message = this.data.list.find(({ id }) => id === currentTarget.dataset.id);
    if (!message) return;
    if (!message.read) this.markRead([message.id]);
    if (message.page) go(message.page);
  },
  readAll() {
    const unread = this.data.list.filter(({ read }) => !read).map(({ id }) => id);
    this.markRead(unread.slice(0, MOST_READ_AT_ONCE));
  },
  async markRead(ids: string[]) {
    try {
      await call('identity', { action: 'readNotifications', ids });
      const list = this.data.list.map((one) => (ids.includes(one.id) ? { ...one, read: true } : one));
      this.setData({ list, unread: list.filter(({ read }) => !read).length });
      showUnread();
    } catch {
      // It stays unread, and is shown so: nothing is lost.
    }
  },
});
