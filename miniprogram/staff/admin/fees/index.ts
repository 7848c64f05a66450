/** 收费标准: what the province or the court has fixed, each with the decree's range beside it (FEE-3). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { guardLeaving } from '../../../api/leaving';
import type { DataOf } from '../../../api/services';
import { dayOf, dayText } from '../../../text/day';
import { type Change, spoken } from '../changes';
import { mayChange } from '../officer';
import { changesOf, errorOf, type FeeRow, feeRows, savingOf, typedOf } from './form';

type Tariffs = DataOf<'court-desk', 'tariffs'>;

const start: {
  state: string;
  failure: { code: string; message: string };
  tariffs: Tariffs | null;
  rows: FeeRow[];
  coming: { key: number; text: string }[];
  isAdmin: boolean;
  today: string;
  typed: Record<string, string>;
  source: string;
  effectiveFrom: string;
  changes: Change[];
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
  saved: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  tariffs: null,
  rows: [],
  coming: [],
  isAdmin: false,
  today: '',
  typed: {},
  source: '',
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
      const [isAdmin, tariffs] = await Promise.all([mayChange(), call('court-desk', { action: 'tariffs' })]);
      const { fees, coming } = tariffs;
      const today = dayOf(Date.now());
      this.setData({
        state: 'content',
        isAdmin,
        tariffs,
        rows: feeRows(fees),
        coming: coming.map(({ version, effectiveFrom, source }) => ({
          key: version,
          text: `${dayText(effectiveFrom)}起改用另一套（${source ?? '没有写依据'}）`,
        })),
        typed: typedOf(fees),
        source: '',
        effectiveFrom: today,
        today,
        changes: [],
        errors: {},
      });
      guardLeaving(false);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  type({ currentTarget, detail }: WechatMiniprogram.Input) {
    const { tariffs, typed, errors } = this.data;
    if (!tariffs) return;
    const { field } = currentTarget.dataset;
    const now = { ...typed, [field]: detail.value };
    const { [`fees.${field}`]: _, ...others } = errors;
    const changes = changesOf(tariffs.fees, now);
    this.setData({ typed: now, changes, errors: others, trouble: '', saved: '' });
    guardLeaving(changes.length > 0);
  },
  /** Said as soon as one leaves the field. */
  look({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { tariffs, typed } = this.data;
    const fee = tariffs?.fees.find(({ field }) => field === currentTarget.dataset.field);
    if (!fee) return;
    const wrong = errorOf(fee, typed[fee.field] ?? '');
    // A path cannot name a key with a dot in it.
    if (wrong) this.setData({ errors: { ...this.data.errors, [`fees.${fee.field}`]: wrong } });
  },
  typeSource({ detail }: WechatMiniprogram.Input) {
    this.setData({ source: detail.value, 'errors.source': '' });
  },
  pickDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ effectiveFrom: detail.value, 'errors.effectiveFrom': '' });
  },
  mistakes(): Record<string, string> {
    const { tariffs, typed, source } = this.data;
    const wrong = (tariffs?.fees ?? []).map((fee) => [`fees.${fee.field}`, errorOf(fee, typed[fee.field] ?? '')]);
    const missing = source.trim().length < 4 ? [['source', '请写上依据的文件，例如：浙价费〔2025〕1号']] : [];
    return Object.fromEntries([...wrong, ...missing].filter(([, text]) => text));
  },
  async save() {
    const { tariffs, typed, source, changes, effectiveFrom, today, sending } = this.data;
    if (!tariffs || sending || changes.length === 0) return;
    const errors = this.mistakes();
    const [first] = Object.entries(errors);
    const title = tariffs.fees.find(({ field }) => `fees.${field}` === first?.[0])?.title ?? '依据';
    this.setData({ errors, trouble: first ? `没有保存。${title}：${first[1]}` : '' });
    if (first) return;
    const from = effectiveFrom === today ? '保存后马上生效' : `从${dayText(effectiveFrom)}起生效`;
    const content = `${spoken(changes)}\n${from}。已经开出的交费通知不变。`;
    if (!(await confirmed({ title: '保存收费标准？', content, confirmText: '保存' }))) return;
    this.setData({ sending: true });
    try {
      await call('court-desk', savingOf(tariffs, typed, { source, effectiveFrom }));
      await this.load();
      this.setData({ saved: `已经保存，${effectiveFrom === today ? '现在就按新的算' : `${from}，在那以前照旧`}。` });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    }
    this.setData({ sending: false });
  },
  history() {
    go('/staff/admin/history/index?setting=tariffs');
  },
});
