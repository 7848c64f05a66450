/** 法律用语: every term of art with its plain line, and a way to find one. */
import { failureOf } from '../../api/failure';
import { allTerms, type Term } from '../../api/terms';

/** Shown at once; typing narrows, scrolling shows more. */
const PAGE = 30;

const start: { state: string; failure: { code: string; message: string }; shown: Term[] } = {
  state: 'loading',
  failure: { code: '', message: '' },
  shown: [],
};

let found: Term[] = [];

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async load() {
    this.setData({ state: 'loading' });
    try {
      found = await allTerms();
      this.setData({ state: 'content', shown: found.slice(0, PAGE) });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async type({ detail }: WechatMiniprogram.Input) {
    const typed = detail.value.trim();
    const all = await allTerms();
    found = all.filter(({ term, plain }) => term.includes(typed) || plain.includes(typed));
    this.setData({ shown: found.slice(0, PAGE) });
  },
  onReachBottom() {
    const from = this.data.shown.length;
    if (from < found.length) this.setData({ shown: found.slice(0, from + PAGE) });
  },
});
