/** 一份司法救助申请: what is asked, why, with which proof; and the officer's decision in writing (FEE-13, 14). */
import { act } from '../../../../api/act';
import { notActing } from '../../../../api/acting';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { dayOf } from '../../../../text/day';
import { orderAt } from '../../addresses';
import type { Aid } from '../../rows';
import { type Draft, decisionErrors, decisionOf, NO_DRAFT, PHRASES, questionOf, type Way, waysFor } from './decision';

const DAY_MS = 86_400_000;

interface Ground {
  kind: string;
  ground: string;
  value: string;
  label: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  orderId: string;
  aidId: string;
  aid: Aid | null;
  open: boolean;
  ways: ReturnType<typeof waysFor>;
  all: Ground[];
  /** Those on which what is chosen may rest. */
  grounds: Ground[];
  phrases: string[];
  draft: Draft;
  today: string;
  tomorrow: string;
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  orderId: '',
  aidId: '',
  aid: null,
  open: false,
  ways: [],
  all: [],
  grounds: [],
  phrases: [],
  draft: NO_DRAFT,
  today: '',
  tomorrow: '',
  told: '',
};

Page({
  data: start,
  onLoad({ aidId = '', orderId = '' }) {
    this.setData({
      aidId: decodeURIComponent(aidId),
      orderId: decodeURIComponent(orderId),
      today: dayOf(Date.now()),
      tomorrow: dayOf(Date.now() + DAY_MS),
    });
    this.load();
  },
  async load() {
    try {
      const [{ aids }, { grounds }] = await Promise.all([
        call('pay-fee', { action: 'order', orderId: this.data.orderId }),
        call('pay-fee', { action: 'aidGrounds' }),
      ]);
      const aid = aids.find(({ aidId }) => aidId === this.data.aidId) ?? null;
      this.setData({
        aid,
        open: aid?.can.includes('decideAid') ?? false,
        ways: aid ? waysFor(aid) : [],
        all: grounds.map(({ ground, kind, title }) => ({ ground, kind, value: ground, label: title })),
        state: aid ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  set(change: Partial<Draft>) {
    this.setData({ draft: { ...this.data.draft, ...change }, errors: {} });
  },
  /** What he himself named comes first, where it fits. */
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Way }>) {
    const { value: way } = detail;
    const grounds = this.data.all.filter(({ kind }) => kind === way);
    const named = grounds.find(({ ground }) => this.data.aid?.grounds.some((one) => one.ground === ground));
    this.set({ way, ground: named?.ground ?? '' });
    this.setData({ grounds, phrases: PHRASES[way] });
  },
  chooseGround({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.set({ ground: detail.value });
  },
  write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    this.set({ reasons: detail.text });
  },
  type({ currentTarget, detail }: WechatMiniprogram.Input) {
    this.set({ [currentTarget.dataset.field]: detail.value });
  },
  chooseLastDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.set({ lastDay: detail.value });
  },
  chooseDate({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.set({ date: detail.value });
  },
  async decide() {
    const { draft, aid, aidId, all } = this.data;
    const errors = decisionErrors(draft);
    this.setData({ errors });
    if (!aid || Object.keys(errors).length > 0) return;
    const done = await act(this, questionOf(draft, aid), () => call('pay-fee', decisionOf(aidId, draft, all)));
    if (!done) return;
    await this.load();
    this.setData({
      told:
        draft.way === 'refuse'
          ? '没有批准，通知书已经做好，当事人收到了通知。'
          : '已经准许，决定书已经做好，当事人收到了通知。',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  toOrder() {
    wx.redirectTo({ url: orderAt(this.data.orderId) });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/fees/aid/index' }) });
  },
});
