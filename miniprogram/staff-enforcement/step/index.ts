/** 办一步 of an execution: what it does in law, what is filled in, asked once more, done once. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { uploadFolder } from '../../api/upload-folder';
import { type FormField, missingIn, type Values, valuesOf } from '../../components/form/field';
import { headOf, idFrom, moveStart, takeMove } from '../../components/move-frame/moving';
import { dayOf } from '../../text/day';
import { executionAt, rulingsAt, stepAt } from '../addresses';
import type { About, Officers, Papers, Step } from '../move';
import { stepNamed } from '../moves/steps';
import { draftOf, forgetDraft, keepDraft } from './draft';
import { filledIn } from './filled';
import { type RulingFirst, rulingFirst } from './ruled';

const start: {
  step: string;
  of: string;
  what: string;
  verb: string;
  done: string;
  says: readonly string[];
  fields: readonly FormField[];
  values: Values;
  first: RulingFirst | null;
  folder: string;
  /** What stands in it was filled in before. */
  goesOn: boolean;
} & typeof moveStart = {
  ...moveStart,
  step: '',
  of: '',
  what: '',
  verb: '',
  done: '',
  says: [],
  fields: [],
  values: {},
  first: null,
  folder: '',
  goesOn: false,
};

interface Kept {
  step: Step;
  about: About;
}
const kept = new WeakMap<object, Kept>();
const NOBODY: Officers = { judges: [], clerks: [], officers: [] };

Page({
  data: start,
  onLoad({ caseId, step = '', of }) {
    this.setData({ caseId: idFrom(caseId), step, of: idFrom(of) });
  },
  /** Also on the way back from its ruling. */
  onShow() {
    if (!this.data.moved) this.load();
  },
  /** Again where it was refused: what was filled in stays. */
  async load() {
    const { caseId, of, moved } = this.data;
    try {
      const step = stepNamed(this.data.step);
      wx.setNavigationBarTitle({ title: step.title });
      this.setData({ what: step.what, verb: step.verb, done: step.done });
      const [found, officers, papers, folder] = await Promise.all([
        call('follow-enforcement', { action: 'execution', caseId }),
        step.named ? call('check-progress', { action: 'trialOfficers' }) : NOBODY,
        step.papers ? papersOf(caseId, step.papers) : [],
        step.files ? uploadFolder() : '',
      ]);
      const about = { found, of, officers, papers, today: dayOf(Date.now()) };
      const allowed = step.can(found);
      this.setData({ folder, head: headOf(found), today: about.today, state: allowed || moved ? 'content' : 'empty' });
      if (allowed) this.show(step, about);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(step: Step, about: About) {
    const { caseId, of, values } = this.data;
    kept.set(this, { step, about });
    const fields = step.fields(about);
    const draft = draftOf(caseId, this.data.step, of);
    this.setData({
      fields,
      says: step.says(about),
      first: rulingFirst(step, about),
      values: filledIn(fields, draft, values),
      goesOn: Object.keys(draft).length > 0,
    });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ name: string; value: Values[string] }>) {
    const { [detail.name]: _, ...errors } = this.data.errors;
    const values = { ...this.data.values, [detail.name]: detail.value };
    this.setData({ values, errors });
    keepDraft(this.data, this.data.fields, values);
  },
  anew() {
    forgetDraft(this.data);
    this.setData({ values: valuesOf(this.data.fields), errors: {}, trouble: '', goesOn: false });
  },
  async send() {
    const { step, about } = kept.get(this) ?? {};
    const { fields, values } = this.data;
    if (!step || !about) return;
    const errors = missingIn(fields, values);
    const gaps = Object.keys(errors).length;
    this.setData({ errors, trouble: gaps > 0 ? `有 ${gaps} 处没有填好，请看上面标出的地方。` : '' });
    if (gaps > 0) return;
    const came = await takeMove(this, step.question(values, about), () => step.send(values, about, call));
    if (came) forgetDraft(this.data);
  },
  ruling() {
    const { caseId, first } = this.data;
    if (first) go(first.waits ? rulingsAt(caseId) : stepAt(caseId, 'layRuling', first.about));
  },
  back() {
    const url = executionAt(this.data.caseId);
    // It was in the list of those that nobody has; now it is one's own.
    if (this.data.step === 'takeOver') wx.redirectTo({ url });
    else wx.navigateBack({ fail: () => wx.redirectTo({ url }) });
  },
});

const papersOf = async (caseId: string, kind: string): Promise<Papers> => {
  const { papers } = await call('file-paper', { action: 'inbox', caseId, limit: 50 });
  return papers.filter((one) => one.kind === kind);
};
