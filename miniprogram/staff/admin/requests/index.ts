/** 个人信息申请: what people ask about their data; the administrator answers with reasons, in time (PRIV-3). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { type AnswerDraft, type RequestRow, requestRows } from './rows';

const start: {
  state: string;
  failure: { code: string; message: string };
  rows: RequestRow[];
  next: string;
  sending: string;
  troubles: Record<string, string>;
  trouble: string;
  done: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  rows: [],
  next: '',
  sending: '',
  troubles: {},
  trouble: '',
  done: '',
};

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { requests, next } = await call('identity', { action: 'dataRequests' });
      this.setData({ state: 'content', rows: requestRows(requests, Date.now()), next: next ?? '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    if (this.data.sending) return;
    this.setData({ sending: 'more', trouble: '' });
    try {
      const { requests, next } = await call('identity', { action: 'dataRequests', cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...requestRows(requests, Date.now())], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: '' });
  },
  async answer({ currentTarget, detail }: WechatMiniprogram.CustomEvent<AnswerDraft>) {
    const row = this.data.rows[currentTarget.dataset.i];
    if (!row || detail.granted === null || this.data.sending) return;
    const erases = detail.granted && row.yes.includes('不能恢复');
    const question = {
      title: detail.granted ? '同意，发出答复？' : '不同意，发出答复？',
      content: `${row.name}会收到通知，看到您写的话。发出以后不能改。${erases ? '他的个人资料马上删除，不能恢复。' : ''}`,
      confirmText: '发出',
      grave: erases,
    };
    if (!(await confirmed(question))) return;
    const { requestId } = row;
    this.setData({ sending: requestId, troubles: {}, done: '' });
    try {
      const answered = { dataRequestId: requestId, granted: detail.granted, answer: detail.answer.trim() };
      await call('identity', { action: 'answerDataRequest', ...answered });
      this.setData({
        rows: this.data.rows.filter((one) => one.requestId !== requestId),
        done: `已经答复${row.name}，他收到通知了。`,
      });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      this.setData({ troubles: { [requestId]: failureOf(error).message } });
    }
    this.setData({ sending: '' });
  },
  history() {
    go('/staff/admin/audit/index?what=identity.answerDataRequest');
  },
});
