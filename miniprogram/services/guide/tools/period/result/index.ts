/** 最后一天: large, why it was moved, and how far it can be relied on. */
import { dayOf, daysBetween, dayText, leftText } from '../../../../../text/day';

interface Result {
  lastDay: string;
  shifted: boolean;
  provisional: boolean;
}

Component({
  properties: {
    /** guide.computePeriod */
    result: { type: Object, value: { lastDay: '', shifted: false, provisional: false, steps: [], notice: '' } },
    /** The day before it was moved, in words. */
    nominal: { type: String, value: '' },
    preset: { type: Object, value: { note: '', rule: '' } },
  },
  data: { day: '', weekday: '', left: '', over: false },
  observers: {
    result({ lastDay }: Result) {
      const days = daysBetween(dayOf(Date.now()), lastDay);
      const [day = '', weekday = ''] = dayText(lastDay).split(' ');
      this.setData({ day, weekday, left: Number.isNaN(days) ? '' : leftText(days), over: days < 0 });
    },
  },
});
