/** 决定缓交: before registration, in writing; where it is granted, with the president's approval and a last day (FEE-13, 14). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { dayOf } from '../../../text/day';
import { doneBefore, type Filing } from '../filing';
import { aidTold, NOTHING_TOLD, type Told, withoutStop } from '../told';
import { type AidDraft, type AidErrors, aidErrors, NO_DRAFT, PHRASES, WAYS } from './decision';

const DAY_MS = 86_400_000;

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  title: string;
  next: string;
  aid: NonNullable<Filing['aid']> | null;
  ways: typeof WAYS;
  phrases: string[];
  draft: AidDraft;
  today: string;
  tomorrow: string;
  errors: AidErrors;
  sending: boolean;
  trouble: string;
  done: boolean;
  told: Told;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  title: '',
  next: '',
  aid: null,
  ways: WAYS,
  phrases: [],
  draft: NO_DRAFT,
  today: '',
  tomorrow: '',
  errors: {},
  sending: false,
  trouble: '',
  done: false,
  told: NOTHING_TOLD,
};

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.setData({
      filingId: decodeURIComponent(filingId),
      today: dayOf(Date.now()),
      tomorrow: dayOf(Date.now() + DAY_MS),
    });
    this.load();
  },
  async load() {
    try {
      const filing = await call('file-case', { action: 'get', filingId: this.data.filingId });
      const { title, next, aid, can } = filing;
      this.setData({ title, next, aid, state: can.includes('decideAid') ? 'content' : 'empty' });
      return filing;
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
      return null;
    }
  },
  set(change: Partial<AidDraft>) {
    const errors = { ...this.data.errors };
    for (const field of Object.keys(change)) delete errors[field as keyof AidDraft];
    this.setData({ draft: { ...this.data.draft, ...change }, errors });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: 'yes' | 'no' }>) {
    this.set({ granted: detail.value });
    this.setData({ phrases: PHRASES[detail.value] });
  },
  write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    this.set({ reasons: detail.text });
  },
  type({ currentTarget, detail }: WechatMiniprogram.Input) {
    this.set({ [currentTarget.dataset.field]: detail.value });
  },
  chooseDay({ currentTarget, detail }: WechatMiniprogram.PickerChange) {
    this.set({ [currentTarget.dataset.field]: String(detail.value) });
  },
  async decide() {
    const { draft, filingId, title, sending } = this.data;
    const errors = aidErrors(draft);
    this.setData({ errors, trouble: '' });
    if (sending || Object.keys(errors).length > 0) return;
    const granted = draft.granted === 'yes';
    const sure = await confirmed({
      title: granted ? '准许缓交吗？' : '不准许缓交吗？',
      content: `${title}。决定以后不能改，当事人马上收到通知。`,
      confirmText: '决定',
    });
    if (!sure) return;
    this.setData({ sending: true });
    const reasons = withoutStop(draft.reasons);
    const { lastDay, name, date, ref } = draft;
    const approved = granted ? { lastDay, approval: { name: name.trim(), date, ref: ref.trim() } } : {};
    try {
      await call('file-case', { action: 'decideAid', filingId, granted, reasons, ...approved });
      this.setData({ told: aidTold({ granted, reasons, ...(granted ? { lastDay } : {}) }), done: true });
    } catch (error) {
      const { message, fields } = failureOf(error);
      const filing = await this.load();
      if (filing && this.data.state === 'empty')
        this.setData({ next: `刚才已经有人办了：${doneBefore(filing, Date.now())}${filing.next}` });
      else this.setData({ trouble: message, errors: fields });
    }
    this.setData({ sending: false });
  },
  register() {
    wx.redirectTo({ url: `/staff/filing/register/index?filingId=${encodeURIComponent(this.data.filingId)}` });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/filing/index' }) });
  },
});
