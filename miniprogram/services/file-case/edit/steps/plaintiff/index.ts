/** 谁来告, 谁来申请: the parties of the side that files, and whether somebody files for them. */
import type { Content, Party } from '../../../draft/content';
import { SIDES, type Side } from '../../../draft/kind';

const start: { parties: Party[]; who: string } = { parties: [], who: '' };

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
    /** plaintiffs | applicants */
    side: { type: String, value: 'plaintiffs' },
  },
  data: start,
  observers: {
    'value, side'(value: Content, side: Side) {
      this.setData({ parties: value[side] ?? [], who: SIDES[side] });
    },
  },
  methods: {
    changeParties({ detail }: WechatMiniprogram.CustomEvent<{ value: Party[] }>) {
      this.triggerEvent('change', { [this.data.side]: detail.value });
    },
    changeWho({ detail }: WechatMiniprogram.CustomEvent<Content>) {
      this.triggerEvent('change', detail);
    },
  },
});
