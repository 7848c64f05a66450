/** 还没有发出去的: each with how it stands, and what can be done about it. */
import { confirmed } from '../../../api/confirm';
import { outbox } from '../../kept/phone-outbox';
import { REMOVE } from '../questions';
import type { UnsentRow } from '../rows';

const rows: UnsentRow[] = [];

Component({
  properties: {
    /** UnsentRow[] */
    rows: { type: Array, value: rows },
    text: { type: String, value: '' },
  },
  methods: {
    again({ currentTarget }: WechatMiniprogram.BaseEvent) {
      void outbox.resume(currentTarget.dataset.id);
    },
    withoutTime({ currentTarget }: WechatMiniprogram.BaseEvent) {
      void outbox.withoutTime(currentTarget.dataset.id);
    },
    async remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      if (await confirmed(REMOVE)) await outbox.remove(currentTarget.dataset.id);
    },
  },
});
