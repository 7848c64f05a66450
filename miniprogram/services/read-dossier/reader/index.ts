/** 看案卷: one page at a time; onwards, back, to any page, enlarged; where one was is kept. Ends at once with the right to it (DOSS-5, 6). */
import { call } from '../../../api/call';
import { failureOf, unanswered } from '../../../api/failure';
import { dropLeftPictures } from '../../../api/page-picture';
import { type Item, leafAt, pageOf } from '../leaves';
import { forgetReading, keepPlace, knowsDuties, placeOf } from '../place';
import { start } from './start';
import { swipeOf } from './swipe';
import { ZOOMS } from './tiles';

const known = new WeakMap<object, Item[]>();
const downAt = new WeakMap<object, { x: number; y: number }>();

const nothing = () => {};
/** DOSS-4: copies are the court's to give. */
const screenshots = (visualEffect: 'hidden' | 'none') => wx.setVisualEffectOnCapture({ visualEffect, fail: nothing });

Page({
  data: start,
  onLoad({ requestId = '', page = '' }) {
    const readingId = decodeURIComponent(requestId);
    dropLeftPictures();
    if (!knowsDuties(readingId)) {
      wx.redirectTo({ url: `/services/read-dossier/volumes/index?requestId=${encodeURIComponent(readingId)}` });
      return;
    }
    this.setData({ readingId, at: Number(page) || placeOf(readingId) || 1 });
    this.load();
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
      const { request, pages, items } = await call('read-dossier', {
        action: 'volumes',
        readingId: this.data.readingId,
      });
      known.set(this, items);
      this.setData({
        state: pages > 0 ? 'content' : 'empty',
        ended: '',
        total: pages,
        courtId: request.courtId,
      });
      this.turn(Math.min(this.data.at, pages));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'PRECONDITION_FAILED' || code === 'NOT_FOUND') this.end(message);
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  turn(at: number) {
    const leaf = leafAt(known.get(this) ?? [], at);
    if (!leaf) return;
    const { itemId, name, page, pages } = leaf;
    this.setData({ at, itemId, name, page, pages, masked: false });
    if (this.data.zoom === 1) wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  before() {
    this.turn(this.data.at - 1);
  },
  after() {
    this.turn(this.data.at + 1);
  },
  shown({ detail }: WechatMiniprogram.CustomEvent<{ masked: boolean }>) {
    keepPlace(this.data.readingId, this.data.at);
    this.setData({ masked: detail.masked });
  },
  /** A page that is not to be had is one thing, a right that has ended another: the court is asked which. */
  async failed({ detail }: WechatMiniprogram.CustomEvent<{ code: 'OFFLINE' | 'PRECONDITION_FAILED' }>) {
    if (unanswered(detail.code)) return;
    try {
      await call('read-dossier', { action: 'volumes', readingId: this.data.readingId });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'PRECONDITION_FAILED' || code === 'NOT_FOUND') this.end(message);
    }
  },
  /** Nothing of it stays to be looked at. */
  end(ended: string) {
    known.delete(this);
    forgetReading(this.data.readingId);
    this.setData({ state: 'content', ended, itemId: '', name: '', page: 0, jumping: false });
  },
  larger() {
    this.zoomBy(1);
  },
  smaller() {
    this.zoomBy(-1);
  },
  zoomBy(step: number) {
    const zoom = ZOOMS[ZOOMS.indexOf(this.data.zoom) + step];
    if (zoom) this.setData({ zoom });
  },
  down({ changedTouches: [touch] }: WechatMiniprogram.TouchEvent) {
    if (touch) downAt.set(this, { x: touch.clientX, y: touch.clientY });
  },
  up({ changedTouches: [touch] }: WechatMiniprogram.TouchEvent) {
    const from = downAt.get(this);
    if (!touch || !from || this.data.zoom > 1) return;
    const step = swipeOf(from, { x: touch.clientX, y: touch.clientY });
    if (step !== 0) this.turn(this.data.at + step);
  },
  jump() {
    this.setData({ jumping: true, typed: '', jumpTrouble: '' });
  },
  closeJump() {
    this.setData({ jumping: false });
  },
  typeJump({ detail }: WechatMiniprogram.Input) {
    this.setData({ typed: detail.value, jumpTrouble: '' });
  },
  goTo() {
    const { at, trouble } = pageOf(this.data.typed, this.data.total);
    this.setData({ jumpTrouble: trouble, jumping: trouble !== '' });
    if (!trouble) this.turn(at);
  },
  index() {
    const url = `/services/read-dossier/volumes/index?requestId=${encodeURIComponent(this.data.readingId)}`;
    const pages = getCurrentPages();
    if (pages.at(-2)?.route === 'services/read-dossier/volumes/index') wx.navigateBack();
    else wx.redirectTo({ url });
  },
  request() {
    wx.redirectTo({ url: `/services/read-dossier/request/index?requestId=${encodeURIComponent(this.data.readingId)}` });
  },
});
