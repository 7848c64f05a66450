/** 等我签名的裁定书: the oldest first (FILE-10, SIGN-4). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import type { DataOf } from '../../api/services';
import { momentText } from '../../text/day';

type Ruling = DataOf<'file-case', 'rulingsToSign'>['rulings'][number];

interface Row {
  filingId: string;
  title: string;
  judge: string;
  decidedAt: string;
}

const start: { state: string; failure: { code: string; message: string }; rows: Row[]; next: string; trouble: string } =
  {
    state: 'loading',
    failure: { code: '', message: '' },
    rows: [],
    next: '',
    trouble: '',
  };

const rowsOf = (rulings: readonly Ruling[]): Row[] =>
  rulings.map(({ filingId, title, judge, decidedAt }) => ({
    filingId,
    title,
    judge,
    decidedAt: momentText(decidedAt, Date.now()),
  }));

Page({
  data: start,
  /** Also on the way back: what was signed is gone. */
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      const { rulings, next } = await call('file-case', { action: 'rulingsToSign' });
      this.setData({
        rows: rowsOf(rulings),
        next: next ?? '',
        state: rulings.length > 0 ? 'content' : 'empty',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async more() {
    try {
      const { rulings, next } = await call('file-case', { action: 'rulingsToSign', cursor: this.data.next });
      this.setData({ rows: [...this.data.rows, ...rowsOf(rulings)], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/staff/rulings/sign/index?filingId=${encodeURIComponent(currentTarget.dataset.id)}`);
  },
});
