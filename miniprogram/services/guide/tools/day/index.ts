/** 选日期: a day by WeChat's own wheels, shown with its weekday. */
import { dayOf, dayText } from '../../../../text/day';

Component({
  properties: {
    /** YYYY-MM-DD; '' none yet. */
    value: { type: String, value: '' },
    /** What day it is. */
    label: { type: String, value: '' },
    start: { type: String, value: '1930-01-01' },
    end: { type: String, value: '' },
    /** Instead of an invitation to choose. */
    text: { type: String, value: '点这里选日期' },
    /** As a button, without what was chosen. */
    plain: { type: Boolean, value: false },
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
