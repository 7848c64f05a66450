/** 一天的账: both sides' sums, three lists of what does not agree, and comparing it once more, as often as one likes. */
import { act } from '../../../../api/act';
import { notActing } from '../../../../api/acting';
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { dayOf, stampText } from '../../../../text/day';
import { type DoubtRow, doubtRows, LISTS } from '../../doubts/rows';
import { isFinance } from '../../officer';
import { type Day, stateOf } from '../words';

const DAY_MS = 86_400_000;
/** Days that the provider keeps bills of. */
const BILL_DAYS = 90;

interface List {
  title: string;
  what: string;
  kind: string;
  count: number;
  rows: DoubtRow[];
}

const start: {
  state: string;
  failure: { code: string; message: string };
  day: string;
  earliest: string;
  yesterday: string;
  found: Day | null;
  stateName: string;
  tone: string;
  at: string;
  lists: List[];
  mayRun: boolean;
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  day: '',
  earliest: '',
  yesterday: '',
  found: null,
  stateName: '',
  tone: 'quiet',
  at: '',
  lists: [],
  mayRun: false,
  told: '',
};

/** The days come the latest first: the one after it leads to it. */
const dayAfter = (day: string) => dayOf(Date.parse(`${day}T00:00:00+08:00`) + DAY_MS);

Page({
  data: start,
  onLoad({ day = '' }) {
    const now = Date.now();
    const yesterday = dayOf(now - DAY_MS);
    const given = decodeURIComponent(day);
    this.setData({ day: given || yesterday, yesterday, earliest: dayOf(now - BILL_DAYS * DAY_MS) });
    this.load();
  },
  async load() {
    const { day } = this.data;
    try {
      const [{ days }, { doubts }, mayRun] = await Promise.all([
        call('pay-fee', { action: 'reconciliations', cursor: dayAfter(day), limit: 1 }),
        call('pay-fee', { action: 'doubts', billDay: day, limit: 100 }),
        isFinance(),
      ]);
      if (day !== this.data.day) return;
      this.show(days.find((one) => one.day === day) ?? null, doubtRows(doubts, Date.now()));
      this.setData({ mayRun, state: 'content' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(found: Day | null, doubts: readonly DoubtRow[]) {
    this.setData({
      found,
      ...(found
        ? { stateName: stateOf(found.state).name, tone: stateOf(found.state).tone, at: stampText(found.at) }
        : {}),
      lists: LISTS.map(({ kind, title, what }) => ({
        kind,
        title,
        what,
        count: found?.[kind] ?? 0,
        rows: doubts.filter((one) => one.kind === kind),
      })),
    });
  },
  chooseDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ day: detail.value, found: null, state: 'loading', told: '', trouble: '' });
    this.load();
  },
  async run() {
    const { day } = this.data;
    const before = this.data.found?.found ?? 0;
    const answer: Partial<Day> = {};
    const done = await act(this, null, async () => {
      Object.assign(answer, await call('pay-fee', { action: 'reconcile', day }));
    });
    if (!done) return;
    await this.load();
    // A day keeps how many were ever found by it: only what this time brought is news.
    const anew = (answer.found ?? 0) - before;
    const found = anew > 0 ? `找到 ${anew} 笔付了没有通知到的，已经补记、算作交费。` : '';
    this.setData({
      told: `${answer.state === 'agrees' ? '两边对上了。' : answer.state === 'differs' ? '有对不上的，请看下面。' : '账单还没有出，请上午 10 点以后再对。'}${found}`,
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  async settle({ detail: { doubtId, note } }: WechatMiniprogram.CustomEvent<{ doubtId: string; note: string }>) {
    const question = { title: '记成已处理？', content: note, confirmText: '记下' };
    const done = await act(this, question, () => call('pay-fee', { action: 'settleDoubt', doubtId, note }));
    if (done) await this.load();
  },
  ledger() {
    go(`/staff/fees/ledger/index?day=${this.data.day}`);
  },
});
