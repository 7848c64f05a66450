/** 案中材料: what parties filed in one's cases and nobody has dealt with, the nearest day first; or all of one case. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../api/paged';
import { whoAmI } from '../../api/session';
import { enterAt, paperAt } from '../serving/addresses';
import { type PaperRow, paperRows } from './rows';

type Of = 'own' | 'unassigned';

interface Chip {
  value: Of;
  label: string;
}

const CHIPS: Chip[] = [
  { value: 'own', label: '我承办的案件' },
  { value: 'unassigned', label: '还没有分案的' },
];

const start: { caseId: string; caseNo: string; chips: Chip[]; chosen: Of; mayEnter: boolean } & Listed<PaperRow> = {
  ...nothingYet,
  rows: [],
  caseId: '',
  caseNo: '',
  chips: CHIPS,
  chosen: 'own',
  mayEnter: false,
};

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.known();
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  /** Only a clerk enters what came on paper; a filing judge deals with what nobody has yet. */
  async known() {
    try {
      const roles: readonly string[] = (await whoAmI()).staff?.roles ?? [];
      this.setData({ mayEnter: this.data.caseId !== '' && roles.includes('clerk') });
      if (roles.includes('filing-judge') && !roles.includes('judge') && !this.data.caseId) {
        this.setData({ chosen: 'unassigned' });
        await this.load();
      }
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { caseId, chosen } = this.data;
    const of = caseId ? { caseId } : { of: chosen };
    const { papers, next } = await call('file-paper', { action: 'inbox', ...of, ...after });
    const rows = paperRows(papers, Date.now());
    this.setData({ caseNo: rows[0]?.caseNo ?? this.data.caseNo });
    return { rows, next };
  },
  async choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const chosen = CHIPS.find(({ value }) => value === currentTarget.dataset.value)?.value ?? 'own';
    if (chosen === this.data.chosen) return;
    this.setData({ chosen, state: 'loading', rows: [], next: '' });
    await this.load();
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(paperAt(currentTarget.dataset.id));
  },
  enter() {
    go(enterAt(this.data.caseId));
  },
});
