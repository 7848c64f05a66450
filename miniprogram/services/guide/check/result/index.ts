/** 结果: what fits, the law it rests on folded, that one may file all the same, and what was answered. */
Component({
  properties: {
    /** guide.eligibility's finding */
    finding: { type: Object, value: { title: '', text: '', law: { title: '', article: '', gist: '' } } },
    /** FILE-1 */
    notice: { type: String, value: '' },
    terms: { type: Array, value: [] },
    /** What else can be done: Ways of ways.ts. */
    others: { type: Array, value: [] },
    /** Given of given.ts. */
    given: { type: Array, value: [] },
  },
  data: { lawOpen: false },
  methods: {
    toggleLaw() {
      this.setData({ lawOpen: !this.data.lawOpen });
    },
    again({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('again', { questionId: currentTarget.dataset.question ?? '' });
    },
  },
});
