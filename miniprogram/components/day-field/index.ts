/** 选日期: one field with a day of WeChat's own wheels. */
import { dayOf, dayText } from '../../text/day';

Component({
  properties: {
    label: { type: String, value: '' },
    hint: { type: String, value: '' },
    /** YYYY-MM-DD; '' none yet. */
    value: { type: String, value: '' },
    start: { type: String, value: '2020-01-01' },
    end: { type: String, value: '2100-12-31' },
    error: { type: String, value: '' },
    /** data-testid */
    name: { type: String, value: 'day' },
  },
  data: { shown: '', today: dayOf(Date.now()) },
  observers: {
    value(value: string) {
      this.setData({ shown: value ? dayText(value) : '' });
    },
  },
  methods: {
    pick({ detail }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('change', { value: detail.value });
    },
  },
});
