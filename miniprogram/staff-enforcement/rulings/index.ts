/** 执行裁定书: those of one execution, and what can be written; without a case, what waits for one's own hand (SIGN-4). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { optionsOf } from '../../components/form/options';
import { idFrom } from '../../components/move-frame/moving';
import { rulingAt, stepAt } from '../addresses';
import type { Execution } from '../move';
import { MATTERS } from '../moves/rulings';
import { STEPS } from '../moves/steps';
import { type Row, rowOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  caseNo: string;
  rows: Row[];
  next: string;
  /** What a ruling can be written on now. */
  matters: { value: string; label: string }[];
  assistance: string;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  caseNo: '',
  rows: [],
  next: '',
  matters: [],
  assistance: '',
  trouble: '',
};

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
    try {
      const { caseId } = this.data;
      if (caseId) this.ofCase(await call('follow-enforcement', { action: 'execution', caseId }));
      else await this.toSign('');
      this.setData({ trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  ofCase(found: Execution) {
    const writes = STEPS.layRuling?.can(found) ?? false;
    const now = Date.now();
    this.setData({
      caseNo: found.caseNo,
      rows: found.rulings.map((one) => rowOf(one, now)),
      // Only a judge rules that a title is not enforced.
      matters: writes
        ? optionsOf(MATTERS).filter(({ value }) => value !== 'notToBeEnforced' || found.as === 'judge')
        : [],
      assistance: STEPS.issueAssistance?.can(found) ? stepAt(found.caseId, 'issueAssistance') : '',
      state: 'content',
    });
  },
  /** Throws a CallFailure. */
  async toSign(cursor: string) {
    const { rulings, next } = await call('follow-enforcement', {
      action: 'rulingsToSign',
      ...(cursor ? { cursor } : {}),
    });
    const now = Date.now();
    const rows = [...(cursor ? this.data.rows : []), ...rulings.map((one) => rowOf(one, now, one.caseNo))];
    this.setData({ rows, next: next ?? '', state: rows.length > 0 ? 'content' : 'empty' });
  },
  async more() {
    try {
      await this.toSign(this.data.next);
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
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
