/** 我的立案: all of one's filings, over all courts; what waits for him first, then what runs, then what is over. */
import { call } from '../../../api/call';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { closesLive } from '../../../api/live';
import { watchNews } from '../../../api/news';
import { dayOf } from '../../../text/day';
import { same } from '../draft/content';
import { AllFilings } from './all-filings';
import { type Block, clientsOf, GROUPS, type GroupId, listed, upTo } from './list';
import { start } from './start';

/** The most that one answer holds. */
const PAGE = 100;
/** Filings drawn at first, and added whenever one comes to the end: more than any screen holds. */
const DRAWN = 40;
/** So few are seen at a glance: nothing to look for. */
const AT_A_GLANCE = 8;
/** After the last letter. */
const FIND_AFTER_MS = 250;

interface Kept {
  all: AllFilings;
  courts: Map<string, string>;
  blocks: Block[];
  /** How many filings are drawn, and the day on which they were loaded. */
  drawn: number;
  day: string;
  timer: number;
}
const kept = new WeakMap<object, Kept>();

const ask = (cursor: string | undefined) =>
  call('file-case', { action: 'mine', limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });

Page({
  data: start,
  behaviors: [closesLive],
  onLoad() {
    kept.set(this, { all: new AllFilings(ask), courts: new Map(), blocks: [], drawn: DRAWN, day: '', timer: 0 });
    this.load();
    watchNews(this, () => this.load());
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async onPullDownRefresh() {
    await this.load(true);
    wx.stopPullDownRefresh();
  },
  onReachBottom() {
    const mine = kept.get(this);
    if (!mine || mine.drawn >= this.data.found) return;
    mine.drawn += DRAWN;
    this.draw();
  },
  async load(whole = false) {
    const mine = kept.get(this);
    if (!mine) return;
    const today = dayOf(Date.now());
    this.setData({ looking: true, trouble: '' });
    try {
      if (mine.courts.size === 0)
        mine.courts = new Map(
          (await allCourts().catch(() => [])).map(({ courtId, shortName }) => [courtId, shortName]),
        );
      await mine.all.load(whole || mine.day !== today, () => this.show());
      mine.day = today;
    } catch (error) {
      const { code, message } = failureOf(error);
      // What is there already stays: better some than none.
      if (mine.all.list.length > 0) this.setData({ trouble: message });
      else if (code === 'IDENTITY_REQUIRED') this.setData({ state: 'identity' });
      else this.setData({ state: 'error', failure: { code, message } });
    } finally {
      this.setData({ looking: false });
    }
  },
  show() {
    const mine = kept.get(this);
    if (!mine) return;
    const { list } = mine.all;
    const { group, words, client } = this.data;
    const { counts, found, blocks } = listed(list, { group, words, client }, mine.courts);
    const clients = clientsOf(list);
    if (clients.length > 1 && !same(clients, this.data.clients)) this.setData({ clients });
    const all = GROUPS.reduce((sum, { id }) => sum + counts[id], 0);
    mine.blocks = blocks;
    const choices = GROUPS.map(({ id, short }) => ({ id, title: short, count: counts[id] })).filter(
      ({ count }) => count > 0,
    );
    this.setData({
      state: list.length > 0 ? 'content' : 'empty',
      choices: [{ id: '', title: '全部', count: all }, ...choices],
      found,
      total: list.length,
      searchable: list.length > AT_A_GLANCE,
    });
    this.draw();
  },
  /** Block by block, and only what differs: what one setData carries stays small. */
  draw() {
    const mine = kept.get(this);
    if (!mine) return;
    const wanted = upTo(mine.drawn, mine.blocks);
    const more = wanted.length < mine.blocks.length;
    if (more !== this.data.more) this.setData({ more });
    wanted.forEach((block, i) => {
      if (!same(block, this.data.blocks[i])) this.setData({ [`blocks[${i}]`]: block });
    });
    for (let i = wanted.length; i < this.data.blocks.length; i += 1)
      if (this.data.blocks[i]?.rows.length)
        this.setData({ [`blocks[${i}]`]: { key: `none-${i}`, title: '', count: 0, rows: [] } });
  },
  look(wanted: { group?: GroupId | ''; words?: string; client?: string; choosing?: boolean }) {
    const mine = kept.get(this);
    if (!mine) return;
    mine.drawn = DRAWN;
    this.setData(wanted);
    this.show();
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.look({ group: currentTarget.dataset.id });
  },
  showClients() {
    this.setData({ choosing: true });
  },
  hideClients() {
    this.setData({ choosing: false });
  },
  chooseClient({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.look({ client: currentTarget.dataset.name, choosing: false });
  },
  type({ detail }: WechatMiniprogram.Input) {
    const mine = kept.get(this);
    if (!mine) return;
    clearTimeout(mine.timer);
    mine.timer = setTimeout(() => this.look({ words: detail.value }), FIND_AFTER_MS);
  },
  begin() {
    go('/services/file-case/start/index');
  },
  retry() {
    this.load();
  },
});
