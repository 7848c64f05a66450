/** 一天: how many places are left, and, unfolded, its times, each a target of its own. */
import type { ShownDay } from '../../days';

const none: ShownDay = { date: '', day: '', weekday: '', left: '', free: 0, halls: [] };

Component({
  properties: {
    day: { type: Object, value: none },
    open: { type: Boolean, value: false },
  },
  methods: {
    toggle() {
      this.triggerEvent('toggle', { date: this.data.day.date });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { id, free } = currentTarget.dataset;
      if (free > 0) this.triggerEvent('choose', { slotId: id });
    },
  },
});
