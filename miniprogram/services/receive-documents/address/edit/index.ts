/** 填送达地址确认书: electronically or not, which nobody presumes, and where paper goes (SERVE-1, DOMAIN 6.6). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { lackingOf, NO_POST, type Post, sentAs } from '../../post/post';

type Answer = 'yes' | 'no' | '';

const ANSWERS = [
  {
    value: 'yes',
    label: '同意电子送达',
    note: '发到您现在用的这个“微法院”账号。一到就算送达，不管您有没有打开，期限从第二天开始算，所以要常看消息。',
  },
  {
    value: 'no',
    label: '不同意，用纸质的',
    note: '邮寄、当面送。不影响案子，以后随时可以改。',
  },
];

const start: {
  caseId: string;
  partyId: string;
  state: string;
  failure: { code: string; message: string };
  partyName: string;
  answers: typeof ANSWERS;
  answer: Answer;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
} = {
  caseId: '',
  partyId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  partyName: '',
  answers: ANSWERS,
  answer: '',
  errors: {},
  sending: false,
  trouble: '',
};

const typed = new WeakMap<object, Post>();

Page({
  data: start,
  onLoad({ caseId = '', partyId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId), partyId: decodeURIComponent(partyId) });
    this.load();
  },
  async load() {
    const { caseId, partyId } = this.data;
    try {
      const { parties } = await call('receive-documents', { action: 'myAddress', caseId });
      const party = parties.find((one) => one.partyId === partyId);
      if (!party?.can.includes('confirmAddress')) {
        const message = '这份确认书要由当事人本人填。授权委托书写明可以代为同意的，代理人也能填。';
        this.setData({ state: 'error', failure: { code: 'FORBIDDEN', message } });
        return;
      }
      this.setData({ partyName: party.partyName, state: 'content' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Answer }>) {
    this.setData({ answer: detail.value, errors: {}, trouble: '' });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ post: Post }>) {
    typed.set(this, detail.post);
  },
  async send() {
    const { caseId, partyId, answer, sending } = this.data;
    const post = typed.get(this) ?? NO_POST;
    const errors = { ...(answer ? {} : { eService: '请选一个' }), ...lackingOf(post) };
    this.setData({ errors, trouble: Object.values(errors)[0] ?? '' });
    if (sending || Object.keys(errors).length > 0) return;
    this.setData({ sending: true });
    try {
      await call('receive-documents', {
        action: 'confirmAddress',
        caseId,
        partyId,
        eService: answer === 'yes',
        ...sentAs(post),
      });
      wx.showToast({ title: '已经确认', icon: 'success' });
      if (getCurrentPages().length > 1) wx.navigateBack();
      else go(`/services/receive-documents/address/index?caseId=${encodeURIComponent(caseId)}`);
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
});
