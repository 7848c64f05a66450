/** 带原件核对: which papers the court wants to see, why, where to bring them and until when; of one filing, or of all of one's own (FIX-4). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { type Group, groupsOf, type Original, type Place } from './rows';

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  courtId: string;
  groups: Group[];
  next: string;
} = { state: 'loading', failure: { code: '', message: '' }, filingId: '', courtId: '', groups: [], next: '' };

interface Known {
  originals: Original[];
  places: Map<string, Place>;
}
const known = new WeakMap<object, Known>();

/** Throws a CallFailure; without the halls the court's name is said. */
async function placeOf(filingId: string): Promise<Place> {
  const { courtId, courtName, title } = await call('correct-filing', { action: 'notice', filingId });
  const { halls } = await call('take-number', { action: 'halls', courtId }).catch(() => ({ halls: [] }));
  const shown = halls.map(({ hallId, name, address, hours }) => ({ hallId, name, address, hours }));
  return { filingId, courtId, courtName, title, halls: shown };
}

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId) });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  load() {
    known.delete(this);
    return this.more();
  },
  async more() {
    const { filingId, next } = this.data;
    const before = known.get(this) ?? { originals: [], places: new Map<string, Place>() };
    try {
      const found = await call('correct-filing', {
        action: 'originals',
        ...(filingId ? { filingId } : {}),
        ...(before.originals.length > 0 && next ? { cursor: next } : {}),
      });
      const originals = [...before.originals, ...found.originals];
      const { places } = before;
      for (const id of new Set(originals.flatMap((one) => one.filingId ?? [])))
        if (!places.has(id)) places.set(id, await placeOf(id));
      known.set(this, { originals, places });
      const groups = groupsOf(originals, places, Date.now());
      const state = groups.length > 0 ? 'content' : 'empty';
      this.setData({ state, groups, courtId: groups[0]?.courtId ?? '', next: found.next ?? '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  seeFiling({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/file-case/filing/index?filingId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
});
