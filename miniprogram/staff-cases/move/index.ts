/** 办一步: any of the steps that are a form: what it means, what is filled in, asked once more, done. */
import { type FormField, missingIn, type Values, valuesOf } from '../../components/form/field';
import { idFrom, moveStart, takeMove } from '../../components/move-frame/moving';
import { backToCase, openCase } from '../move';
import { stepNamed } from '../moves/steps';
import type { About, Step } from '../step';

const start: {
  step: string;
  of: string;
  what: string;
  verb: string;
  done: string;
  says: readonly string[];
  fields: readonly FormField[];
  values: Values;
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
};

interface Kept {
  step: Step;
  about: About;
}
const kept = new WeakMap<object, Kept>();

Page({
  data: start,
  onLoad({ caseId, step = '', of }) {
    this.setData({ caseId: idFrom(caseId), step, of: idFrom(of) });
    this.load();
  },
  /** Again where it was refused: what was filled in stays. */
  async load() {
    const step = stepNamed(this.data.step);
    wx.setNavigationBarTitle({ title: step.title });
    this.setData({ what: step.what, verb: step.verb, done: step.done });
    const found = await openCase(this, step.can);
    if (!found) return;
    const about = { found, of: this.data.of, today: this.data.today };
    kept.set(this, { step, about });
    const fields = step.fields(about);
    this.setData({ fields, says: step.says(about), values: { ...valuesOf(fields), ...this.data.values } });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ name: string; value: Values[string] }>) {
    const { [detail.name]: _, ...errors } = this.data.errors;
    this.setData({ values: { ...this.data.values, [detail.name]: detail.value }, errors });
  },
  async send() {
    const { step, about } = kept.get(this) ?? {};
    const { fields, values } = this.data;
    if (!step || !about) return;
    const errors = missingIn(fields, values);
    this.setData({ errors, trouble: Object.keys(errors).length > 0 ? '还有没有填的，请看上面标出的地方。' : '' });
    if (Object.keys(errors).length > 0) return;
    await takeMove(this, step.question(values, about), () => step.send(values, about));
  },
  back() {
    backToCase(this.data.caseId);
  },
});
