/** 办理一步送达: proof, other means, receipt, notice, dispute …: each a form of its own; what was typed stays until it is done. */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { type FormField, missingIn, type Value, type Values, valuesOf } from '../../../components/form/field';
import { dayOf } from '../../../text/day';
import { serviceAt } from '../../serving/addresses';
import { serviceTone, type Tracked } from '../../serving/officer';
import type { MoveForm } from './form';
import { isMove, MOVES } from './forms';

const start: {
  state: string;
  failure: { code: string; message: string };
  serviceId: string;
  move: string;
  service: Tracked | null;
  tone: string;
  title: string;
  note: string;
  button: string;
  fields: FormField[];
  values: Values;
  done: boolean;
  told: string;
  /** 解释139: what a notice has to say. */
  content: string[];
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  serviceId: '',
  move: '',
  service: null,
  tone: '',
  title: '',
  note: '',
  button: '',
  fields: [],
  values: {},
  done: false,
  told: '',
  content: [],
};

Page({
  data: start,
  onLoad({ serviceId = '', move = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId), move });
    this.load();
  },
  form(): MoveForm | undefined {
    const { move } = this.data;
    return isMove(move) ? MOVES[move] : undefined;
  },
  async load() {
    const form = this.form();
    try {
      const service = await call('receive-documents', { action: 'trackOne', serviceId: this.data.serviceId });
      const can: readonly string[] = service.can;
      const fields = form?.fields(service, dayOf(Date.now())) ?? [];
      this.setData({
        service,
        tone: serviceTone(service.state, service.late),
        title: form?.title ?? '',
        note: form?.note ?? '',
        button: form?.button ?? '',
        fields,
        // What he has typed stays, also where a colleague was faster.
        values: { ...valuesOf(fields), ...this.data.values },
        state: form && (can.includes(this.data.move) || this.data.done) ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  change({ detail: { name, value } }: WechatMiniprogram.CustomEvent<{ name: string; value: Value }>) {
    const { [name]: _, ...errors } = this.data.errors;
    this.setData({ values: { ...this.data.values, [name]: value }, errors, trouble: '' });
  },
  async send() {
    const { service, serviceId, fields, values } = this.data;
    const form = this.form();
    if (!form || !service) return;
    const errors = missingIn(fields, values);
    if (Object.keys(errors).length > 0) {
      this.setData({ errors, trouble: Object.values(errors)[0] ?? '' });
      return;
    }
    const came: { of?: Tracked & { content?: string[] } } = {};
    const done = await act(this, form.question(service), async () => {
      came.of = await call('receive-documents', form.event(serviceId, values));
    });
    if (!done || !came.of) return;
    const { stateName, state, late, content = [] } = came.of;
    this.setData({
      done: true,
      service: { ...service, stateName, state },
      tone: serviceTone(state, late),
      told: form.told,
      content,
      state: 'content',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: serviceAt(this.data.serviceId) }) });
  },
});
