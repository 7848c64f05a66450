/** 一项财产: what there is of one kind, typed or spoken; or 没有, by one tap. */
import type { QuestionRow } from '../start';

const NONE: QuestionRow = { asset: '', title: '', text: '', hint: '', answer: '', short: '' };
const start: { asset: string; text: string } = { asset: '', text: '' };

Component({
  properties: {
    row: { type: Object, value: NONE },
    number: { type: Number, value: 1 },
    count: { type: Number, value: 1 },
  },
  data: start,
  observers: {
    /** What an input has said itself need not come back to it: what is being typed would be lost. */
    row(row: QuestionRow | null) {
      if (row && (row.asset !== this.data.asset || row.answer !== this.data.text))
        this.setData({ asset: row.asset, text: row.answer });
    },
  },
  methods: {
    report(text: string) {
      this.data.text = text;
      this.triggerEvent('write', { asset: this.data.row.asset, text });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.report(detail.value);
    },
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      this.put([this.data.text.trim(), detail.text].filter(Boolean).join('\n'));
    },
    none() {
      this.put('没有');
    },
    put(text: string) {
      this.setData({ text });
      this.report(text);
    },
  },
});
