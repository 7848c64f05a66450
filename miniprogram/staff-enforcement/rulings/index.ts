/** 执行裁定书: those of one execution, and what can be written; without a case, what waits for one's own hand (SIGN-4). */
import { call } from '../../api/call';
import { go } from '../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../api/paged';
import { optionsOf } from '../../components/form/options';
import { idFrom } from '../../components/move-frame/moving';
import { rulingAt, stepAt } from '../addresses';
import type { Execution } from '../move';
import { MATTERS } from '../moves/matters';
import { STEPS } from '../moves/steps';
import { type Row, rowOf } from './shown';

const NO_ROWS: Row[] = [];
const start: Listed<Row> & {
  caseId: string;
  caseNo: string;
  /** What a ruling can be written on now. */
  matters: { value: string; label: string }[];
  assistance: string;
} = { ...nothingYet, rows: NO_ROWS, caseId: '', caseNo: '', matters: [], assistance: '' };

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    await loadList(this, (after) => this.ask(after));
    // Of a case that has none yet the first can be written.
    if (this.data.caseId && this.data.state === 'empty') this.setData({ state: 'content' });
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  async ask(after: { cursor?: string }) {
    const { caseId } = this.data;
    const now = Date.now();
    if (caseId) {
      const found = await call('follow-enforcement', { action: 'execution', caseId });
      this.mayWrite(found);
      return { rows: found.rulings.map((one) => rowOf(one, now)), next: null };
    }
    const { rulings, next } = await call('follow-enforcement', { action: 'rulingsToSign', ...after });
    return { rows: rulings.map((one) => rowOf(one, now, one.caseNo)), next };
  },
  mayWrite(found: Execution) {
    const writes = STEPS.layRuling?.can(found) ?? false;
    this.setData({
      caseNo: found.caseNo,
      // Only a judge rules that a title is not enforced.
      matters: writes
        ? optionsOf(MATTERS).filter(({ value }) => value !== 'notToBeEnforced' || found.as === 'judge')
        : [],
      assistance: STEPS.issueAssistance?.can(found) ? stepAt(found.caseId, 'issueAssistance') : '',
    });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(rulingAt(currentTarget.dataset.id, this.data.caseId));
  },
  write({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(stepAt(this.data.caseId, 'layRuling', currentTarget.dataset.about));
  },
  assist() {
    go(this.data.assistance);
  },
});
