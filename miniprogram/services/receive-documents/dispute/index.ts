/** 送达异议: he says that it did not reach him so; a judge decides, and the days hold until then (SERVE-3, 4). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { dayOf, dayText, stampText } from '../../../text/day';
import { wayTo } from '../ways';
import { eventOf, GROUNDS, type Ground, lackingOf, MOST_TEXT, NOTHING, type Written } from './form';

const start: {
  serviceId: string;
  state: string;
  failure: { code: string; message: string };
  courtId: string;
  title: string;
  servedAt: string;
  /** The nearest last day, which holds until it is decided; '' none. */
  lastDay: string;
  grounds: typeof GROUNDS;
  written: Written;
  day: string;
  today: string;
  most: number;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
} = {
  serviceId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  courtId: '',
  title: '',
  servedAt: '',
  lastDay: '',
  grounds: GROUNDS,
  written: NOTHING,
  day: '',
  today: '',
  most: MOST_TEXT,
  errors: {},
  sending: false,
  trouble: '',
};

Page({
  data: start,
  onLoad({ serviceId = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId), today: dayOf(Date.now()) });
    this.load();
  },
  async load() {
    try {
      const service = await call('receive-documents', { action: 'service', serviceId: this.data.serviceId });
      const { can, courtId, title, effectiveAt, periods } = service;
      if (!can.includes('dispute')) {
        const message = service.dispute
          ? '已经提过异议。法官的决定，在文书的页面里看；要补充的，请留言。'
          : '这份文书还没有算送达，现在不用提异议。';
        this.setData({ state: 'error', failure: { code: 'PRECONDITION_FAILED', message } });
        return;
      }
      const running = periods.find(({ state }) => state === 'running');
      this.setData({
        courtId,
        title,
        servedAt: effectiveAt ? stampText(effectiveAt) : '',
        lastDay: running ? `${running.title}的最后一天 ${dayText(running.lastDay)}` : '',
        state: 'content',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  write(written: Written) {
    this.setData({ written, errors: {}, trouble: '' });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: Ground }>) {
    this.write({ ...this.data.written, ground: detail.value });
  },
  pick({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ day: dayText(detail.value) });
    this.write({ ...this.data.written, receivedOn: detail.value });
  },
  type({ detail }: WechatMiniprogram.Input) {
    // Not drawn anew while he types.
    this.data.written = { ...this.data.written, text: detail.value };
  },
  speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { written, most } = this.data;
    const text = [written.text.trim(), detail.text].filter(Boolean).join('\n').slice(0, most);
    this.write({ ...written, text });
  },
  async send() {
    const { serviceId, written, sending } = this.data;
    const errors = lackingOf(written);
    const event = eventOf(serviceId, written);
    this.setData({ written, errors, trouble: Object.values(errors)[0] ?? '' });
    if (sending || !event || Object.keys(errors).length > 0) return;
    this.setData({ sending: true });
    try {
      await call('receive-documents', event);
      if (getCurrentPages().length > 1) wx.navigateBack();
      else go(wayTo('service', serviceId));
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
});
