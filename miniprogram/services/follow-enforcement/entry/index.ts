/** 一条执行记录: whole, with every picture and film large. What is corrected or taken off changes while one looks (ENF-5, 6). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive, watchLive } from '../../../api/live';
import { stampText } from '../../../text/day';
import { casePage, entryPage } from '../addresses';
import { caseOfEntry, type Entry, entryOf, type FeedRow, type LiveEntry, rowOf } from '../feed-rows';

const start: {
  entryId: string;
  state: string;
  failure: { code: string; message: string };
  row: FeedRow | null;
  done: string;
  enteredAt: string;
  sha256: string;
  /** The picture that is enlarged; '' none. */
  large: string;
} = {
  entryId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  row: null,
  done: '',
  enteredAt: '',
  sha256: '',
  large: '',
};

const nothing = () => {};
/** ENF-6: looked at here, and nowhere else. */
const screenshots = (visualEffect: 'hidden' | 'none') => wx.setVisualEffectOnCapture({ visualEffect, fail: nothing });

Page({
  data: start,
  behaviors: [closesLive],
  onLoad({ entryId = '' }) {
    this.setData({ entryId: decodeURIComponent(entryId) });
    this.load();
    this.watch();
  },
  onShow() {
    screenshots('hidden');
  },
  onHide() {
    screenshots('none');
  },
  onUnload() {
    screenshots('none');
  },
  async load() {
    try {
      this.show(await call('follow-enforcement', { action: 'entry', entryId: this.data.entryId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Begins beside the first question: what changes between the two is in what the query begins with. */
  async watch() {
    const { entryId } = this.data;
    try {
      const { live } = await call('follow-enforcement', { action: 'feed', caseId: caseOfEntry(entryId), limit: 1 });
      watchLive<LiveEntry>(this, {
        query: () =>
          wx.cloud.database().collection('enforcement_feed').where({ caseId: live.caseId, feed: live.feed, entryId }),
        onData: ([doc]) => {
          if (doc) this.show(entryOf(doc));
        },
        // The service says why, in the entry's place.
        onState: (state) => {
          if (state === 'refused' && this.data.state !== 'error') this.load();
        },
      });
    } catch {
      // `load` says what is wrong.
    }
  },
  show(entry: Entry) {
    const row = rowOf(entry, Date.now(), new Map());
    this.setData({
      row,
      done: stampText(entry.doneAt),
      enteredAt: entry.later ? stampText(entry.enteredAt) : '',
      sha256: entry.sha256,
      state: 'content',
    });
  },
  enlarge({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id } = currentTarget.dataset;
    this.setData({ large: this.data.large === id ? '' : id });
  },
  other({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(entryPage(currentTarget.dataset.id));
  },
  wholeCase() {
    go(casePage(caseOfEntry(this.data.entryId)));
  },
});
