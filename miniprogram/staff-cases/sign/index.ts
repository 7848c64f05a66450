/** 等我签名: rulings on what was filed, decisions of cases, and for a clerk the rulings of registration and of fees; the oldest first (SIGN-4). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { whoAmI } from '../../api/session';
import { caseDecisions, filingRulings, inOrder, lapseRulings, paperRulings, type SignRow } from './rows';

interface Source {
  roles: readonly string[];
  ask: () => Promise<SignRow[]>;
}

const SOURCES: readonly Source[] = [
  {
    roles: ['judge', 'clerk', 'filing-judge', 'enforcement'],
    ask: async () => paperRulings(await call('file-paper', { action: 'toSign' })),
  },
  {
    roles: ['judge', 'clerk'],
    ask: async () => caseDecisions(await call('check-progress', { action: 'decisionsToSign' })),
  },
  { roles: ['clerk'], ask: async () => filingRulings(await call('file-case', { action: 'rulingsToSign' })) },
  { roles: ['clerk'], ask: async () => lapseRulings(await call('pay-fee', { action: 'lapsesToSign' })) },
];

const start: { state: string; failure: { code: string; message: string }; rows: SignRow[]; trouble: string } = {
  state: 'loading',
  failure: { code: '', message: '' },
  rows: [],
  trouble: '',
};

Page({
  data: start,
  /** Also on the way back from a signature. */
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const roles: readonly string[] = (await whoAmI()).staff?.roles ?? [];
      const own = SOURCES.filter((source) => source.roles.some((role) => roles.includes(role)));
      // What one service does not answer hides nothing of the others.
      const answers = await Promise.allSettled(own.map(({ ask }) => ask()));
      const failed = answers.flatMap((one) => (one.status === 'rejected' ? [failureOf(one.reason)] : []));
      const rows = inOrder(
        answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
        Date.now(),
      );
      const [first] = failed;
      if (first && failed.length === own.length) throw first;
      this.setData({
        rows,
        trouble: first ? `有一部分现在查不到：${first.message}` : '',
        state: rows.length > 0 || first ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
});
