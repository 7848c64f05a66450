/** 日期: a legal date with its weekday and what is left until then. */
import { dayOf, daysBetween, dayText, leftText } from '../../text/day';

/** From here on the days left are urgent. */
const SOON = 2;

Component({
  properties: {
    /** What the date is: 补正截止. */
    label: { type: String, value: '' },
    /** YYYY-MM-DD */
    date: { type: String, value: '' },
    /** Days left as the service says; without it they are counted by the phone's clock. */
    left: { type: null, value: null },
    /** A day in the past or without a period: no days left. */
    plain: { type: Boolean, value: false },
  },
  data: { day: '', rest: '', urgent: false },
  observers: {
    'date, left, plain'(date: string, left: number | null, plain: boolean) {
      const days = left ?? daysBetween(dayOf(Date.now()), date);
      const told = !plain && !Number.isNaN(days);
      this.setData({ day: dayText(date), rest: told ? leftText(days) : '', urgent: told && days <= SOON });
    },
  },
});
