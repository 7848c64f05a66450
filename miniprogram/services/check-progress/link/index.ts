/** 关联案件: who has the court's letter comes into his case, by its square code or its six figures (PROG-1). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import type { DataOf } from '../../../api/services';
import { codeIn } from './code';

type Linked = DataOf<'check-progress', 'linkByCode'>;

const start: {
  code: string;
  error: string;
  trouble: string;
  sending: boolean;
  /** He has to prove who he is first; the code goes along. */
  next: string;
  linked: Linked | null;
} = { code: '', error: '', trouble: '', sending: false, next: '', linked: null };

Page({
  data: start,
  onLoad({ code = '' }) {
    this.setData({ code: codeIn(decodeURIComponent(code)) });
  },
  /** Back from proving who he is. */
  onShow() {
    if (this.data.next) this.setData({ next: '' });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ code: detail.value, error: '', trouble: '' });
  },
  async scan() {
    try {
      const { result, path } = await wx.scanCode({ scanType: ['qrCode', 'wxCode'] });
      const code = codeIn(path || result);
      if (!code)
        return this.setData({
          trouble: '这不是法院信上的关联码。请扫信上“关联案件”旁边的方块码，或者直接填 6 位数字。',
        });
      this.setData({ code, error: '', trouble: '' });
      await this.link();
    } catch (error) {
      if (!/cancel/.test(String(error))) this.setData({ trouble: '没有扫成。请直接填信上的 6 位数字。' });
    }
  },
  async link() {
    if (this.data.sending) return;
    const code = codeIn(this.data.code);
    if (!code) return this.setData({ error: '请填 6 位数字，在法院寄给您的信上' });
    this.setData({ sending: true, error: '', trouble: '' });
    try {
      this.setData({ linked: await call('check-progress', { action: 'linkByCode', code }) });
    } catch (error) {
      const { code: why, message, fields } = failureOf(error);
      if (why === 'IDENTITY_REQUIRED') this.setData({ next: `/services/check-progress/link/index?code=${code}` });
      else this.setData({ error: fields.code ?? '', trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
  open() {
    go(`/services/check-progress/case/index?caseId=${encodeURIComponent(this.data.linked?.caseId ?? '')}`);
  },
  inbox() {
    go(`/services/receive-documents/inbox/index?caseId=${encodeURIComponent(this.data.linked?.caseId ?? '')}`);
  },
  mine() {
    go('/services/check-progress/mine/index');
  },
});
