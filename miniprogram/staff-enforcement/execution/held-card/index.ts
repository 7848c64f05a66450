/** 控制的财产: what is held, until when, and what can be done with each. */
import type { MeasureRow } from '../rows';

const NO_MEASURES: MeasureRow[] = [];
const NO_STEPS: { text: string; rule: string }[] = [];

Component({
  properties: {
    measures: { type: Array, value: NO_MEASURES },
    excess: { type: Array, value: NO_STEPS },
  },
  methods: {
    act({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('act', { url: currentTarget.dataset.url });
    },
  },
});
