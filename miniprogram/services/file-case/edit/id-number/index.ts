/** 证件号码: an identity card’s by WeChat’s keyboard for it; a passport’s or permit’s has letters, which that keyboard does not have. */

/** An identity card ends in X at most. */
const hasLetters = (number: string): boolean => /[A-WYZa-wyz]/.test(number);

Component({
  properties: {
    value: { type: String, value: '' },
    /** For who cannot see it. */
    label: { type: String, value: '' },
    wrong: { type: Boolean, value: false },
    most: { type: Number, value: 30 },
    name: { type: String, value: '' },
  },
  data: { letters: false },
  observers: {
    value(value: string) {
      if (hasLetters(value)) this.setData({ letters: true });
    },
  },
  methods: {
    type({ detail }: WechatMiniprogram.Input) {
      this.triggerEvent('type', { value: detail.value });
    },
    change() {
      this.setData({ letters: !this.data.letters });
    },
  },
});
