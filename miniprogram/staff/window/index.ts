/** 窗口叫号: a clerk calls, begins, finishes; one large button for what comes next. Numbers only, no names. */
import { confirmed } from '../../api/confirm';
import { type CallFailure, failureOf } from '../../api/failure';
import { closesLive } from '../../api/live';
import { whoAmI } from '../../api/session';
import { momentText } from '../../text/day';
import { counterIn, sitAt } from './counter-choice';
import { type Board, mainMove } from './desk';
import { type Following, followHall } from './follow';
import { callNext, type Done, finishAndCall, move, transfer } from './moves';
import { callingBeside, finishing, passing } from './questions';
import { shownOf } from './shown';
import { start } from './start';

/** So long after a move a tap is taken for the second half of a double one, in ms. */
const STILL_THE_SAME_PRESS = 350;

interface Kept {
  following: Following;
  board?: Board;
  chosen: string;
  knownAt: number;
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ hallId = '' }) {
    if (hallId) this.openHall(decodeURIComponent(hallId));
    else this.findHall();
  },
  onShow() {
    wx.setKeepScreenOn({ keepScreenOn: true, fail: () => {} });
    kept.get(this)?.following.now();
  },
  onHide() {
    this.rest();
  },
  onUnload() {
    this.rest();
  },
  rest() {
    wx.setKeepScreenOn({ keepScreenOn: false, fail: () => {} });
    kept.get(this)?.following.pause();
  },
  async findHall() {
    try {
      const halls = (await whoAmI()).staff?.halls ?? [];
      const [only] = halls;
      if (only && halls.length === 1) this.openHall(only.hallId);
      else this.setData({ state: 'empty', halls: halls.map(({ hallId, name }) => ({ hallId, name })) });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  openHall(hallId: string) {
    this.setData({ hallId, counterId: counterIn(hallId), state: 'loading' });
    const following = followHall(this, hallId, {
      board: (board) => this.show(board),
      failed: (failure) => this.failed(failure),
    });
    kept.set(this, { following, chosen: '', knownAt: 0 });
    following.now();
  },
  chooseHall({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.openHall(currentTarget.dataset.hall);
  },
  reload() {
    if (this.data.hallId) kept.get(this)?.following.now();
    else this.findHall();
  },
  show(board: Board) {
    const page = kept.get(this);
    if (!page) return;
    Object.assign(page, { board, knownAt: Date.now() });
    const shown = shownOf(board, this.data.counterId, page.chosen, page.knownAt);
    this.setData({ ...shown, state: 'content', stale: '' });
  },
  failed({ code, message }: CallFailure) {
    const page = kept.get(this);
    if (this.data.state !== 'content') this.setData({ state: 'error', failure: { code, message } });
    else if (page) this.setData({ stale: momentText(new Date(page.knownAt).toISOString(), Date.now()) });
  },
  /** Every move: once at a time, shown at once, said where it failed, and the hall asked again. */
  async act(name: string, run: () => Promise<Done>) {
    const page = kept.get(this);
    if (this.data.sending || !page) return;
    this.setData({ sending: name, trouble: '', told: '', sheet: '' });
    try {
      const { ticket, told } = await run();
      page.chosen = ticket?.ticketId ?? '';
      if (ticket) page.following.put(ticket);
      this.setData({ told });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    page.following.now();
    this.setData({ sending: 'wait' });
    setTimeout(() => this.setData({ sending: '' }), STILL_THE_SAME_PRESS);
  },
  main() {
    const { hallId, counterId, current } = this.data;
    if (!counterId) return this.setData({ sheet: 'counter' });
    const { action } = mainMove(current);
    if (action === 'start') this.act('main', () => move('start', current.ticketId));
    else if (action === 'finishAndCall') this.act('main', () => finishAndCall(hallId, counterId, current));
    else this.act('main', () => callNext(hallId, counterId, ''));
  },
  async callFrom({ detail }: WechatMiniprogram.CustomEvent<{ queueId: string }>) {
    const { hallId, counterId, current } = this.data;
    if (!counterId) return this.setData({ sheet: 'counter' });
    const beside = callingBeside(current);
    if (!beside || (await confirmed(beside))) this.act('call', () => callNext(hallId, counterId, detail.queueId));
  },
  recall() {
    this.act('recall', () => move('recall', this.data.current.ticketId));
  },
  async noShow() {
    const { current } = this.data;
    if (await confirmed(passing(current))) this.act('noShow', () => move('noShow', current.ticketId));
  },
  async finish() {
    const { current } = this.data;
    const question = finishing(current);
    if (!question || (await confirmed(question))) this.act('finish', () => move('finish', current.ticketId));
  },
  transfer({ detail }: WechatMiniprogram.CustomEvent<{ queueId: string }>) {
    this.act('transfer', () => transfer(this.data.current.ticketId, detail.queueId));
  },
  putBefore({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const page = kept.get(this);
    if (!page?.board) return;
    page.chosen = currentTarget.dataset.ticket;
    this.show(page.board);
  },
  sit({ detail }: WechatMiniprogram.CustomEvent<{ counterId: string }>) {
    const page = kept.get(this);
    sitAt(this.data.hallId, detail.counterId);
    this.setData({ counterId: detail.counterId, sheet: '' });
    if (page?.board) this.show(page.board);
  },
  openSheet({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ sheet: currentTarget.dataset.sheet });
  },
  closeSheet() {
    this.setData({ sheet: '' });
  },
});
