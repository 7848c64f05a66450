/** 愿不愿意先调解: asked, never a condition (GUIDE-3, MED-1). */
const WISHES = [
  { value: 'agree', label: '愿意先调解', note: '法院请调解员帮双方谈；谈不成，继续立案' },
  { value: 'refuse', label: '不愿意，直接立案', note: '法院照样收、照样审，不会因此对您不利' },
];

Component({
  properties: {
    value: { type: Object, value: {} },
  },
  data: { wishes: WISHES },
  methods: {
    change({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { mediation: detail.value });
    },
  },
});
