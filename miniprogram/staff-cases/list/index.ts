/** 承办案件: one's cases by state and by what is due; for a clerk those that wait for their assignment, for the archive those that are over. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { whoAmI } from '../../api/session';
import { caseAt } from '../addresses';
import { joined, type Line, type List, listsFor, type Row, rowsOf, type Stage, stagesOf } from './rows';

/** Of one call; and how many calls go out by themselves, so that what is due first is found among all of a person's cases. */
const PAGE = 50;
const CALLS = 6;
/** Of setData. */
const SHOWN = 30;

const start: {
  state: string;
  failure: { code: string; message: string };
  lists: { id: List; name: string; none: string }[];
  list: List;
  stages: readonly Stage[];
  stage: number;
  words: string;
  rows: Row[];
  shown: number;
  total: number;
  more: boolean;
  none: string;
  loading: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  lists: [],
  list: 'mine',
  stages: [],
  stage: 0,
  words: '',
  rows: [],
  shown: SHOWN,
  total: 0,
  more: false,
  none: '',
  loading: false,
  trouble: '',
};

interface Kept {
  all: Line[];
  cursor: string | null;
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  onLoad({ list }) {
    kept.set(this, { all: [], cursor: null });
    const named = listsFor(['judge', 'clerk', 'filing-judge', 'archivist', 'enforcement']).find(
      ({ id }) => id === list,
    );
    if (named) this.setData({ list: named.id });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { staff } = await whoAmI();
      const lists = listsFor(staff?.roles ?? []);
      const own = lists.find(({ id }) => id === this.data.list) ?? lists[0];
      if (!own) {
        this.setData({ state: 'empty' });
        return;
      }
      this.setData({ lists, list: own.id, none: own.none, stages: stagesOf(own.id) });
      await this.fill();
      this.setData({ state: 'content', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Throws a CallFailure. */
  async fill() {
    const { list, stage, stages } = this.data;
    const states = stages[stage]?.states ?? [];
    let all: Line[] = [];
    let cursor: string | null = null;
    for (let n = 0; n < CALLS && (n === 0 || cursor); n += 1) {
      const page: { cases: Line[]; next: string | null } = await call('check-progress', {
        action: 'courtCases',
        list,
        limit: PAGE,
        ...(states.length > 0 ? { states: [...states] } : {}),
        ...(cursor ? { cursor } : {}),
      });
      all = joined(all, page.cases);
      cursor = page.next;
    }
    // Another list was chosen meanwhile: that one is on its way.
    if (list !== this.data.list || stage !== this.data.stage) return;
    kept.set(this, { all, cursor });
    this.show();
  },
  show() {
    const { all, cursor } = kept.get(this) ?? { all: [], cursor: null };
    const rows = rowsOf(all, this.data.words);
    this.setData({ rows: rows.slice(0, this.data.shown), total: rows.length, more: cursor !== null });
  },
  async refill(change: Partial<typeof start>) {
    this.setData({ ...change, shown: SHOWN, loading: true, trouble: '', rows: [] });
    try {
      await this.fill();
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ loading: false });
  },
  chooseList({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const own = this.data.lists.find(({ id }) => id === currentTarget.dataset.id);
    if (own) this.refill({ list: own.id, none: own.none, stages: stagesOf(own.id), stage: 0 });
  },
  chooseStage({ detail }: WechatMiniprogram.PickerChange) {
    this.refill({ stage: Number(detail.value) });
  },
  search({ detail }: WechatMiniprogram.Input) {
    this.setData({ words: detail.value, shown: SHOWN });
    this.show();
  },
  showMore() {
    this.setData({ shown: this.data.shown + SHOWN });
    this.show();
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(caseAt(currentTarget.dataset.id));
  },
  goDesk() {
    go('/staff/home/index');
  },
});
