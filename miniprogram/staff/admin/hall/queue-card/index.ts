/** 一个队列: what is done in it, its letter, how long a number takes. */
import type { QueueDraft } from '../form';

const NONE: QueueDraft = { queueId: '', name: '', prefix: '', priority: false, filing: false, minutes: '' };

Component({
  properties: {
    /** QueueDraft */
    queue: { type: Object, value: NONE },
    at: { type: Number, value: 0 },
    /** By path: `queues.<at>.name`. */
    errors: { type: Object, value: {} },
    locked: { type: Boolean, value: false },
  },
  methods: {
    typeName({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { name: detail.value });
    },
    typePrefix({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { prefix: detail.value.trim().toUpperCase() });
    },
    typeMinutes({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { minutes: detail.value.trim() });
    },
    toggle({ detail }: WechatMiniprogram.CustomEvent<{ name: string; checked: boolean }>) {
      this.triggerEvent(
        'change',
        detail.name.startsWith('priority') ? { priority: detail.checked } : { filing: detail.checked },
      );
    },
    remove() {
      this.triggerEvent('remove');
    },
  },
});
