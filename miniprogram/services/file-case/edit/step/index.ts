/** 写起诉状的一步: one step of the form, saved as it is written. */
import { failureOf } from '../../../../api/failure';
import { writtenInModel } from '../../../../api/written-in-model';
import { type Content, type Section, same } from '../../draft/content';
import type { Draft } from '../../draft/draft';
import { KINDS, ownParties } from '../../draft/kind';
import { draftOf, saveNow, typed } from '../../draft/open';
import { placeOf, type Step, stepOf, stepOfField } from '../../draft/steps';
import { start } from './start';

const NO_STEP = { code: 'NOT_FOUND', message: '没有这一步。请回到全部步骤重新选。' };

/** The model's blank about a step's party. */
const BLANKS: Record<string, 'plaintiff' | 'defendant'> = { plaintiff: 'plaintiff', defendants: 'defendant' };

/** What is said on them hangs on what is written elsewhere. */
const HANGS_ON_OTHERS = ['papers', 'authority', 'agents'];

const opened = new WeakMap<object, { draft: Draft; step: Step | undefined; stop: () => void }>();

const sectionsOf = (content: Content, sections: readonly Section[]): Content =>
  Object.fromEntries(Object.entries(content).filter(([section]) => sections.some((one) => one === section)));

Page({
  data: start,
  onLoad({ filingId = '', step: id = '' }) {
    const draft = draftOf(decodeURIComponent(filingId));
    opened.set(this, { draft, step: undefined, stop: draft.listen(() => this.show()) });
    const blank = BLANKS[id];
    const inModel = blank ? writtenInModel(draft.filingId, blank) : '';
    this.setData({ id, inModel, filingId: draft.filingId });
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
    const here = opened.get(this);
    if (!here) return;
    this.setData({ state: 'loading' });
    try {
      await here.draft.open();
      const { kind, content } = here.draft.view;
      here.step = stepOf(this.data.id, kind);
      if (!here.step) {
        this.setData({ state: 'error', failure: NO_STEP });
        return;
      }
      const { title, term } = here.step;
      wx.setNavigationBarTitle({ title: `写${KINDS[kind].pleading}` });
      this.setData({ state: 'content', kind, title, term, ...placeOf(here.step, kind, content) });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** What the draft says now; the form itself only where it is not what was typed here. */
  show() {
    const here = opened.get(this);
    const { step } = here ?? {};
    if (!here || !step || this.data.state !== 'content') return;
    const { kind, content, saving, message, errors, doubts } = here.draft.view;
    const value = sectionsOf(content, step.sections);
    const [first] = ownParties(kind, content);
    const isHere = (path: string) => stepOfField(path, kind) === step;
    this.setData({
      ...(same(value, this.data.value) ? {} : { value }),
      ...(HANGS_ON_OTHERS.includes(step.id) ? { whole: content } : {}),
      saving,
      message,
      errors,
      wrong: Object.entries(errors).flatMap(([path, text]) => (isHere(path) ? [text] : [])),
      hints: doubts.filter(({ field }) => isHere(field)).map(({ text }) => text),
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
    if (this.data.id === 'truth' || this.data.id === 'mediation') this.setData({ value: { ...this.data.value } });
  },
  async save() {
    const draft = opened.get(this)?.draft;
    if (draft && this.data.state === 'content') await saveNow(draft);
  },
  goOn() {
    this.save();
    const { filingId, next, saving } = this.data;
    if (!next || saving === 'clash') {
      this.back();
      return;
    }
    wx.redirectTo({
      url: `/services/file-case/edit/step/index?filingId=${encodeURIComponent(filingId)}&step=${next}`,
    });
  },
  back() {
    const { filingId } = this.data;
    wx.navigateBack({
      fail: () => wx.redirectTo({ url: `/services/file-case/edit/index?filingId=${encodeURIComponent(filingId)}` }),
    });
  },
});
