/** 告谁, 对方是谁: the other side; nobody need know their numbers (FILE-2). An authority is sued by its full name (FILE-22). */
import type { Content, Party } from '../../../draft/content';
import type { Side } from '../../../draft/kind';
import { authoritiesOf } from './authorities';

const start: { parties: Party[]; named: Party[]; names: string } = { parties: [], named: [], names: '' };

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
    /** defendants | judgmentDebtors | thirdParties */
    side: { type: String, value: 'defendants' },
    authority: { type: Boolean, value: false },
    /** Of an administrative suit: what is written of the act and of review. */
    whole: { type: Object, value: {} },
  },
  data: start,
  observers: {
    'value, side'(value: Content, side: Side) {
      this.setData({ parties: value[side] ?? [] });
    },
    'value, authority, whole'(value: Content, authority: boolean, whole: Content) {
      const written = (value.defendants ?? []).map(({ name }) => name?.trim());
      const named = authority ? authoritiesOf(whole).filter(({ name }) => !written.includes(name)) : [];
      this.setData({ named, names: named.map(({ name }) => name).join('、') });
    },
  },
  methods: {
    change({ detail }: WechatMiniprogram.CustomEvent<{ value: Party[] }>) {
      this.triggerEvent('change', { [this.data.side]: detail.value });
    },
    take() {
      const kept = this.data.parties.filter(({ name }) => name?.trim());
      const parties = [...kept, ...this.data.named];
      this.setData({ parties, named: [] });
      this.triggerEvent('change', { [this.data.side]: parties });
    },
  },
});
