/** 案卷目录: what may be read by now, in order, with its pages; to search, to jump, to go on where one was (DOSS-3, 6). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import { found, type Item, leafAt, pageOf } from '../leaves';
import { keepDuties, knowsDuties, placeOf } from '../place';
import { copyRowOf, rowOf } from './rows';
import { start } from './start';

/** So many rows at a time: a dossier may have a thousand papers. */
const A_TIME = 40;

type Volumes = DataOf<'read-dossier', 'volumes'>;

const known = new WeakMap<object, Item[]>();

Page({
  data: start,
  onLoad({ requestId = '' }) {
    const readingId = decodeURIComponent(requestId);
    this.setData({ readingId, duties: !knowsDuties(readingId) });
    this.load();
  },
  onShow() {
    if (this.data.state === 'content') this.showPlace();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { readingId, duties } = this.data;
    try {
      // Looked at before the duties are known: nothing is opened by that.
      this.show(await call('read-dossier', { action: 'volumes', readingId }));
      if (!duties) await this.open();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show({ request, pages, items }: Volumes) {
    known.set(this, items);
    this.setData({
      state: items.length > 0 ? 'content' : 'empty',
      fresh: request.state === 'granted',
      courtId: request.courtId,
      caseNo: request.caseNo,
      until: request.granted ? momentText(request.granted.until, Date.now()) : '',
      pages,
      count: items.length,
      canCopy: request.can.includes('askCopy'),
    });
    this.list(this.data.wanted);
    this.showPlace();
  },
  /** That reading began; the court notes it once. */
  async open() {
    const { readingId, fresh } = this.data;
    if (fresh) await call('read-dossier', { action: 'open', readingId });
    this.setData({ fresh: false });
  },
  async agree() {
    const { readingId } = this.data;
    this.setData({ opening: true });
    try {
      await this.open();
      keepDuties(readingId);
      this.setData({ duties: false });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    } finally {
      this.setData({ opening: false });
    }
  },
  notNow() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
  list(wanted: string) {
    const all = found(known.get(this) ?? [], wanted);
    this.setData({
      wanted,
      rows: all.slice(0, A_TIME).map(rowOf),
      more: all.length > A_TIME,
      none: all.length === 0,
    });
  },
  search({ detail }: WechatMiniprogram.Input) {
    this.list(detail.value);
  },
  onReachBottom() {
    this.moreRows();
  },
  moreRows() {
    const { rows, more, wanted } = this.data;
    if (!more) return;
    const all = found(known.get(this) ?? [], wanted);
    const next = all
      .slice(rows.length, rows.length + A_TIME)
      .map((item, i) => [`rows[${rows.length + i}]`, rowOf(item)]);
    this.setData({ ...Object.fromEntries(next), more: rows.length + A_TIME < all.length });
  },
  showPlace() {
    const place = placeOf(this.data.readingId);
    const leaf = leafAt(known.get(this) ?? [], place);
    this.setData({ place: leaf ? place : 0, placeName: leaf?.name ?? '' });
  },
  typeJump({ detail }: WechatMiniprogram.Input) {
    this.setData({ typed: detail.value, jumpTrouble: '' });
  },
  jump() {
    const { at, trouble } = pageOf(this.data.typed, this.data.pages);
    this.setData({ jumpTrouble: trouble });
    if (!trouble) this.read(at);
  },
  openItem({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.read(Number(currentTarget.dataset.at));
  },
  goOn() {
    this.read(this.data.place);
  },
  read(at: number) {
    go(`/services/read-dossier/reader/index?requestId=${encodeURIComponent(this.data.readingId)}&page=${at}`);
  },
  copy() {
    this.setData({ copying: true, copyRows: (known.get(this) ?? []).map(copyRowOf) });
  },
  closeCopy() {
    this.setData({ copying: false, copyRows: [] });
  },
  copied() {
    this.setData({
      copying: false,
      copyRows: [],
      canCopy: false,
      told: '复制申请交上去了。法院同意以后，会告诉您多少钱、怎样领。',
    });
  },
  request() {
    wx.redirectTo({ url: `/services/read-dossier/request/index?requestId=${encodeURIComponent(this.data.readingId)}` });
  },
});
