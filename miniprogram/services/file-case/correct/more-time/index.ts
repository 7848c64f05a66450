/** 申请延长: which way it is, in time or after; why; then the judge's answer. Whatever the way, the judge decides (FIX-1, 民诉法86). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import type { DataOf } from '../../../../api/services';
import { dayOf } from '../../../../text/day';
import { NOT_HERE } from '../../filing/asking';
import { ENDED, extensionTone, LEAST_REASON, REASON_SHORT } from './words';

type Notice = DataOf<'correct-filing', 'notice'>;

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  courtId: string;
  title: string;
  day: string;
  left: number;
  extension: Notice['extension'];
  tone: string;
  mayAsk: boolean;
  /** Asked once more, after an answer. */
  again: boolean;
  reason: string;
  options: typeof ENDED;
  /** `yes`, `no` or '' not said yet: the obstacle is over. */
  ended: string;
  endedOn: string;
  today: string;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  courtId: '',
  title: '',
  day: '',
  left: 0,
  extension: null,
  tone: 'quiet',
  mayAsk: false,
  again: false,
  reason: '',
  options: ENDED,
  ended: '',
  endedOn: '',
  today: '',
  errors: {},
  sending: false,
  trouble: '',
};

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId), today: dayOf(Date.now()) });
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      this.show(await call('correct-filing', { action: 'notice', filingId: this.data.filingId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message: code === 'NOT_FOUND' ? NOT_HERE : message } });
    }
  },
  show({ courtId, title, correction, extension, can }: Notice) {
    this.setData({
      state: 'content',
      courtId,
      title,
      day: correction?.lastDay ?? '',
      left: correction?.daysLeft ?? 0,
      extension,
      tone: extensionTone(extension?.state ?? ''),
      mayAsk: can.includes('askExtension'),
    });
  },
  askAgain() {
    this.setData({ again: true });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.data.reason = detail.value;
  },
  chooseEnded({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ ended: detail.value, errors: {} });
  },
  chooseDay({ detail }: WechatMiniprogram.PickerChange) {
    this.setData({ endedOn: String(detail.value), errors: {} });
  },
  correct() {
    const { filingId } = this.data;
    wx.navigateBack({
      fail: () => wx.redirectTo({ url: `/services/file-case/correct/index?filingId=${encodeURIComponent(filingId)}` }),
    });
  },
  async ask() {
    const { filingId, reason, left, ended, endedOn, sending } = this.data;
    if (sending) return;
    const isLate = left < 0;
    const errors = {
      ...(reason.trim().length < LEAST_REASON ? { reason: REASON_SHORT } : {}),
      ...(isLate && ended === '' ? { ended: '请选一样。' } : {}),
      ...(isLate && ended === 'yes' && !endedOn ? { obstacleEndedOn: '请选是哪一天。' } : {}),
    };
    this.setData({ errors, trouble: '' });
    if (Object.keys(errors).length > 0) return;
    this.setData({ sending: true });
    try {
      const event = { action: 'askExtension' as const, filingId, reason: reason.trim() };
      await call('correct-filing', isLate && ended === 'yes' ? { ...event, obstacleEndedOn: endedOn } : event);
      this.setData({ again: false });
      await this.load();
      wx.pageScrollTo({ scrollTop: 0 });
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      // Asked on another phone, or decided meanwhile: what there is now is shown; what was typed stays.
      if (code === 'CONFLICT' || code === 'PRECONDITION_FAILED') await this.load();
      this.setData({ trouble: message, errors: fields });
    } finally {
      this.setData({ sending: false });
    }
  },
});
