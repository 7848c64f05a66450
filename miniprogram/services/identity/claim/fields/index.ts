/** 一屏问题: each with what is wrong beside it. What is long and has no words in it is read back in groups below. */
import { grouped } from '../../check/figures';
import type { Field, Said } from '../form';

const start: { back: Record<string, string> } = { back: {} };

Component({
  properties: {
    /** Field[] */
    fields: { type: Array, value: [] },
    said: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: start,
  observers: {
    'fields, said'(fields: Field[], said: Said) {
      const long = fields.filter(({ kind }) => kind === 'idcard' || kind === 'code');
      this.setData({
        back: Object.fromEntries(
          long.map(({ name, kind }) => [name, grouped(said[name] ?? '', kind === 'code' ? 'code' : 'card')]),
        ),
      });
    },
  },
  methods: {
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { [currentTarget.dataset.name]: detail.value });
    },
    choose({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { [currentTarget.dataset.name]: detail.value });
    },
  },
});
