/** 事情经过: facts and reasons in one's own words. */
import type { Content } from '../../../draft/content';

const MOST = 20_000;
const PROMPTS = ['什么时候', '在哪里', '谁和谁', '发生了什么', '后来怎么样', '凭什么要'];
const OUTLINE = PROMPTS.map((prompt) => `${prompt}：\n`).join('\n');

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
  },
  data: { text: '', count: 0, most: MOST, prompts: PROMPTS },
  observers: {
    value({ factsAndReasons = '' }: Content) {
      this.setData({ text: factsAndReasons, count: factsAndReasons.length });
    },
  },
  methods: {
    report(text: string) {
      this.data.text = text;
      this.setData({ count: text.length });
      this.triggerEvent('change', { factsAndReasons: text });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.report(detail.value);
    },
    outline() {
      const text = `${this.data.text}${this.data.text ? '\n' : ''}${OUTLINE}`;
      this.setData({ text });
      this.report(text);
    },
  },
});
