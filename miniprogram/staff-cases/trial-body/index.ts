/** 选审判人员: how many, who each is and as what, and the clerk: found by a few characters of the name. */
import { type Body, type Named, NO_BODY, sized } from './body';

// The boundary: WeChat's typings know an array's elements only by its initial value.
const NO_NAMES = [] as Named[];

const SIZES = [
  { value: 1, label: '一名法官' },
  { value: 3, label: '三人合议庭' },
  { value: 5, label: '五人合议庭' },
  { value: 7, label: '七人合议庭' },
];
const POSTS = [
  { value: '审判员', label: '审判员' },
  { value: '人民陪审员', label: '人民陪审员' },
];
/** At which place somebody is chosen; -1 the clerk. */
const CLERK = -1;
const SHOWN = 50;

const start: {
  sizes: typeof SIZES;
  posts: typeof POSTS;
  choosing: number | null;
  words: string;
  names: Named[];
  more: boolean;
} = {
  sizes: SIZES,
  posts: POSTS,
  choosing: null,
  words: '',
  names: [],
  more: false,
};

Component({
  properties: {
    body: { type: Object, value: NO_BODY },
    judges: { type: Array, value: NO_NAMES },
    clerks: { type: Array, value: NO_NAMES },
    error: { type: String, value: '' },
    /** Of a panel alone: who takes a case of one judge to another procedure. */
    panel: { type: Boolean, value: false },
  },
  data: start,
  observers: {
    'choosing, words, judges, clerks'(choosing: number | null, words: string, judges: Named[], clerks: Named[]) {
      if (choosing === null) return;
      const found = (choosing === CLERK ? clerks : judges).filter(({ name }) => name.includes(words.trim()));
      this.setData({ names: found.slice(0, SHOWN), more: found.length > SHOWN });
    },
  },
  methods: {
    size({ detail }: WechatMiniprogram.CustomEvent<{ value: number }>) {
      this.triggerEvent('change', sized(this.data.body, detail.value));
    },
    post({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { body } = this.data;
      const post = detail.value === '人民陪审员' ? ('人民陪审员' as const) : ('审判员' as const);
      this.tell({
        ...body,
        judges: body.judges.map((one, i) => (i === Number(currentTarget.dataset.i) ? { ...one, post } : one)),
      });
    },
    open({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.setData({ choosing: Number(currentTarget.dataset.i), words: '' });
    },
    close() {
      this.setData({ choosing: null });
    },
    search({ detail }: WechatMiniprogram.Input) {
      this.setData({ words: detail.value });
    },
    choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const { body, choosing, names } = this.data;
      const named = names[Number(currentTarget.dataset.n)];
      if (!named || choosing === null) return;
      const judges = body.judges.map((one, i) => (i === choosing ? { ...one, ...named } : one));
      this.tell(choosing === CLERK ? { ...body, clerk: named } : { ...body, judges });
      this.setData({ choosing: null });
    },
    tell(body: Body) {
      this.triggerEvent('change', body);
    },
  },
});
