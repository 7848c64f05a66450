/** 邮寄地址: who receives, where, and by which telephone he is called. */
import { NO_POST, type Post } from './post';

const start: { post: Post } = { post: NO_POST };

Component({
  properties: {
    /** field → what is wrong with it */
    errors: { type: Object, value: {} },
  },
  data: start,
  methods: {
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const field: keyof Post = currentTarget.dataset.field;
      // Not drawn anew while he types.
      this.data.post = { ...this.data.post, [field]: detail.value };
      this.triggerEvent('change', { post: this.data.post });
    },
  },
});
