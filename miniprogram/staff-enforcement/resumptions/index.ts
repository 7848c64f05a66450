/** 恢复执行登记: assets were found after a round was closed; the filing judge gives the new number (NUM-5). */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import type { DataOf } from '../../api/services';
import { dayText } from '../../text/day';

type Asked = DataOf<'follow-enforcement', 'resumptionsToRegister'>['resumptions'][number];

const start: {
  state: string;
  failure: { code: string; message: string };
  rows: (Asked & { since: string })[];
  told: string;
} & typeof notActing = { ...notActing, state: 'loading', failure: { code: '', message: '' }, rows: [], told: '' };

Page({
  data: start,
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { resumptions } = await call('follow-enforcement', { action: 'resumptionsToRegister' });
      const rows = resumptions.map((one) => ({ ...one, since: `${dayText(one.on)} 提出` }));
      this.setData({ rows, state: rows.length > 0 || this.data.told ? 'content' : 'empty', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async register({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const one = this.data.rows.find(({ resumptionId }) => resumptionId === currentTarget.dataset.id);
    if (!one) return;
    const { caseId, resumptionId, caseNo } = one;
    const question = {
      title: '登记恢复执行？',
      content: `${caseNo} 发现了财产。登记以后有新的“执恢”案号，马上告诉申请执行人。`,
      confirmText: '登记',
      grave: true,
    };
    const came: { caseNo?: string } = {};
    const done = await act(this, question, async () => {
      came.caseNo = (await call('follow-enforcement', { action: 'registerResumed', caseId, resumptionId })).caseNo;
    });
    if (!done || !came.caseNo) return;
    this.setData({ told: `已经登记，新的案号 ${came.caseNo}。等执行员接案。` });
    await this.load();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
});
