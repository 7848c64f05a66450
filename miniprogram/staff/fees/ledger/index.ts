/** 收支流水: every fen that came in or went back in these days, and their sums; nothing in it is ever changed. */
import { call } from '../../../api/call';
import { go } from '../../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../../api/paged';
import { dayOf, stampText } from '../../../text/day';
import { orderAt } from '../addresses';
import { daysError, firstOfMonth } from './days';

interface Line {
  entryId: string;
  orderId: string;
  amountFen: number;
  what: string;
  number: string;
}

const start: Listed<Line> & { from: string; to: string; today: string; inFen: number; outFen: number; error: string } =
  {
    ...nothingYet,
    rows: [],
    from: '',
    to: '',
    today: '',
    inFen: 0,
    outFen: 0,
    error: '',
  };

Page({
  data: start,
  onLoad({ day = '' }) {
    const today = dayOf(Date.now());
    const given = decodeURIComponent(day);
    this.setData({ today, from: given || firstOfMonth(today), to: given || today });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { from, to } = this.data;
    const { inFen, outFen, lines, next } = await call('pay-fee', { action: 'ledger', from, to, ...after });
    this.setData({ inFen, outFen });
    const rows = lines.map(({ entryId, orderId, amountFen, channel, at, transactionId }) => ({
      entryId,
      orderId,
      amountFen,
      what: `${stampText(at)}，${channel === 'bank' ? '银行' : '微信'}${amountFen < 0 ? '退回' : '收到'}`,
      number: transactionId.split(':').slice(-1)[0] ?? '',
    }));
    return { rows, next };
  },
  choose({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const days = { from: this.data.from, to: this.data.to, [currentTarget.dataset.field]: detail.value };
    const error = daysError(days.from, days.to);
    this.setData({ ...days, error });
    if (error) return;
    this.setData({ rows: [], next: '', state: 'loading', trouble: '' });
    this.load();
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(orderAt(currentTarget.dataset.id));
  },
});
