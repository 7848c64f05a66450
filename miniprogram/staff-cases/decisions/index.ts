/** 本案的裁判文书: drafts, what is being signed, what was issued; a judge begins another one (PROG-6: nobody else knows of it before). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import type { DataOf } from '../../api/services';
import { idFrom } from '../../components/move-frame/moving';
import type { Tone } from '../../text/tone';
import { decisionAt, writeAt } from '../addresses';
import { openKinds } from './kinds';

type Decision = DataOf<'check-progress', 'decisions'>['decisions'][number];

interface Row {
  decisionId: string;
  title: string;
  stateName: string;
  tone: Tone;
  next: string;
  signers: string;
}

const TONES: Readonly<Record<string, Tone>> = { draft: 'quiet', signing: 'running', issued: 'over', dropped: 'over' };

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  caseNo: string;
  rows: Row[];
  next: string;
  kinds: { what: string; name: string; text: string }[];
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  caseNo: '',
  rows: [],
  next: '',
  kinds: [],
  trouble: '',
};

const rowsOf = (decisions: readonly Decision[]): Row[] =>
  decisions.map(({ decisionId, title, state, stateName, next, signers }) => ({
    decisionId,
    title,
    stateName,
    tone: TONES[state] ?? 'quiet',
    next,
    signers:
      state === 'signing'
        ? `还没有签名：${
            signers
              .filter(({ signedAt }) => signedAt === null)
              .map(({ name }) => name)
              .join('、') || '都签了'
          }`
        : '',
  }));

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
    const { caseId } = this.data;
    try {
      const [{ decisions, next }, form, found] = await Promise.all([
        call('check-progress', { action: 'decisions', caseId }),
        call('check-progress', { action: 'decisionForm', caseId }),
        call('check-progress', { action: 'courtCase', caseId }),
      ]);
      this.setData({
        caseNo: form.caseNo,
        rows: rowsOf(decisions),
        next: next ?? '',
        kinds: found.as.includes('judge') ? openKinds(form) : [],
        state: 'content',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    const { caseId, next, rows } = this.data;
    try {
      const page = await call('check-progress', { action: 'decisions', caseId, cursor: next });
      this.setData({ rows: [...rows, ...rowsOf(page.decisions)], next: page.next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(decisionAt(currentTarget.dataset.id));
  },
  begin({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(writeAt(this.data.caseId, currentTarget.dataset.what));
  },
});
