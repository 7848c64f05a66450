/** 文书、附件入卷: what the court has of the case already becomes an item by its own bytes. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import type { DataOf } from '../../api/services';
import { dayText } from '../../text/day';
import { itemAt } from '../addresses';
import { isInternal } from '../kinds';

type Source = DataOf<'read-dossier', 'toEnter'>['sources'][number];

interface Row {
  id: string;
  name: string;
  about: string;
  not: string;
}

const KIND_WORDS: Record<Source['source'], string> = {
  document: '本案的文书',
  attachment: '立案时交的',
  paperFile: '诉讼中交的',
};

/** So many at a time. */
const A_TIME = 50;

const known = new WeakMap<object, Source[]>();

const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  rows: Row[];
  more: boolean;
  /** Which is under way. */
  doing: string;
  trouble: string;
  told: string;
  last: { itemId: string; volume: string } | null;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  rows: [],
  more: false,
  doing: '',
  trouble: '',
  told: '',
  last: null,
};

const rowOf = ({ source, id, name, date, not }: Source): Row => ({
  id,
  name,
  about: `${KIND_WORDS[source]}，${dayText(date).replace(/ .*$/, '')}`,
  not: not ?? '',
});

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { sources } = await call('read-dossier', { action: 'toEnter', caseId: this.data.caseId });
      known.set(this, sources);
      this.list(A_TIME);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  list(many: number) {
    const all = known.get(this) ?? [];
    this.setData({
      state: all.length > 0 || this.data.told ? 'content' : 'empty',
      rows: all.slice(0, many).map(rowOf),
      more: all.length > many,
    });
  },
  moreRows() {
    this.list(this.data.rows.length + A_TIME);
  },
  async enter({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const found = (known.get(this) ?? []).find(({ id }) => id === currentTarget.dataset.id);
    if (!found || this.data.doing) return;
    const { caseId } = this.data;
    const { source, id } = found;
    this.setData({ doing: id, trouble: '', told: '' });
    try {
      let item = await call('read-dossier', { action: 'enter', caseId, source, id });
      while (item.state === 'preparing') item = await call('read-dossier', { action: 'prepare', itemId: item.itemId });
      known.set(
        this,
        (known.get(this) ?? []).filter((one) => one !== found),
      );
      this.setData({
        told: `“${item.name}”入卷了，${item.pages} 页。`,
        last: { itemId: item.itemId, volume: isInternal(item.kind) ? 'internal' : 'main' },
      });
      this.list(Math.max(A_TIME, this.data.rows.length));
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ doing: '' });
    }
  },
  open() {
    const { caseId, last } = this.data;
    if (last) go(itemAt(caseId, last.itemId, last.volume));
  },
});
