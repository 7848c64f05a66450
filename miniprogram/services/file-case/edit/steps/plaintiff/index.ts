/** 谁来告: the plaintiffs, and whether somebody files for them. */
import { AUTHORITIES } from './authorities';

const start: { authorities: typeof AUTHORITIES } = { authorities: AUTHORITIES };

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: start,
  methods: {
    changeParties({ detail }: WechatMiniprogram.CustomEvent<{ value: unknown }>) {
      this.triggerEvent('change', { plaintiffs: detail.value });
    },
    changeAuthority({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { agentAuthority: detail.value });
    },
  },
});
