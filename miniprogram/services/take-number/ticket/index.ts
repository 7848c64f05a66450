/** 我的号票: the number, how many are before it, where to go when it is called; live. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { dayOf, momentText } from '../../../text/day';
import type { Board } from '../board';
import { keepScreenOn, ringOnce } from './alarm';
import { type Following, followTickets } from './follow';
import type { LastKnown } from './last-known';
import { mainTicket, othersOf, shownOf } from './shown';
import { start } from './start';
import { isPressing } from './words';

/** Latest calls of the hall that are shown. */
const CALLS_SHOWN = 3;

const following = new WeakMap<object, Following>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ ticketId = '' }) {
    const id = decodeURIComponent(ticketId);
    const tell = {
      tickets: (known: LastKnown, fresh: boolean) => this.show(known, fresh, id),
      board: ({ calling }: Board) =>
        this.setData({
          calling: calling.slice(0, CALLS_SHOWN).map(({ number, counterName }) => ({ number, counterName })),
        }),
      failed: ({ code, message }: { code: string; message: string }) => {
        if (this.data.state !== 'content') this.setData({ state: 'error', failure: { code, message } });
      },
    };
    following.set(this, followTickets(this, id, tell));
  },
  onShow() {
    this.reload();
  },
  onHide() {
    following.get(this)?.pause();
    keepScreenOn(false);
  },
  onUnload() {
    following.get(this)?.end();
    keepScreenOn(false);
  },
  async onPullDownRefresh() {
    await this.reload();
    wx.stopPullDownRefresh();
  },
  async reload() {
    await following.get(this)?.now();
  },
  show({ tickets, at }: LastKnown, fresh: boolean, id: string) {
    const now = Date.now();
    const main = mainTicket(tickets, id, dayOf(now));
    if (!main) {
      this.setData({ state: 'empty' });
      return;
    }
    const moment = momentText(new Date(at).toISOString(), now);
    this.setData({
      state: 'content',
      ticket: shownOf(main, dayOf(now)),
      others: othersOf(tickets, main, dayOf(now)),
      knownAt: moment,
      stale: fresh ? '' : moment,
    });
    if (!this.data.hall.name) this.loadHall();
    if (!fresh) return;
    for (const ticket of tickets) ringOnce(ticket);
    keepScreenOn(tickets.some(isPressing));
  },
  async loadHall() {
    const { courtId, hallId } = this.data.ticket;
    try {
      const { halls } = await call('take-number', { action: 'halls', courtId });
      const hall = halls.find((one) => one.hallId === hallId);
      if (hall) this.setData({ hall: { name: hall.name, address: hall.address, hours: hall.hours } });
    } catch {
      // The number counts; where the hall is stands on the page of the hall, too.
    }
  },
  async rejoin() {
    await this.move('rejoin');
  },
  cancel() {
    const { number } = this.data.ticket;
    wx.showModal({
      title: '不要这个号了吗？',
      content: `不要了，${number} 就作废。以后再来，要重新取号、重新排队。`,
      confirmText: '不要了',
      cancelText: '留着',
      confirmColor: '#a8322a',
      success: ({ confirm }) => confirm && this.move('cancel'),
    });
  },
  async move(action: 'cancel' | 'rejoin') {
    const { ticketId } = this.data.ticket;
    this.setData({ sending: action });
    try {
      following.get(this)?.put(await call('take-number', { action, ticketId }));
    } catch (error) {
      wx.showModal({ title: '没有办成', content: failureOf(error).message, showCancel: false, confirmText: '知道了' });
      this.reload();
    }
    this.setData({ sending: '' });
  },
  toggleLarge() {
    this.setData({ large: !this.data.large });
  },
  another({ detail }: WechatMiniprogram.CustomEvent<{ ticketId: string }>) {
    wx.redirectTo({ url: `/services/take-number/ticket/index?ticketId=${encodeURIComponent(detail.ticketId)}` });
  },
  /** Without a ticket in the address the page chooses one itself. */
  openToday() {
    wx.redirectTo({ url: '/services/take-number/ticket/index' });
  },
  takeAgain() {
    const { hallId } = this.data.ticket;
    go(`/services/take-number/hall/index?hallId=${encodeURIComponent(hallId)}`);
  },
  chooseHall() {
    go('/services/take-number/halls/index');
  },
  fileOnline() {
    go(this.data.ticket.filingPage);
  },
});
