/** 怎么决定: which way, on what ground; of a licence until when. */
import { confirmed } from '../../../../api/confirm';
import type { Way } from '../shown';

// The boundary: WeChat's typings know an array's elements only by its initial value.
const NO_WAYS = [] as Way[];
const start: {
  way: string;
  phrases: string[];
  ground: string;
  until: string;
  errors: { way: string; ground: string };
} = {
  way: '',
  phrases: [],
  ground: '',
  until: '',
  errors: { way: '', ground: '' },
};

/** As the service asks. */
const LEAST = 5;

Component({
  properties: {
    ways: { type: Array, value: NO_WAYS },
    isLicence: { type: Boolean, value: false },
    title: { type: String, value: '' },
    sending: { type: Boolean, value: false },
  },
  data: start,
  methods: {
    chosen(): Way | undefined {
      return this.data.ways.find(({ value }) => value === this.data.way);
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ way: detail.value, errors: start.errors });
      this.setData({ phrases: this.chosen()?.phrases ?? [] });
    },
    write({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.setData({ ground: detail.text });
    },
    chooseDay({ detail }: WechatMiniprogram.PickerChange) {
      this.setData({ until: String(detail.value) });
    },
    async decide() {
      const way = this.chosen();
      const ground = this.data.ground.trim();
      const errors = {
        way: way ? '' : '请选一种决定',
        ground: [...ground].length >= LEAST ? '' : `请写明核对了什么、为什么，至少 ${LEAST} 个字`,
      };
      this.setData({ errors });
      if (!way || errors.ground) return;
      const sure = await confirmed({
        title: `${way.label}？`,
        content: `${this.data.title}。${way.note}。您的姓名和理由会记下来。`,
        confirmText: '决定',
        grave: way.value === 'end',
      });
      const until = way.value === 'confirm' && this.data.isLicence ? this.data.until : '';
      if (sure) this.triggerEvent('decide', { decision: way.value, ground, until });
    },
  },
});
