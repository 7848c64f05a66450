/** 出示给管理员: who works at a court and is not known here yet shows six figures; the page knows by itself when it is done. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { forgetSession, whoAmI } from '../../../api/session';

const LOOK_EVERY_MS = 5000;
/** One code lives five minutes: the next comes before, so that nobody reads out one that is over. */
const RENEW_EVERY_MS = 270_000;

const start: {
  state: string;
  failure: { code: string; message: string };
  courtName: string;
  shown: string;
  heard: string;
  trouble: string;
} = { state: 'loading', failure: { code: '', message: '' }, courtName: '', shown: '', heard: '', trouble: '' };

const timers = new WeakMap<object, number[]>();

Page({
  data: start,
  onShow() {
    this.load();
    timers.set(this, [setInterval(() => this.look(), LOOK_EVERY_MS), setInterval(() => this.load(), RENEW_EVERY_MS)]);
  },
  onHide() {
    this.pause();
  },
  onUnload() {
    this.pause();
  },
  pause() {
    for (const timer of timers.get(this) ?? []) clearInterval(timer);
  },
  async load() {
    try {
      await this.look();
      if (!this.data.courtName) {
        const { code } = await call('identity', { action: 'showCode', purpose: 'staff' });
        this.setData({ shown: `${code.slice(0, 3)} ${code.slice(3)}`, heard: [...code].join('，') });
      }
      this.setData({ state: 'content', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async look() {
    forgetSession();
    try {
      const { staff } = await whoAmI();
      if (!staff) return;
      this.pause();
      this.setData({ courtName: staff.courtName, state: 'content' });
    } catch {
      // The figures on the screen are good still: the next look tells.
    }
  },
  enter() {
    wx.redirectTo({ url: '/staff/home/index' });
  },
});
