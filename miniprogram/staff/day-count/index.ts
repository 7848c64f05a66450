/** 几天: a number of days with the last day that comes of it, as the court's calendar has it (TIME-1, 3). */
import { call } from '../../api/call';

// The boundary: WeChat's typings know an array's elements only by its initial value.
const MARKS = [7, 15, 30] as number[];

Component({
  properties: {
    days: { type: Number, value: 7 },
    least: { type: Number, value: 3 },
    most: { type: Number, value: 30 },
    marks: { type: Array, value: MARKS },
    /** The day from which they run, YYYY-MM-DD. */
    from: { type: String, value: '' },
    label: { type: String, value: '最后一天' },
  },
  data: { lastDay: '' },
  observers: {
    'days, from'(days: number, from: string) {
      if (from) this.reckon(days, from);
    },
  },
  methods: {
    async reckon(days: number, from: string) {
      try {
        const { lastDay } = await call('guide', { action: 'computePeriod', from, days });
        if (days === this.data.days && from === this.data.from) this.setData({ lastDay });
      } catch {
        // The service writes the day in; until then only the number is told.
        this.setData({ lastDay: '' });
      }
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { by, days } = currentTarget.dataset;
      const { least, most } = this.data;
      const wanted = by ? this.data.days + Number(by) : Number(days);
      this.triggerEvent('change', { days: Math.min(most, Math.max(least, wanted)) });
    },
  },
});
