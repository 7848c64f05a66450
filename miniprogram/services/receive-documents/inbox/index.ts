/** 收件箱: what waits for one first; then everything that was served on those one stands for, case by case, over all courts. */
import { call } from '../../../api/call';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { dayOf, daysBetween } from '../../../text/day';
import { byCase, type Line, rowOf } from '../shown';
import { checkWho } from '../ways';
import { start } from './start';

const PAGE = 20;
/** Of what waits for one: who has more to confirm sees the rest once these are done. */
const MOST_WAITING = 100;

interface Own {
  lines: Line[];
  waiting: Line[];
  courts: Map<string, string>;
}
const own = new WeakMap<object, Own>();

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ caseId = '' }) {
    own.set(this, { lines: [], waiting: [], courts: new Map() });
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
    watchNews(this, () => this.load());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    this.loadMore();
  },
  narrow() {
    return this.data.caseId ? { caseId: this.data.caseId } : {};
  },
  async load() {
    const mine = own.get(this);
    if (!mine) return;
    try {
      const limit = Math.min(100, Math.max(PAGE, mine.lines.length));
      const [toDo, all, courts] = await Promise.all([
        call('receive-documents', { action: 'inbox', toDo: true, limit: MOST_WAITING, ...this.narrow() }),
        call('receive-documents', { action: 'inbox', limit, ...this.narrow() }),
        allCourts(),
      ]);
      mine.courts = new Map(courts.map(({ courtId, name }) => [courtId, name]));
      // What the judge has to decide waits for him, not for the reader.
      mine.waiting = toDo.services.filter(({ waitsFor }) => waitsFor === 'receipt' || waitsFor === 'signature');
      this.show(all.services, all.next);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async loadMore() {
    const { next, more } = this.data;
    if (!next || more) return;
    this.setData({ more: true });
    try {
      const narrow = this.narrow();
      const answer = await call('receive-documents', { action: 'inbox', limit: PAGE, cursor: next, ...narrow });
      this.show([...(own.get(this)?.lines ?? []), ...answer.services], answer.next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ more: false });
    }
  },
  show(lines: Line[], next: string | null) {
    const mine = own.get(this);
    if (!mine) return;
    mine.lines = lines;
    const today = dayOf(Date.now());
    const row = (line: Line) => rowOf(line, daysBetween(today, line.lastDay ?? ''));
    const name = (courtId: string) => mine.courts.get(courtId) ?? '';
    this.setData({
      state: lines.length > 0 ? 'content' : 'empty',
      waiting: mine.waiting.map((line) => ({ ...row(line), of: `${line.caseNo}，${name(line.courtId)}` })),
      groups: byCase(lines).map(({ caseId, caseNo, courtId, lines: of }) => ({
        caseId,
        caseNo,
        courtName: name(courtId),
        rows: of.map(row),
      })),
      several: byCase(lines).some(({ lines: of }) => new Set(of.map(({ partyId }) => partyId)).size > 1),
      next: next ?? '',
      trouble: '',
    });
  },
  openCase({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/check-progress/case/index?caseId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  address({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/receive-documents/address/index?caseId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
  identify() {
    go(checkWho('/services/receive-documents/inbox/index'));
  },
  cases() {
    go('/services/check-progress/mine/index');
  },
  retry() {
    this.load();
  },
});
