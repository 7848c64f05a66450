/** 算诉讼费: what a matter costs at the chosen court, step by step; an estimate (GUIDE-1). */
import { call } from '../../../../api/call';
import { chosenCourt, needCourt } from '../../../../api/court-choice';
import { failureOf } from '../../../../api/failure';
import type { DataOf } from '../../../../api/services';
import { fenOf, yuanText, yuanTyped } from '../../../../text/yuan';
import { type FeeKind, inOrder, isSuit } from './kinds';

type Estimate = DataOf<'guide', 'estimateFee'>;

const start: {
  state: string;
  failure: { code: string; message: string };
  common: FeeKind[];
  more: FeeKind[];
  moreOpen: boolean;
  kind: FeeKind | null;
  courtName: string;
  typed: string;
  /** What was typed, read back. */
  means: string;
  wrong: string;
  result: Estimate | null;
  suit: boolean;
  sending: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  common: [],
  more: [],
  moreOpen: false,
  kind: null,
  courtName: '',
  typed: '',
  means: '',
  wrong: '',
  result: null,
  suit: false,
  sending: false,
  trouble: '',
};

Page({
  data: start,
  onLoad({ kind = '', amountFen = '' }) {
    this.load(decodeURIComponent(kind), decodeURIComponent(amountFen));
  },
  onShow() {
    const courtName = chosenCourt()?.name ?? '';
    if (courtName === this.data.courtName) return;
    const again = this.data.result !== null;
    this.setData({ courtName, result: null });
    if (again) this.reckon();
  },
  retry() {
    this.load('', '');
  },
  async load(kind: string, amountFen: string) {
    this.setData({ state: 'loading' });
    try {
      const { kinds } = await call('guide', { action: 'feeKinds' });
      const wanted = kinds.find((one) => one.kind === kind);
      this.setData({ state: 'content', ...inOrder(kinds) });
      if (wanted) this.begin(wanted, /^\d{1,14}$/.test(amountFen) ? yuanTyped(Number(amountFen)) : '');
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { common, more, typed } = this.data;
    const kind = [...common, ...more].find((one) => one.kind === currentTarget.dataset.kind);
    if (kind) this.begin(kind, typed);
  },
  begin(kind: FeeKind, typed: string) {
    this.setData({ kind, suit: isSuit(kind.kind), result: null, wrong: '', trouble: '' });
    this.read(typed);
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
    // Nothing to fill in any more; who has not chosen a court yet is asked when he presses the button.
    if (chosenCourt() && (kind.amount === 'none' || typed)) this.reckon();
  },
  other() {
    this.setData({ kind: null, result: null, wrong: '', trouble: '' });
  },
  showMore() {
    this.setData({ moreOpen: !this.data.moreOpen });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.read(detail.value);
  },
  read(typed: string) {
    const fen = fenOf(typed);
    this.setData({ typed, means: fen === undefined ? '' : `就是 ${yuanText(fen)}`, wrong: '', result: null });
  },
  chooseCourt() {
    wx.navigateTo({ url: '/pages/court/index' });
  },
  async reckon() {
    const { kind, typed, sending } = this.data;
    if (!kind || sending) return;
    const amountFen = kind.amount === 'none' || !typed.trim() ? undefined : fenOf(typed);
    if (kind.amount === 'required' && !typed.trim()) return this.setData({ wrong: '请写上金额。' });
    if (kind.amount !== 'none' && typed.trim() && amountFen === undefined)
      return this.setData({ wrong: '看不出是多少钱，请只写数字，例如 15000 或者 1.5万。' });
    const court = await needCourt();
    if (!court) return;
    this.setData({ sending: true, trouble: '', courtName: court.name });
    try {
      const { courtId } = court;
      const amount = amountFen === undefined ? {} : { amountFen };
      const result = await call('guide', { action: 'estimateFee', courtId, kind: kind.kind, ...amount });
      wx.hideKeyboard({ fail: () => {} });
      this.setData({ result }, () => wx.pageScrollTo({ selector: '#result', offsetTop: -8, fail: () => {} }));
    } catch (error) {
      const { message, fields } = failureOf(error);
      if (fields.amountFen) this.setData({ wrong: fields.amountFen });
      else this.setData({ trouble: message });
    }
    this.setData({ sending: false });
  },
  /** Without the amount. */
  onShareAppMessage() {
    const { kind } = this.data;
    return { title: '算算诉讼费要多少', path: `/services/guide/tools/fee/index${kind ? `?kind=${kind.kind}` : ''}` };
  },
});
