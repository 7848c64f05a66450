/** 窗口核对身份: the person before the counter, his document in hand, his phone with six figures or none at all (ID-1, ID-8, ACC-2). */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { personErrors, seenOf, type Typed } from './person';
import { start } from './start';

Page({
  data: start,
  onLoad({ mode = 'phone' }) {
    this.setData({ mode: mode === 'none' ? 'none' : 'phone' });
  },
  /** What was typed of a document is nobody's but his. */
  onUnload() {
    this.setData({ person: start.person, code: '' });
  },
  chooseMode({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ mode: detail.value, trouble: '', errors: {} });
  },
  typeCode({ detail }: WechatMiniprogram.CustomEvent<{ code: string }>) {
    const { code: _, ...errors } = this.data.errors;
    this.setData({ code: detail.code, errors });
  },
  type({ detail }: WechatMiniprogram.CustomEvent<Partial<Typed>>) {
    const errors = { ...this.data.errors };
    for (const field of Object.keys(detail)) delete errors[field as keyof Typed];
    this.setData({ person: { ...this.data.person, ...detail }, errors });
  },
  async send() {
    const { mode, code, person, sending } = this.data;
    if (sending) return;
    const codeError = mode === 'phone' && code.length !== 6 ? { code: '码是 6 个数字，请看他的手机' } : {};
    const errors = { ...personErrors(person), ...codeError };
    this.setData({ errors, trouble: '' });
    if (Object.keys(errors).length > 0) return;
    this.setData({ sending: true });
    try {
      if (mode === 'phone') {
        const verified = await call('identity', { action: 'verifyAtWindow', code, ...seenOf(person) });
        this.setData({ verified });
      } else {
        const recorded = await call('identity', { action: 'recordOfflinePerson', ...seenOf(person) });
        this.setData({ recorded });
      }
      this.setData({ person: start.person, code: '' });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, errors: fields });
    }
    this.setData({ sending: false });
  },
  next() {
    const { mode } = this.data;
    this.setData({ ...start, mode });
  },
  matters() {
    go('/staff/matters/index');
  },
  help() {
    const { recorded } = this.data;
    if (!recorded) return;
    const { personId, name } = recorded;
    go(`/staff/people/help/index?personId=${encodeURIComponent(personId)}&name=${encodeURIComponent(name)}`);
  },
  handIn() {
    go('/staff/people/hand-in/index');
  },
});
