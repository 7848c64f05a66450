/** 送达进度: of a case, or of all the officer's cases: what is late first, then whatever state is asked for. */
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../api/paged';
import { serveAt } from '../serving/addresses';
import { linesOf, linesToDo } from './asking';
import { type Group, groupsOf, type TrackRow, trackRows } from './rows';

interface Chip {
  value: string;
  label: string;
}

const CHIPS: Chip[] = [
  { value: 'todo', label: '要办的' },
  { value: 'sent', label: '已发出' },
  { value: 'arrived', label: '已到达' },
  { value: 'publicNotice', label: '公告中' },
  { value: 'paper', label: '要寄纸质的' },
  { value: 'all', label: '全部' },
];

const start: {
  caseId: string;
  caseNo: string;
  chips: Chip[];
  chosen: string;
  groups: Group[];
  more: boolean;
} & Listed<TrackRow> = {
  ...nothingYet,
  rows: [],
  caseId: '',
  caseNo: '',
  chips: CHIPS,
  chosen: 'todo',
  groups: [],
  more: false,
};

Page({
  data: start,
  onLoad({ caseId = '', state = 'todo' }) {
    this.setData({
      caseId: decodeURIComponent(caseId),
      chosen: CHIPS.some(({ value }) => value === state) ? state : 'todo',
    });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    if (this.data.chosen !== 'todo') {
      await loadList(this, (after) => this.ask(after));
      return;
    }
    try {
      const { lines, more } = await linesToDo(this.data.caseId);
      if (this.data.chosen !== 'todo') return;
      const groups = groupsOf(lines);
      this.setData({
        groups,
        more,
        caseNo: lines[0]?.caseNo ?? this.data.caseNo,
        rows: [],
        next: '',
        trouble: '',
        state: groups.length > 0 ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  moreRows() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask({ cursor }: { cursor?: string }) {
    const { caseId, chosen } = this.data;
    const { lines, next } = await linesOf(caseId, chosen, cursor);
    this.setData({ groups: [], more: false, caseNo: lines[0]?.caseNo ?? this.data.caseNo });
    return { rows: trackRows(lines), next };
  },
  async choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const chosen: string = currentTarget.dataset.value;
    if (chosen === this.data.chosen) return;
    this.setData({ chosen, state: 'loading', rows: [], groups: [], next: '' });
    await this.load();
  },
  serve() {
    go(serveAt(this.data.caseId));
  },
});
