/** 案件的费用: a case found by its number, its orders, and from there a later one. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { whoAmI } from '../../../api/session';
import { caseIdOf, type TypedNumber } from '../../case-number/case-id';
import { issueAt } from '../addresses';
import { type OrderRow, orderRows } from '../rows';

const start: {
  caseId: string;
  caseNo: string;
  title: string;
  rows: OrderRow[];
  found: boolean;
  mayIssue: boolean;
  sending: boolean;
  trouble: string;
} = {
  caseId: '',
  caseNo: '',
  title: '',
  rows: [],
  found: false,
  mayIssue: false,
  sending: false,
  trouble: '',
};

const ISSUERS: readonly string[] = ['clerk', 'filing-judge', 'judge'];

Page({
  data: start,
  onLoad({ caseId = '' }) {
    if (caseId) this.setData({ caseId: decodeURIComponent(caseId) });
  },
  onShow() {
    if (this.data.caseId) this.load();
  },
  async onPullDownRefresh() {
    if (this.data.caseId) await this.load();
    wx.stopPullDownRefresh();
  },
  async find({ detail }: WechatMiniprogram.CustomEvent<TypedNumber>) {
    if (this.data.sending) return;
    this.setData({ sending: true });
    try {
      const { staff } = await whoAmI();
      this.setData({ caseId: caseIdOf(staff?.courtId ?? '', detail) });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message, sending: false });
      return;
    }
    await this.load();
    if (this.data.found && this.data.rows.length === 0) wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  async load() {
    this.setData({ sending: true, trouble: '' });
    try {
      const [{ caseId, caseNo, title, orders }, { staff }] = await Promise.all([
        call('pay-fee', { action: 'caseFees', caseId: this.data.caseId }),
        whoAmI(),
      ]);
      const mayIssue = (staff?.roles ?? []).some((role) => ISSUERS.includes(role));
      this.setData({ caseId, caseNo, title, rows: orderRows(orders), found: true, mayIssue });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ trouble: message, ...(code === 'NOT_FOUND' ? { found: false, caseId: '' } : {}) });
    }
    this.setData({ sending: false });
  },
  another() {
    this.setData({ ...start });
  },
  issue() {
    go(issueAt(this.data.caseId));
  },
});
