/** 到窗口核验: six figures that the clerk types, and a page that knows by itself when he has done it (ACC-2, ID-8). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive, watchLive } from '../../../api/live';
import { forgetSession, whoAmI } from '../../../api/session';
import { clockText } from '../../../text/day';
import { comeBack } from '../come-back';
import { goodUntil } from '../life';
import { type Errand, errandOf } from '../next';
import { PURPOSES, purposeOf } from '../purpose';
import { inTwo } from './figures';

const start: {
  state: string;
  failure: { code: string; message: string };
  errand: Errand;
  /** Of a later check: how it is done without a face. */
  otherwise: string;
  verified: boolean;
  suspended: string;
  name: string;
  code: string;
  shown: string;
  heard: string;
  goodUntil: string;
  advice: string;
  offline: boolean;
  renewing: boolean;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  errand: { purpose: 'register', ref: '', hash: '', next: '' },
  otherwise: '',
  verified: false,
  suspended: '',
  name: '',
  code: '',
  shown: '',
  heard: '',
  goodUntil: '',
  advice: '',
  offline: false,
  renewing: false,
};

/** A little before it ends, so that nobody reads out one that is over. */
const BEFORE_END_MS = 10_000;
const RENEW_AT_MOST_EVERY_MS = 20_000;

const timers = new WeakMap<object, number>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad(query) {
    const errand = errandOf(query);
    this.setData({ errand });
    if (errand.purpose !== 'register') {
      // Who he is is known: there is nothing to show a code for.
      this.setData({ state: 'content', otherwise: PURPOSES[purposeOf(errand.purpose)].window });
      return;
    }
    this.load();
    watchLive(this, {
      query: () =>
        wx.cloud.database().collection('notifications').where({ openid: '{openid}' }).orderBy('at', 'desc').limit(1),
      onData: () => this.look(),
      onState: (state) => this.setData({ offline: state === 'offline' }),
    });
  },
  onShow() {
    if (this.data.state === 'content' && !this.data.otherwise) this.look();
    if (this.data.code && !this.data.verified) this.load();
  },
  onHide() {
    this.pause();
  },
  onUnload() {
    this.pause();
  },
  pause() {
    const timer = timers.get(this);
    if (timer !== undefined) clearTimeout(timer);
  },
  async load() {
    try {
      await this.look();
      if (!this.data.verified && !this.data.suspended) await this.renew();
      this.setData({ state: 'content' });
    } catch (error) {
      const { code, message } = failureOf(error);
      // Figures that are good still are better than none.
      if (this.data.state !== 'content') this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async look() {
    forgetSession();
    const { verified, name, suspended } = await whoAmI();
    this.setData({ verified, name, suspended: suspended?.text ?? '' });
    if (verified) this.pause();
  },
  async renew() {
    this.pause();
    this.setData({ renewing: true });
    const { code, expiresAt, advice } = await call('identity', { action: 'showCode', purpose: 'window' }).finally(() =>
      this.setData({ renewing: false }),
    );
    const now = Date.now();
    const until = goodUntil(expiresAt, now);
    this.setData({ code, advice, goodUntil: clockText(new Date(until).toISOString(), now), ...inTwo(code) });
    const left = Math.max(RENEW_AT_MOST_EVERY_MS, until - now - BEFORE_END_MS);
    timers.set(
      this,
      setTimeout(() => this.load(), left),
    );
  },
  halls() {
    go('/services/take-number/halls/index');
  },
  back() {
    comeBack(this.data.errand.next);
  },
});
