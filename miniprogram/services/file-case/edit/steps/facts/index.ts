/** 事情经过: facts and reasons in one's own words. */
import type { Content } from '../../../draft/content';

const MOST = 20_000;
const EXAMPLES = {
  civil:
    '比如：2024年5月6日，被告在余姚家里向我借了15000元，写了借条，说好一年还。到期后我打电话、上门要过三次，他一直没有还。',
  administrative:
    '比如：2025年1月10日，某某局以我占道经营为由罚款5万元。我当天没有出摊，有邻居和照片能证明；罚款以前也没有听我说明。',
};
const PROMPTS = ['什么时候', '在哪里', '谁和谁', '发生了什么', '后来怎么样', '凭什么要'];
const OUTLINE = PROMPTS.map((prompt) => `${prompt}：\n`).join('\n');

Component({
  properties: {
    value: { type: Object, value: {} },
    errors: { type: Object, value: {} },
    kind: { type: String, value: 'civil' },
  },
  data: { text: '', count: 0, most: MOST, prompts: PROMPTS, examples: EXAMPLES },
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
    speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
      const text = `${this.data.text}${detail.text}`.slice(0, MOST);
      this.setData({ text });
      this.report(text);
    },
    outline() {
      const text = `${this.data.text}${this.data.text ? '\n' : ''}${OUTLINE}`;
      this.setData({ text });
      this.report(text);
    },
  },
});
