/** 写材料: what it is and begin; then one question a screen, saved as it is written. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { same, type Written } from '../draft/content';
import type { PaperDraft } from '../draft/draft';
import { draftOf, saveNow, typed } from '../draft/open';
import { SAVING_TEXT } from '../draft/saving-text';
import { type Step, stepsOf } from '../draft/steps';
import { start } from './start';

const NO_KIND = { code: 'NOT_FOUND', message: '没有这一种材料。请回到上一页重新选。' };

const opened = new WeakMap<object, { draft: PaperDraft; steps: Step[]; stop: () => void }>();

Page({
  data: start,
  onLoad({ paperId = '', caseId = '', kind = '', dateId = '', step = '' }) {
    this.setData({
      paperId: decodeURIComponent(paperId),
      caseId: decodeURIComponent(caseId),
      dateId: decodeURIComponent(dateId),
      beginKind: paperId ? '' : kind,
    });
    if (paperId) {
      const draft = draftOf(this.data.paperId);
      opened.set(this, { draft, steps: [], stop: draft.listen(() => this.show()) });
    }
    this.load(step);
  },
  onHide() {
    this.save();
  },
  onUnload() {
    this.save();
    opened.get(this)?.stop();
  },
  retry() {
    this.load('');
  },
  async load(step: string) {
    const here = opened.get(this);
    try {
      if (here) await here.draft.open();
      const { paper } = here?.draft ?? {};
      const caseId = paper?.caseId ?? this.data.caseId;
      const { kinds, parties, periods } = await call('file-paper', { action: 'kinds', caseId });
      const info = kinds.find(({ kind }) => kind === (paper?.kind ?? this.data.beginKind));
      if (!info) {
        this.setData({ state: 'error', failure: NO_KIND });
        return;
      }
      const { name, papers, amountMeans } = info;
      wx.setNavigationBarTitle({ title: here ? `写${name}` : name });
      const asked = { name, papers, amountHint: amountMeans ?? '', parties, periods };
      this.setData({ caseId, courtId: paper?.courtId ?? '', info: here ? null : info, asked, state: 'content' });
      if (here) {
        here.steps = stepsOf(info, parties.length);
        this.turn(step);
      }
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** To that step; the first where there is none such. */
  turn(id: string) {
    const { steps = [] } = opened.get(this) ?? {};
    const found = steps.findIndex((one) => one.id === id);
    const at = Math.max(0, found);
    const step = steps[at];
    if (!step) return;
    const { title, hint, example } = step;
    this.setData({ step: step.id, number: at + 1, count: steps.length, title, hint, example });
    this.show();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  /** How saving stands; the form itself only where it is not what was typed here. */
  show() {
    const { draft } = opened.get(this) ?? {};
    if (!draft || this.data.state !== 'content') return;
    const { saving, message, errors, mine } = draft;
    const saveText = saving === 'failed' && message ? message : SAVING_TEXT[saving];
    // A copy: what the page holds changes with each word, and what the court has must not.
    const written = same(mine, this.data.written) ? {} : { written: { ...mine } };
    this.setData({ ...written, saving, saveText, errors });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ patch: Written; draw?: boolean }>) {
    const { draft } = opened.get(this) ?? {};
    if (!draft) return;
    draft.change(detail.patch);
    typed(draft);
    // What an input has said itself need not come back to it: what is being typed would be lost.
    if (detail.draw) this.setData({ written: { ...draft.mine } });
    else Object.assign(this.data.written, detail.patch);
  },
  async save() {
    const { draft } = opened.get(this) ?? {};
    if (draft && this.data.state === 'content') await saveNow(draft);
  },
  begun({ detail }: WechatMiniprogram.CustomEvent<{ paperId: string }>) {
    wx.redirectTo({ url: `/services/file-paper/edit/index?paperId=${detail.paperId}` });
  },
  back() {
    const { steps = [] } = opened.get(this) ?? {};
    const before = steps[this.data.number - 2];
    this.save();
    if (before) this.turn(before.id);
  },
  goOn() {
    const { steps = [] } = opened.get(this) ?? {};
    const next = steps[this.data.number];
    this.save();
    if (next) this.turn(next.id);
    else this.look();
  },
  look() {
    wx.redirectTo({ url: `/services/file-paper/submit/index?paperId=${this.data.paperId}` });
  },
  seePaper() {
    wx.redirectTo({ url: `/services/file-paper/paper/index?paperId=${this.data.paperId}` });
  },
});
