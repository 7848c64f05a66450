/** 一组身份: each with its state and what it waits for; a tap opens it. */
import { go } from '../../../api/go';

Component({
  properties: {
    /** RoleRow[] */
    rows: { type: Array, value: [] },
    side: { type: String, value: 'holder' },
  },
  methods: {
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      go(
        `/services/identity/representation/index?representationId=${encodeURIComponent(currentTarget.dataset.id)}&side=${this.data.side}`,
      );
    },
  },
});
