/** 输案号: year, type and number, each a tap or a few figures. */
import { numberError, readWhole, TYPES, type TypedNumber } from './case-id';

const start: TypedNumber & { types: readonly string[]; error: string } = {
  year: '',
  type: TYPES[0],
  seq: '',
  types: TYPES,
  error: '',
};

Component({
  properties: {
    sending: { type: Boolean, value: false },
    button: { type: String, value: '找这个案件' },
  },
  data: start,
  lifetimes: {
    attached() {
      this.setData({ year: String(new Date().getFullYear()) });
    },
  },
  methods: {
    typeYear({ detail }: WechatMiniprogram.Input) {
      this.setData({ year: detail.value, error: '' });
    },
    typeSeq({ detail }: WechatMiniprogram.Input) {
      this.setData({ error: '', ...(readWhole(detail.value) ?? { seq: detail.value.trim() }) });
    },
    chooseType({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.setData({ type: currentTarget.dataset.type, error: '' });
    },
    find() {
      const { year, type, seq } = this.data;
      const number = { year, type, seq: seq.replace(/号$/, '') };
      const error = numberError(number);
      this.setData({ error });
      if (!error) this.triggerEvent('find', number);
    },
  },
});
