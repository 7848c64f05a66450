/** 选法院: chosen once; changed whenever one likes. */
import { call } from '../../api/call';
import type { Court } from '../../api/court';
import { chooseCourt, chosenCourt } from '../../api/court-choice';
import { allCourts } from '../../api/courts';
import { failureOf } from '../../api/failure';
import { type Found, type Hall, matching } from './match';

/** Shown at once; typing narrows. */
const MOST = 30;

const start: {
  state: string;
  failure: { code: string; message: string };
  found: Found[];
  chosenId: string;
  typed: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  found: [],
  chosenId: '',
  typed: '',
};

let courts: Court[] = [];
let halls: Hall[] = [];

Page({
  data: start,
  onLoad() {
    this.setData({ chosenId: chosenCourt()?.courtId ?? '' });
    this.load();
  },
  onUnload() {
    this.getOpenerEventChannel().emit?.('left');
  },
  async load() {
    this.setData({ state: 'loading' });
    try {
      courts = await allCourts();
      this.setData({ state: 'content' });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
    // Halls only help to find a court: without them the names still do.
    halls = await call('take-number', { action: 'halls' }).then(
      (found) => found.halls,
      () => [],
    );
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ typed: detail.value });
    this.show();
  },
  show() {
    this.setData({ found: matching(courts, halls, this.data.typed).slice(0, MOST) });
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const court = courts.find(({ courtId }) => courtId === currentTarget.dataset.id);
    if (!court) return;
    chooseCourt(court);
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});
