/** 一条一条: requests, one a field; one more is added when wanted, typed or spoken. */
import { same } from '../../draft/content';

const MOST = 30;
const start: { rows: string[] } = { rows: [''] };

Component({
  properties: {
    hint: { type: String, value: '' },
    example: { type: String, value: '' },
    /** string[] */
    value: { type: Array, value: [] },
    error: { type: String, value: '' },
  },
  data: { ...start, most: MOST },
  observers: {
    value(value: string[] | null) {
      const rows = value && value.length > 0 ? value : [''];
      if (!same(rows, this.data.rows)) this.setData({ rows });
    },
  },
  methods: {
    /** @param draw not what is being typed in a field of its own */
    report(rows: string[], draw: boolean) {
      if (draw) this.setData({ rows });
      else this.data.rows = rows;
      this.triggerEvent('change', { patch: { requests: rows } });
    },
    type({ currentTarget, detail }: WechatMiniprogram.Input) {
      const { i } = currentTarget.dataset;
      this.report(
        this.data.rows.map((one, at) => (at === i ? detail.value : one)),
        false,
      );
    },
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      const { rows } = this.data;
      const last = rows.at(-1) ?? '';
      const kept = last.trim() === '' ? rows.slice(0, -1) : rows;
      this.report([...kept, detail.text].slice(0, MOST), true);
    },
    add() {
      this.report([...this.data.rows, ''], true);
    },
    remove({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { i } = currentTarget.dataset;
      const rows = this.data.rows.filter((_, at) => at !== i);
      this.report(rows.length > 0 ? rows : [''], true);
    },
  },
});
