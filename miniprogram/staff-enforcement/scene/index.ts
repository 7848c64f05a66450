/** 现场: photo, film and words with one hand, in the rain, also where there is no network; all of it is kept before it is sent. */
import { tryToChoose } from '../../api/choose';
import { confirmed } from '../../api/confirm';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { dayOf } from '../../text/day';
import { entriesAt, executionAt, markAt } from '../addresses';
import { caseOf, signedIn } from '../kept/mine';
import { outbox } from '../kept/phone-outbox';
import { type CourtMedia, latestMedia } from '../media-of';
import { dropDraft, keepDraft, keptDraft } from './keep-draft';
import { leavingWith } from './leaving';
import { type Draft, errorsOf } from './note/draft';
import { mayLocate, placeText, whereAmI } from './place';
import { LEAVE } from './questions';
import { shownOf, unsentText } from './rows';
import { NOT_READ, start } from './start';
import { begunWith, keepTaken, type Taking, taken, wordsOf } from './take';

/** Of a page: who is signed in, how to stop listening, and what the court had last. */
const own = new WeakMap<object, { by: string; stop(): void; court: CourtMedia[] }>();

Page({
  data: start,
  onLoad({ caseId = '', mediaId = '' }) {
    const stop = outbox.listen(() => this.show());
    own.set(this, { by: '', stop, court: [] });
    this.setData({ caseId: decodeURIComponent(caseId), today: dayOf(Date.now()) });
    this.load(decodeURIComponent(mediaId));
  },
  onShow() {
    if (this.data.state === 'content') this.askCourt();
  },
  onUnload() {
    own.get(this)?.stop();
    own.delete(this);
    leavingWith('');
  },
  async load(media: unknown = '') {
    const mine = own.get(this);
    if (!mine) return;
    const { caseId } = this.data;
    try {
      const by = await signedIn();
      mine.by = by;
      const { caseNo, title, online } = await caseOf(by, caseId);
      if (!own.has(this)) return;
      // Before anything can be taken: whose it is, and what was kept before, is known by then.
      outbox.open(by).catch(() => this.setData({ trouble: NOT_READ }));
      this.setData({ state: 'content', caseNo, title, online });
      const unfinished = await keptDraft(by, caseId);
      if (unfinished) this.setData({ draft: unfinished, writing: true, told: '上次没有写完的，还在这里。' });
      else if (typeof media === 'string' && media) this.write(media);
      this.askCourt();
      if (await mayLocate()) this.locate();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** What the court has already; without a network what is on the phone is enough. */
  async askCourt() {
    const mine = own.get(this);
    try {
      const media = await latestMedia(this.data.caseId);
      if (!mine || !own.has(this)) return;
      mine.court = media;
      this.setData({ online: true });
    } catch (error) {
      const { code } = failureOf(error);
      if (own.has(this) && (code === 'OFFLINE' || code === 'TIMEOUT')) this.setData({ online: false });
    }
    this.show();
  },
  show() {
    if (!own.has(this)) return;
    const { caseId, unsent: before, online } = this.data;
    const now = Date.now();
    const kept = outbox.waiting(caseId);
    const court = own.get(this)?.court ?? [];
    const text = unsentText(kept.length, online && !kept.some(({ state }) => state === 'paused'));
    this.setData({ ...shownOf(kept, court, now), unsentText: text, others: outbox.others() });
    leavingWith(text);
    if (kept.length < before.length) this.askCourt();
  },
  async locate() {
    const where = await whereAmI();
    if (own.has(this)) this.setData({ where, whereText: placeText(where) });
  },
  settings() {
    wx.openSetting({ success: () => this.locate() });
  },
  async take({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { what, from } = currentTarget.dataset;
    const taking: Taking = { what, from };
    if (this.data.busy) return;
    this.setData({ busy: true, trouble: '', told: '' });
    const { chosen, trouble } = await tryToChoose(() => taken(taking));
    const refusal = await keepTaken(this.data.caseId, taking, chosen).catch(
      () => '手机没有存住这一份，请留着相册里的原件，再试一次。',
    );
    this.setData({
      busy: false,
      trouble: trouble || refusal,
      told: chosen.length > 0 && !refusal ? '存在手机里了。' : '',
    });
    this.show();
  },
  write(media: unknown = '') {
    const draft = begunWith(this.data.caseId, media);
    this.setData({ writing: true, draft, errors: {}, told: '', trouble: '' });
    this.locate();
  },
  change({ detail: { draft } }: WechatMiniprogram.CustomEvent<{ draft: Draft }>) {
    this.setData({ draft, errors: {} });
    keepDraft({ by: own.get(this)?.by ?? '', caseId: this.data.caseId, draft });
  },
  async leave() {
    const { applicant, debtor, internal } = this.data.draft;
    if ((applicant || debtor || internal) && !(await confirmed(LEAVE))) return;
    dropDraft();
    this.setData({ writing: false, told: '' });
  },
  async keep() {
    const { draft, caseId, where, busy } = this.data;
    const errors = errorsOf(draft, Date.now());
    this.setData({ errors, trouble: Object.keys(errors).length > 0 ? '还差一点，请看标红的地方。' : '' });
    if (Object.keys(errors).length > 0) wx.pageScrollTo({ scrollTop: 0 });
    if (busy || Object.keys(errors).length > 0) return;
    this.setData({ busy: true });
    try {
      await outbox.add(wordsOf(caseId, draft, where.exact));
      dropDraft();
      this.setData({ busy: false, writing: false, told: '记下了。还没有公布：回头看过，再给两边看。' });
    } catch {
      this.setData({ busy: false, trouble: '手机没有存住，写的还在这里。请清理一下手机的空间，再点一次。' });
    }
    this.show();
  },
  mark({ currentTarget }: WechatMiniprogram.BaseEvent) {
    wx.navigateTo({ url: markAt(this.data.caseId, currentTarget.dataset.id) });
  },
  toEntries() {
    wx.navigateTo({ url: entriesAt(this.data.caseId) });
  },
  toExecution() {
    go(executionAt(this.data.caseId));
  },
});
