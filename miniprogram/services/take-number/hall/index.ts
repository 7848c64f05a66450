/** 取号: a hall's queues, how many wait, and taking a number. Also where a hall's code leads. */
import { call } from '../../../api/call';
import { failureOf, unanswered } from '../../../api/failure';
import { closesLive } from '../../../api/live';
import { askMessages, prepareMessages } from '../../../api/messages';
import { momentText } from '../../../text/day';
import { followBoard } from '../board';
import { type Asking, keepAsking } from '../keep-asking';
import { onNetwork } from '../network';
import { dayWords } from '../text';
import { type Queue, queueCards, type Ticket } from './queues';
import { start } from './start';

/** What the page keeps without showing it. */
interface Kept {
  asking: Asking;
  knownAt: number;
  queues: Queue[];
  mine: Ticket[];
  endNetwork(): void;
  follow(date: string): void;
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ hallId = '' }) {
    const id = decodeURIComponent(hallId);
    if (!id) {
      this.setData({ state: 'empty' });
      return;
    }
    this.setData({ hallId: id });
    prepareMessages();
    kept.set(this, {
      asking: keepAsking(() => this.load()),
      knownAt: 0,
      queues: [],
      mine: [],
      endNetwork: onNetwork((connected) => (connected ? this.reload() : this.showStale())),
      follow: followBoard(this, id, () => kept.get(this)?.asking.soon()),
    });
  },
  onShow() {
    this.reload();
  },
  onHide() {
    kept.get(this)?.asking.pause();
  },
  onUnload() {
    kept.get(this)?.asking.pause();
    kept.get(this)?.endNetwork();
    // An answer that comes later begins nothing any more.
    kept.delete(this);
  },
  async onPullDownRefresh() {
    await this.reload();
    wx.stopPullDownRefresh();
  },
  async reload() {
    await Promise.all([kept.get(this)?.asking.now(), this.loadMine()]);
  },
  async loadMine() {
    const page = kept.get(this);
    if (!page) return;
    try {
      page.mine = (await call('take-number', { action: 'mine' })).tickets;
    } catch {
      // Signed out, or no network: then taking says so.
      return;
    }
    if (page.queues.length > 0) this.setData({ cards: queueCards(this.data.hallId, page.queues, page.mine) });
  },
  /** Answers whether there was an answer. */
  async load(): Promise<boolean> {
    const page = kept.get(this);
    if (!page) return false;
    const { hallId } = this.data;
    try {
      const { queues, date, ...hall } = await call('take-number', { action: 'queues', hallId });
      page.knownAt = Date.now();
      page.queues = queues;
      this.setData({
        ...hall,
        words: dayWords(hall.day, hall.hours),
        cards: queueCards(hallId, queues, page.mine),
        filing: queues.some(({ filing }) => filing),
        state: 'content',
        stale: '',
      });
      kept.get(this)?.follow(date);
      return true;
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.showStale();
      else this.setData({ state: 'error', failure: { code, message } });
      return !unanswered(code);
    }
  },
  showStale() {
    const page = kept.get(this);
    if (page?.knownAt) this.setData({ stale: momentText(new Date(page.knownAt).toISOString(), Date.now()) });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ queueId: string }>) {
    const chosen = this.data.cards.find(({ queueId }) => queueId === detail.queueId);
    if (chosen) this.setData({ chosen, choosing: true, trouble: '' });
  },
  close() {
    this.setData({ choosing: false });
  },
  async take() {
    const { hallId, chosen } = this.data;
    this.setData({ sending: true, trouble: '' });
    // Both at once: WeChat asks only right after the tap, and a place in the queue should not wait for the answer.
    const asked = askMessages('ticket');
    try {
      const { ticketId } = await call('take-number', { action: 'take', hallId, queueId: chosen.queueId });
      await asked;
      this.setData({ choosing: false });
      this.openTicket(ticketId);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
      kept.get(this)?.asking.soon();
    }
    this.setData({ sending: false });
  },
  see({ detail }: WechatMiniprogram.CustomEvent<{ ticketId: string }>) {
    this.openTicket(detail.ticketId);
  },
  openTicket(ticketId: string) {
    wx.navigateTo({ url: `/services/take-number/ticket/index?ticketId=${encodeURIComponent(ticketId)}` });
  },
  otherHalls() {
    wx.navigateTo({ url: '/services/take-number/halls/index' });
  },
  fileOnline() {
    wx.navigateTo({ url: '/services/file-case/start/index' });
  },
  onShareAppMessage() {
    const { name, hallId } = this.data;
    return {
      title: `${name}：手机取号`,
      path: `/services/take-number/hall/index?hallId=${encodeURIComponent(hallId)}`,
    };
  },
});
