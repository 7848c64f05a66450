/** 日程和期限: what the court has set, and each party's own periods; a hearing is recorded or called off from here. */
import type { DateRow } from '../shown';

const NO_DATES: DateRow[] = [];

Component({
  properties: {
    dates: { type: Array, value: NO_DATES },
  },
  methods: {
    act({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { step, id } = currentTarget.dataset;
      this.triggerEvent('act', { step, dateId: id });
    },
  },
});
