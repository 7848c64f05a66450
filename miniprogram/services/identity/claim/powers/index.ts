/** 特别授权: each act by itself, in words that the principal understands, none of them ticked beforehand (ID-7). */
import { GENERAL, POWERS } from '../../powers';

const start: { powers: { act: string; name: string; plain: string; on: boolean }[]; general: string; count: number } = {
  powers: [],
  general: GENERAL,
  count: 0,
};

Component({
  properties: {
    /** Acts separated by commas. */
    special: { type: String, value: '' },
    /** `yes`: the paper says 全权代理 and lists nothing. */
    broad: { type: String, value: '' },
  },
  data: start,
  observers: {
    special(special: string) {
      const chosen = special.split(',');
      const powers = POWERS.map((power) => ({ ...power, on: chosen.includes(power.act) }));
      this.setData({ powers, count: powers.filter(({ on }) => on).length });
    },
  },
  methods: {
    toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { act } = currentTarget.dataset;
      const on = this.data.powers.filter((power) => (power.act === act ? !power.on : power.on));
      const special = on.map((power) => power.act).join(',');
      this.triggerEvent('change', { special, ...(special ? { broad: '' } : {}) });
    },
    toggleBroad() {
      this.triggerEvent('change', { broad: this.data.broad === 'yes' ? '' : 'yes' });
    },
  },
});
