/** 一笔退费: how much goes back and why, how far it is, what to do if nothing comes (FEE-15). */
import { call } from '../../../../api/call';
import { CallFailure, failureOf } from '../../../../api/failure';
import { closesLive } from '../../../../api/live';
import { watchNews } from '../../../../api/news';
import { refundTone, type Tone } from '../../../../text/tone';
import { yuanText } from '../../../../text/yuan';
import { type Refund, rowOf, type Stage, stagesOf } from '../shown';

/** The most that one answer holds. */
const PAGE = 100;

const start: {
  refundNo: string;
  state: string;
  failure: { code: string; message: string };
  refund: Refund | null;
  tone: Tone;
  amount: string;
  total: string;
  when: string;
  /** Still to come: YYYY-MM-DD, or ''. */
  due: string;
  stages: Stage[];
  byHand: string;
  trouble: string;
} = {
  refundNo: '',
  state: 'loading',
  failure: { code: '', message: '' },
  refund: null,
  tone: 'quiet',
  amount: '',
  total: '',
  when: '',
  due: '',
  stages: [],
  byHand: '',
  trouble: '',
};

/** Nobody has so many that he waits for it. Throws a CallFailure. */
async function refundOf(refundNo: string): Promise<Refund> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer: { refunds: Refund[]; next: string | null } = await call('pay-fee', {
      action: 'refunds',
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    const found = answer.refunds.find((one) => one.refundNo === refundNo);
    if (found) return found;
    cursor = answer.next;
  }
  throw new CallFailure('NOT_FOUND', '没有找到这笔退费。请从“退给我的钱”里打开。');
}

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ refundNo = '' }) {
    this.setData({ refundNo });
    this.load();
    watchNews(this, () => this.load());
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const refund = await refundOf(this.data.refundNo);
      const { byHand, doneAt, state } = refund;
      this.setData({
        refund,
        tone: refundTone(state),
        amount: yuanText(refund.amountFen),
        total: yuanText(refund.totalFen),
        when: rowOf(refund, Date.now()).when,
        due: doneAt || state === 'rejected' ? '' : refund.dueOn,
        stages: stagesOf(refund),
        byHand: byHand ? `银行凭证号 ${byHand.reference}。没有收到的，凭这个号到银行或者打 12368 查。` : '',
        state: 'content',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  retry() {
    this.load();
  },
  copy() {
    wx.setClipboardData({ data: this.data.refundNo });
  },
});
