/** 登记纸质材料: what came over the counter or by post, with the day that counts; received like what comes online (ACC-2, TIME-3). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { type FormField, type Value, type Values, valuesOf, wordsIn } from '../../../components/form/field';
import { dayOf } from '../../../text/day';
import { paperAt } from '../../serving/addresses';
import { type EnterForm, enterErrors, enterEvent, enterFields } from './form';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  caseNo: string;
  title: string;
  folder: string;
  all: boolean;
  chosen: string;
  fields: FormField[];
  values: Values;
  receiptNo: string;
  paperId: string;
  late: boolean;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  caseNo: '',
  title: '',
  folder: '',
  all: false,
  chosen: '',
  fields: [],
  values: {},
  receiptNo: '',
  paperId: '',
  late: false,
};

/** Many and long: not for setData. */
const forms = new WeakMap<object, EnterForm>();

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
  },
  async load() {
    const { caseId } = this.data;
    try {
      const form = await call('file-paper', { action: 'enterForm', caseId });
      forms.set(this, form);
      this.setData({ caseNo: form.caseNo, title: form.title, folder: form.uploadFolder, state: 'content' });
      this.ask();
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** What is asked, by what was chosen so far; what was typed stays. */
  ask() {
    const form = forms.get(this);
    if (!form) return;
    const { chosen, all, values } = this.data;
    const fields = enterFields(form, chosen, all, dayOf(Date.now()));
    this.setData({ fields, values: { ...valuesOf(fields), ...values, kind: chosen } });
  },
  change({ detail: { name, value } }: WechatMiniprogram.CustomEvent<{ name: string; value: Value }>) {
    const { [name]: _, ...errors } = this.data.errors;
    this.setData({ values: { ...this.data.values, [name]: value }, errors, trouble: '' });
    if (name !== 'kind') return;
    this.setData({ chosen: wordsIn(this.data.values, 'kind') });
    this.ask();
  },
  showAll() {
    this.setData({ all: true });
    this.ask();
  },
  another() {
    this.setData({ chosen: '', errors: {}, trouble: '' });
    this.ask();
  },
  async send() {
    const { caseId, chosen, fields, values } = this.data;
    const kind = forms.get(this)?.kinds.find((one) => one.kind === chosen)?.kind;
    if (!kind) return;
    const errors = enterErrors(fields, values);
    const [first] = Object.values(errors);
    if (first) {
      this.setData({ errors, trouble: `${first}。` });
      return;
    }
    const came: { paperId: string; receiptNo: string; late: boolean } = { paperId: '', receiptNo: '', late: false };
    const done = await act(this, null, async () => {
      const paper = await call('file-paper', { action: 'enterPaper', ...enterEvent(caseId, kind, values) });
      Object.assign(came, { paperId: paper.paperId, receiptNo: paper.receiptNo ?? '', late: paper.late });
    });
    if (!done) return;
    this.setData(came);
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  open() {
    wx.redirectTo({ url: paperAt(this.data.paperId) });
  },
});
