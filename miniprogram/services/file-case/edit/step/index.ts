/** 写起诉状的一步: one step of the form, saved as it is written. */
import { failureOf } from '../../../../api/failure';
import { writtenInModel } from '../../../../api/written-in-model';
import { type Content, type Section, same } from '../../draft/content';
import type { Draft } from '../../draft/draft';
import { draftOf, saveNow, typed } from '../../draft/open';
import { STEPS, type Step, stepOf, stepOfField } from '../../draft/steps';
import type { Saving } from '../../draft/view';

const NO_STEP = { code: 'NOT_FOUND', message: '没有这一步。请回到起诉状重新选。' };

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  number: number;
  count: number;
  id: string;
  title: string;
  term: string;
  /** The sections of this step alone. */
  value: Content;
  errors: Record<string, string>;
  wrong: string[];
  hints: string[];
  saving: Saving;
  message: string;
  next: string;
  domicile: string;
  phone: string;
  /** What was written about this party in a model. */
  inModel: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  number: 0,
  count: STEPS.length,
  id: '',
  title: '',
  term: '',
  value: {},
  errors: {},
  wrong: [],
  hints: [],
  saving: 'saved',
  message: '',
  next: '',
  domicile: '',
  phone: '',
  inModel: '',
};

/** The model's blank about a step's party. */
const BLANKS: Record<string, 'plaintiff' | 'defendant'> = { plaintiff: 'plaintiff', defendants: 'defendant' };

const opened = new WeakMap<object, { draft: Draft; step: Step; stop: () => void }>();

const sectionsOf = (content: Content, sections: readonly Section[]): Content =>
  Object.fromEntries(Object.entries(content).filter(([section]) => sections.some((one) => one === section)));

Page({
  data: start,
  onLoad({ filingId = '', step: id = '' }) {
    const step = stepOf(id);
    if (!step) {
      this.setData({ state: 'error', failure: NO_STEP });
      return;
    }
    const number = STEPS.indexOf(step) + 1;
    const { title, term } = step;
    const draft = draftOf(decodeURIComponent(filingId));
    opened.set(this, { draft, step, stop: draft.listen(() => this.show()) });
    const blank = BLANKS[id];
    const inModel = blank ? writtenInModel(draft.filingId, blank) : '';
    this.setData({ id, title, term, number, inModel, filingId: draft.filingId, next: STEPS[number]?.title ?? '' });
    this.load();
  },
  onHide() {
    this.save();
  },
  onUnload() {
    this.save();
    opened.get(this)?.stop();
  },
  async load() {
    const draft = opened.get(this)?.draft;
    if (!draft) return;
    this.setData({ state: 'loading' });
    try {
      await draft.open();
      this.setData({ state: 'content' });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** What the draft says now; the form itself only where it is not what was typed here. */
  show() {
    const here = opened.get(this);
    if (!here || this.data.state !== 'content') return;
    const { content, saving, message, errors, doubts } = here.draft.view;
    const value = sectionsOf(content, here.step.sections);
    const [first] = content.plaintiffs ?? [];
    this.setData({
      ...(same(value, this.data.value) ? {} : { value }),
      saving,
      message,
      errors,
      wrong: Object.entries(errors).flatMap(([path, text]) => (stepOfField(path) === here.step ? [text] : [])),
      hints: doubts.filter(({ field }) => stepOfField(field) === here.step).map(({ text }) => text),
      domicile: first?.domicile ?? '',
      phone: first?.phone ?? '',
    });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<Partial<Content>>) {
    const draft = opened.get(this)?.draft;
    if (!draft) return;
    draft.change(detail);
    // What the step has said itself need not come back to it: its inputs would lose what is being typed.
    Object.assign(this.data.value, detail);
    typed(draft);
    if (this.data.id === 'truth' || this.data.id === 'mediation' || 'agentAuthority' in detail)
      this.setData({ value: { ...this.data.value } });
  },
  async save() {
    const draft = opened.get(this)?.draft;
    if (draft && this.data.state === 'content') await saveNow(draft);
  },
  goOn() {
    this.save();
    const next = STEPS[this.data.number];
    if (!next || this.data.saving === 'clash') {
      this.back();
      return;
    }
    const { filingId } = this.data;
    wx.redirectTo({
      url: `/services/file-case/edit/step/index?filingId=${encodeURIComponent(filingId)}&step=${next.id}`,
    });
  },
  back() {
    const { filingId } = this.data;
    wx.navigateBack({
      fail: () => wx.redirectTo({ url: `/services/file-case/edit/index?filingId=${encodeURIComponent(filingId)}` }),
    });
  },
});
