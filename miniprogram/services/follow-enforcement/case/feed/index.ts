/**
 * 见证: one's own side's feed, the newest first, as it comes. The page is asked for first; the live query then begins with all that
 * stands, so that nothing told between asking and opening is lost, and covers whatever is shown.
 */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { closesLive, type LiveState, watchLive } from '../../../../api/live';
import { momentText } from '../../../../text/day';
import { type Entry, entryOf, type FeedRow, joined, type LiveEntry, newOnes, rowsOf } from '../../feed-rows';

const PAGE = 20;
/** What a live query covers at most. */
const MOST_LIVE = 200;

const start: {
  state: 'loading' | 'error' | 'content';
  failure: { code: string; message: string };
  rows: FeedRow[];
  next: string;
  more: boolean;
  trouble: string;
  live: 'opening' | LiveState;
  seenAt: string;
  told: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  rows: [],
  next: '',
  more: false,
  trouble: '',
  live: 'opening',
  seenAt: '',
  told: '',
};

interface Own {
  entries: Entry[];
  fresh: Set<string>;
  close(): void;
}
const own = new WeakMap<object, Own>();

Component({
  behaviors: [closesLive],
  properties: { caseId: { type: String, value: '' } },
  data: start,
  observers: {
    caseId(caseId: string) {
      if (caseId) this.load();
    },
  },
  methods: {
    async load() {
      const { caseId } = this.data;
      try {
        const { entries, next, live } = await call('follow-enforcement', { action: 'feed', caseId, limit: PAGE });
        own.get(this)?.close();
        own.set(this, { entries, fresh: new Set(), close: () => {} });
        this.setData({ next: next ?? '', state: 'content', trouble: '' });
        this.show();
        this.watch(live.caseId, live.feed);
      } catch (error) {
        const { code, message } = failureOf(error);
        this.setData({ state: 'error', failure: { code, message } });
      }
    },
    watch(caseId: string, feed: string) {
      const mine = own.get(this);
      if (!mine) return;
      mine.close();
      // What leaves the page of a live query is not told of any more: more than is shown is covered.
      const limit = Math.min(MOST_LIVE, mine.entries.length + PAGE);
      mine.close = watchLive<LiveEntry>(this, {
        query: () =>
          wx.cloud
            .database()
            .collection('enforcement_feed')
            .where({ caseId, feed })
            .orderBy('listKey', 'desc')
            .limit(limit),
        onData: (docs) => this.heard(docs.map(entryOf)),
        onState: (live) => this.stands(live),
      });
    },
    /** Refused, the service says why, here and to the page; only once, or a service that disagrees with the rules would be asked without end. */
    stands(live: LiveState) {
      const before = this.data.live;
      if (live === before) return;
      this.setData({ live });
      if (live !== 'refused' && (before !== 'refused' || live === 'offline')) return;
      this.load();
      this.triggerEvent('news');
    },
    heard(come: Entry[]) {
      const mine = own.get(this);
      if (!mine) return;
      const fresh = newOnes(mine.entries, come, this.data.next === '');
      const before = JSON.stringify(mine.entries);
      mine.entries = joined(mine.entries, come);
      for (const id of fresh) mine.fresh.add(id);
      if (JSON.stringify(mine.entries) !== before) {
        this.show();
        this.triggerEvent('news');
      }
      const [first] = mine.entries.filter(({ entryId }) => fresh.includes(entryId));
      if (first) this.setData({ told: `刚刚记了一条：${first.title}` });
    },
    show() {
      const mine = own.get(this);
      const now = Date.now();
      const seenAt = momentText(new Date(now).toISOString(), now);
      if (!mine) return;
      const rows = rowsOf(mine.entries, now, mine.fresh);
      this.setData({ rows, seenAt });
      const [first] = rows;
      if (first) this.triggerEvent('latest', { title: first.title, when: first.when });
    },
    async loadMore() {
      const mine = own.get(this);
      const { caseId, next, more } = this.data;
      if (!mine || !next || more) return;
      this.setData({ more: true, trouble: '' });
      try {
        const answer = await call('follow-enforcement', { action: 'feed', caseId, cursor: next, limit: PAGE });
        mine.entries = joined(mine.entries, answer.entries);
        this.setData({ next: answer.next ?? '' });
        this.show();
        this.watch(answer.live.caseId, answer.live.feed);
      } catch (error) {
        this.setData({ trouble: failureOf(error).message });
      } finally {
        this.setData({ more: false });
      }
    },
  },
});
