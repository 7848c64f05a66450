/** 处理一份材料: noted, granted or refused, with reasons; looked at as it will go out, then decided, once. */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { forgetPapers, showPaper } from '../../../api/paper';
import { type FormField, missingIn, type Value, type Values, valuesOf } from '../../../components/form/field';
import { dayOf } from '../../../text/day';
import { OFFICER_NAMES, paperTone } from '../../papers/rows';
import { paperAt } from '../../serving/addresses';
import type { FiledPaper } from '../shown';
import { decidingOf, fieldsOf, mayDecide, noteOf, type Outcome, outcomeOf, questionOf, titleOf, toldOf } from './form';

const start: {
  state: string;
  failure: { code: string; message: string };
  paperId: string;
  outcome: Outcome;
  paper: FiledPaper | null;
  who: string;
  stateName: string;
  tone: string;
  title: string;
  note: string;
  fields: FormField[];
  values: Values;
  opening: boolean;
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  paperId: '',
  outcome: 'noted',
  paper: null,
  who: '',
  stateName: '',
  tone: '',
  title: '',
  note: '',
  fields: [],
  values: {},
  opening: false,
  told: '',
};

Page({
  data: start,
  onLoad({ paperId = '', outcome = '' }) {
    this.setData({ paperId: decodeURIComponent(paperId), outcome: outcomeOf(outcome) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    const { paperId, outcome } = this.data;
    try {
      const paper = await call('file-paper', { action: 'get', paperId });
      const fields = fieldsOf(paper, outcome, dayOf(Date.now()));
      this.show(paper);
      this.setData({
        title: titleOf(paper, outcome),
        note: noteOf(paper, outcome),
        fields,
        values: { ...valuesOf(fields), ...this.data.values },
        state: mayDecide(paper, outcome) ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(paper: FiledPaper) {
    const { state, stateName, names } = paper;
    this.setData({
      paper,
      who: names.join('、'),
      stateName: OFFICER_NAMES.get(state) ?? stateName,
      tone: paperTone(state),
    });
  },
  change({ detail: { name, value } }: WechatMiniprogram.CustomEvent<{ name: string; value: Value }>) {
    const { [name]: _, ...errors } = this.data.errors;
    this.setData({ values: { ...this.data.values, [name]: value }, errors, trouble: '' });
  },
  /** Nothing is missing; else it is said beside its field. */
  complete(): boolean {
    const { fields, values } = this.data;
    const errors = missingIn(fields, values);
    const [first] = Object.values(errors);
    this.setData({ errors, trouble: first ? `${first}。` : '' });
    return first === undefined;
  },
  async preview() {
    const { paper, outcome, values, opening } = this.data;
    if (!paper || opening || !this.complete()) return;
    this.setData({ opening: true });
    try {
      const deciding = decidingOf(paper, outcome, values);
      await showPaper((offset) => call('file-paper', { action: 'previewDecision', ...deciding, offset }));
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, errors: fields });
    }
    this.setData({ opening: false });
  },
  async send() {
    const { paper, outcome, values } = this.data;
    if (!paper || !this.complete()) return;
    const came: { paper?: FiledPaper } = {};
    const done = await act(this, questionOf(paper, outcome), async () => {
      came.paper = await call('file-paper', { action: 'decide', ...decidingOf(paper, outcome, values) });
    });
    if (!done || !came.paper) return;
    this.show(came.paper);
    this.setData({ told: toldOf(came.paper), state: 'content' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: paperAt(this.data.paperId) }) });
  },
});
