/** 一个节日: its days off, and the weekend days that are worked for it. */
import { dayText } from '../../../../text/day';
import type { HolidayDraft } from '../form';

const NONE: HolidayDraft = { key: 0, name: '', from: '', to: '', worked: [] };
const start: { worked: { day: string; text: string; error: string }[]; first: string; last: string } = {
  worked: [],
  first: '',
  last: '',
};

Component({
  properties: {
    /** HolidayDraft */
    holiday: { type: Object, value: NONE },
    at: { type: Number, value: 0 },
    /** By path: `holidays.<at>.from`. */
    errors: { type: Object, value: {} },
    year: { type: Number, value: 2026 },
  },
  data: start,
  observers: {
    year(year: number) {
      // A notice may reach into the last days of the year before.
      this.setData({ first: `${year - 1}-12-28`, last: `${year}-12-31` });
    },
    'holiday, errors'(holiday: HolidayDraft, errors: Record<string, string>) {
      const { at } = this.data;
      this.setData({
        worked: holiday.worked.map((day, j) => ({
          day,
          text: dayText(day),
          error: errors[`holidays.${at}.worked.${j}`] ?? '',
        })),
      });
    },
  },
  methods: {
    typeName({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { name: detail.value });
    },
    pickFrom({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { to } = this.data.holiday;
      this.triggerEvent('change', { from: detail.value, ...(to ? {} : { to: detail.value }) });
    },
    pickTo({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { to: detail.value });
    },
    addWorked({ detail }: WechatMiniprogram.PickerChange) {
      const { worked } = this.data.holiday;
      const day = String(detail.value);
      if (!worked.includes(day)) this.triggerEvent('change', { worked: [...worked, day].sort() });
    },
    dropWorked({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { worked } = this.data.holiday;
      this.triggerEvent('change', { worked: worked.filter((day: string) => day !== currentTarget.dataset.day) });
    },
    remove() {
      this.triggerEvent('remove');
    },
  },
});
