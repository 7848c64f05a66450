/** 一份申请: read first; then answered, with reasons. */
import { type AnswerDraft, answerErrors, type RequestRow } from '../rows';

const NONE: RequestRow | Record<string, never> = {};
const EMPTY: AnswerDraft = { granted: null, answer: '' };

Component({
  properties: {
    /** RequestRow */
    row: { type: Object, value: NONE },
    at: { type: Number, value: 0 },
    sending: { type: Boolean, value: false },
    /** From the service. */
    trouble: { type: String, value: '' },
  },
  data: {
    open: false,
    options: [
      { value: 'yes', label: '同意', note: '' },
      { value: 'no', label: '不同意', note: '要写明理由；他可以不服，向法院起诉' },
    ],
    chosen: '',
    draft: EMPTY,
    errors: {},
  },
  observers: {
    'row.yes'(yes: string) {
      this.setData({ 'options[0].note': yes ?? '' });
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
    choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({
        chosen: detail.value,
        draft: { ...this.data.draft, granted: detail.value === 'yes' },
        errors: {},
      });
    },
    type({ detail }: WechatMiniprogram.Input) {
      this.setData({ draft: { ...this.data.draft, answer: detail.value }, errors: {} });
    },
    send() {
      const { draft } = this.data;
      const errors = answerErrors(draft);
      this.setData({ errors });
      if (Object.keys(errors).length === 0) this.triggerEvent('answer', draft);
    },
  },
});
