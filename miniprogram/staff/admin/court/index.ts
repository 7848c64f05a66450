/** 本院信息: what people see of the court; what is given to it (name, level, code) is shown and not set here (NUM-3). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { guardLeaving } from '../../../api/leaving';
import { dayOf, dayText } from '../../../text/day';
import { type Change, spoken } from '../changes';
import { mayChange } from '../officer';
import { type Court, changesOf, errorsOf, givenOf, PLANS, savingOf, type Typed, typedOf } from './form';

const start: {
  state: string;
  failure: { code: string; message: string };
  plans: typeof PLANS;
  court: Court | null;
  given: { label: string; text: string }[];
  isAdmin: boolean;
  today: string;
  typed: Typed | null;
  effectiveFrom: string;
  changes: Change[];
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
  saved: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  plans: PLANS,
  court: null,
  given: [],
  isAdmin: false,
  today: '',
  typed: null,
  effectiveFrom: '',
  changes: [],
  errors: {},
  sending: false,
  trouble: '',
  saved: '',
};

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async load() {
    try {
      const [isAdmin, court] = await Promise.all([mayChange(), call('court-desk', { action: 'court' })]);
      const today = dayOf(Date.now());
      const fresh = { typed: typedOf(court), changes: [], errors: {}, effectiveFrom: today, today };
      this.setData({ state: 'content', isAdmin, court, given: givenOf(court), ...fresh });
      guardLeaving(false);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  type({ currentTarget, detail }: WechatMiniprogram.Input) {
    const { court, typed, errors } = this.data;
    if (!court || !typed) return;
    const { field } = currentTarget.dataset;
    const now = { ...typed, [field]: detail.value };
    const { [field]: _, ...others } = errors;
    const changes = changesOf(court, now);
    this.setData({ typed: now, changes, errors: others, trouble: '', saved: '' });
    guardLeaving(changes.length > 0);
  },
  pickDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ effectiveFrom: detail.value });
  },
  async save() {
    const { court, typed, changes, effectiveFrom, today, sending } = this.data;
    if (!court || !typed || sending || changes.length === 0) return;
    const errors = errorsOf(court, typed);
    this.setData({ errors, trouble: Object.keys(errors).length > 0 ? '有的地方还要改，请看红字。' : '' });
    if (Object.keys(errors).length > 0) return;
    const from = effectiveFrom === today ? '保存后马上生效。' : `从${dayText(effectiveFrom)}起生效。`;
    const question = {
      title: `保存这 ${changes.length} 处？`,
      content: `${spoken(changes)}\n${from}`,
      confirmText: '保存',
    };
    if (!(await confirmed(question))) return;
    this.setData({ sending: true });
    try {
      await call('court-desk', savingOf(court, typed, effectiveFrom));
      await this.load();
      this.setData({ saved: effectiveFrom === today ? '已经保存，现在就生效。' : `已经保存，${from}在那以前照旧。` });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    }
    this.setData({ sending: false });
  },
  history() {
    go('/staff/admin/history/index?setting=court');
  },
});
