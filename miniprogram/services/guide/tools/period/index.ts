/** 算最后一天: a period by its name and the day from which it counts, with the shift over holidays explained (TIME-1..4). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import type { DataOf } from '../../../../api/services';
import { dayText } from '../../../../text/day';
import { MORE_PRESETS } from './more-presets';
import type { Preset } from './preset';
import { COMMON, countOf, OWN, presetOf } from './presets';

type Period = DataOf<'guide', 'computePeriod'>;

const UNITS = [
  { value: 'days', label: '天' },
  { value: 'months', label: '个月' },
  { value: 'years', label: '年' },
];

const start: {
  common: readonly Preset[];
  more: readonly Preset[];
  own: Preset;
  moreOpen: boolean;
  preset: Preset | null;
  units: typeof UNITS;
  unit: string;
  typed: string;
  from: string;
  wrong: { from: string; count: string };
  result: Period | null;
  /** Where it was moved: the day it would have been. */
  nominal: string;
  sending: boolean;
  trouble: string;
} = {
  common: COMMON,
  more: MORE_PRESETS,
  own: OWN,
  moreOpen: false,
  preset: null,
  units: UNITS,
  unit: 'days',
  typed: '',
  from: '',
  wrong: { from: '', count: '' },
  result: null,
  nominal: '',
  sending: false,
  trouble: '',
};

Page({
  data: start,
  onLoad({ preset = '', from = '' }) {
    const day = decodeURIComponent(from);
    this.setData({ from: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '' });
    this.begin(decodeURIComponent(preset));
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.begin(currentTarget.dataset.id);
  },
  begin(id: string) {
    const preset = presetOf(id);
    if (!preset) return;
    this.setData({ preset, unit: 'days', typed: '' });
    this.changed();
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
  },
  other() {
    this.setData({ preset: null, from: '' });
    this.changed();
  },
  showMore() {
    this.setData({ moreOpen: !this.data.moreOpen });
  },
  pickDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ from: detail.value });
    this.changed();
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ typed: detail.value });
    this.changed();
  },
  pickUnit({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ unit: currentTarget.dataset.value });
    this.changed();
  },
  /** What was found belongs to what was asked before. */
  changed() {
    this.setData({ result: null, trouble: '', wrong: { from: '', count: '' } });
  },
  async reckon() {
    const { preset, from, typed, unit, sending } = this.data;
    if (!preset || sending) return;
    const count = preset.length ? 1 : countOf(typed);
    if (!from || count === undefined)
      return this.setData({
        wrong: { from: from ? '' : '请选日期。', count: count === undefined ? '请写一个整数，例如 15。' : '' },
      });
    this.setData({ sending: true, trouble: '' });
    try {
      const result = await call('guide', { action: 'computePeriod', from, ...(preset.length ?? { [unit]: count }) });
      wx.hideKeyboard({ fail: () => {} });
      this.setData({ result, nominal: result.shifted ? dayText(result.nominalLastDay) : '' }, () =>
        wx.pageScrollTo({ selector: '#result', offsetTop: -8, fail: () => {} }),
      );
    } catch (error) {
      const { message, fields } = failureOf(error);
      const count = fields.days ?? fields.months ?? fields.years ?? '';
      if (fields.from || count) this.setData({ wrong: { from: fields.from ?? '', count: preset.length ? '' : count } });
      else this.setData({ trouble: message });
    }
    this.setData({ sending: false });
  },
  onShareAppMessage() {
    const { preset } = this.data;
    return { title: '算算最后一天', path: `/services/guide/tools/period/index${preset ? `?preset=${preset.id}` : ''}` };
  },
});
