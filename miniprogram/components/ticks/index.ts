/** 打勾: none, one or several of what is offered. */
import type { Option } from './option';

interface Tick extends Option {
  on: boolean;
}
const start: { ticks: Tick[] } = { ticks: [] };

Component({
  properties: {
    /** Option[] */
    options: { type: Array, value: [] },
    /** Of their values. */
    chosen: { type: Array, value: [] },
    /** Prefix of data-testid. */
    name: { type: String, value: '' },
  },
  data: start,
  observers: {
    'options, chosen'(options: Option[], chosen: string[]) {
      this.setData({ ticks: (options ?? []).map((one) => ({ ...one, on: chosen.includes(one.value) })) });
    },
  },
  methods: {
    toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { value } = currentTarget.dataset;
      const { ticks } = this.data;
      const chosen = ticks.filter((one) => (one.value === value ? !one.on : one.on)).map((one) => one.value);
      this.triggerEvent('change', { chosen });
    },
  },
});
