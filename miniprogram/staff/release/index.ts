/** 放开案件: from now on those whom a case names may see it; not before, or a debtor would be warned (PRIV-4). */
import { call } from '../../api/call';
import { confirmed } from '../../api/confirm';
import { failureOf } from '../../api/failure';
import { whoAmI } from '../../api/session';
import { caseIdOf, type TypedNumber } from '../case-number/case-id';

const start: { sending: boolean; trouble: string; done: string; released: number; linked: number } = {
  sending: false,
  trouble: '',
  done: '',
  released: 0,
  linked: 0,
};

Page({
  data: start,
  async release({ detail }: WechatMiniprogram.CustomEvent<TypedNumber>) {
    const { year, type, seq } = detail;
    const number = `（${year}）${type}${seq}号`;
    if (this.data.sending) return;
    const sure = await confirmed({
      title: `放开 ${number}？`,
      content:
        '案件里的人马上能看到这个案件，对方也会知道自己被起诉。财产保全还没有做完的，先不要放开。放开以后收不回来。',
      confirmText: '放开',
      grave: true,
    });
    if (!sure) return;
    this.setData({ ...start, sending: true });
    try {
      const { staff } = await whoAmI();
      const caseId = caseIdOf(staff?.courtId ?? '', detail);
      const { released, linked } = await call('identity', { action: 'releaseLink', caseId });
      this.setData({ done: number, released, linked });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
});
