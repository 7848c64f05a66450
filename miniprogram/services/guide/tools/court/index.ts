/** 去哪个法院: what it is about, then one question at a time, then the courts with why; one may file anywhere all the same (FILE-14, FILE-22). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { type Answer, givenOf, upTo } from '../question/question';
import { inOrder } from './disputes';
import type { Found, Matter } from './question';
import { start } from './start';
import { eventOf, nextLarge, nextOf, type Step } from './walk';

/** What a page has been told: not shown as it is, so not in its data. */
const walks = new WeakMap<object, { matter: Matter; steps: Step[]; found: Found | undefined }>();

Page({
  data: start,
  onLoad({ dispute = '' }) {
    const before = getCurrentPages().at(-2)?.route ?? '';
    this.setData({ fromDraft: before.startsWith('services/file-case/edit/') });
    this.load(decodeURIComponent(dispute));
  },
  retry() {
    this.load('');
  },
  async load(dispute: string) {
    this.setData({ state: 'loading' });
    try {
      const { disputes } = await call('guide', { action: 'disputes' });
      this.setData({ state: 'content', ...inOrder(disputes) });
      if (dispute) await this.beginWith(dispute);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.beginWith(currentTarget.dataset.dispute);
  },
  beginWith(name: string) {
    const known = [...this.data.common, ...this.data.more].find(({ dispute }) => dispute === name);
    // The boundary: the guide names its kinds as it takes them back.
    return known ? this.begin({ dispute: known.dispute } as Matter, known.name) : undefined;
  },
  authority() {
    this.begin({ administrative: true }, '告行政机关');
  },
  typeCause({ detail }: WechatMiniprogram.Input) {
    this.setData({ cause: detail.value, causeWrong: '' });
  },
  ownWords() {
    const cause = this.data.cause.trim();
    if (cause) this.begin({ cause }, cause);
    else this.setData({ causeWrong: '请写几个字，或者从上面选一种。' });
  },
  showMore() {
    this.setData({ moreOpen: !this.data.moreOpen });
  },
  begin(matter: Matter, title: string) {
    this.setData({ title, civil: !('administrative' in matter) });
    walks.set(this, { matter, steps: [], found: undefined });
    return this.goOn([], 'begin');
  },
  other() {
    walks.delete(this);
    this.setData({ title: '', question: null, found: null, given: [], wrong: '', trouble: '' });
  },
  answer({ detail }: WechatMiniprogram.CustomEvent<Answer>) {
    const { question } = this.data;
    const walk = walks.get(this);
    if (!question || !walk) return;
    this.goOn([...walk.steps, { question, given: givenOf(question, detail) }], detail.value ?? 'next');
  },
  /** Stays where it is while there is no answer; what was given is kept. */
  async goOn(steps: Step[], chosen: string) {
    const walk = walks.get(this);
    if (!walk) return;
    this.setData({ chosen, wrong: '', trouble: '' });
    try {
      const { matter } = walk;
      const unasked = 'administrative' in matter && steps.length === 0;
      const found = unasked ? undefined : await call('guide', { action: 'findCourt', ...eventOf(matter, steps) });
      // Another matter was chosen meanwhile.
      if (walks.get(this) !== walk) return;
      Object.assign(walk, { steps, found });
      this.show(false);
    } catch (error) {
      this.refused(failureOf(error));
    }
  },
  /** @param enough what was found is to be seen though more could be asked */
  show(enough: boolean) {
    const walk = walks.get(this);
    if (!walk) return;
    const { matter, steps, found } = walk;
    const question = (enough ? undefined : nextOf(matter, steps, found)) ?? null;
    this.setData({
      question,
      found: question ? null : (found ?? null),
      given: steps.map(({ given }) => given),
      mayBeLarge: !('administrative' in matter) && nextLarge(steps) !== undefined,
      chosen: '',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
  },
  refused({ code, message, fields }: ReturnType<typeof failureOf>) {
    const told = Object.values(fields)[0] ?? message;
    if (code !== 'INVALID_INPUT') {
      this.setData({ chosen: '', trouble: message });
      wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
    } else if (this.data.question) this.setData({ chosen: '', wrong: told });
    // Words that the guide does not know: back to the list.
    else {
      this.other();
      this.setData({ chosen: '', causeWrong: message });
    }
  },
  enough() {
    this.show(true);
  },
  large() {
    const steps = walks.get(this)?.steps ?? [];
    this.setData({ question: nextLarge(steps) ?? null, found: null });
  },
  back() {
    this.goOn(walks.get(this)?.steps.slice(0, -1) ?? [], 'back');
  },
  again({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const kept = upTo(this.data.given, detail.id).length;
    this.goOn(walks.get(this)?.steps.slice(0, kept) ?? [], 'back');
  },
  /** Without the answers. */
  onShareAppMessage() {
    return { title: '看看去哪个法院打官司', path: '/services/guide/tools/court/index' };
  },
});
