/** 错过的期限: which of one's own periods it was, and since when nothing hinders any more (TIME-5). */
import { dayText } from '../../../../text/day';
import type { Written } from '../../draft/content';
import type { Asked } from '../start';

const start: { options: { value: string; label: string; note: string }[]; day: string } = { options: [], day: '' };

Component({
  properties: {
    hint: { type: String, value: '' },
    /** Of Asked. */
    periods: { type: Array, value: [] },
    /** Written */
    written: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: start,
  observers: {
    periods(periods: Asked['periods']) {
      this.setData({
        options: periods.map(({ dateId, title, lastDay }) => ({
          value: dateId,
          label: title,
          note: `最后一天是 ${dayText(lastDay)}`,
        })),
      });
    },
    written({ obstacleEndedOn }: Written) {
      this.setData({ day: obstacleEndedOn ? dayText(obstacleEndedOn) : '' });
    },
  },
  methods: {
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { patch: { dateId: detail.value } });
    },
    pick({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { patch: { obstacleEndedOn: detail.value } });
    },
  },
});
