/** 退回、告知、调解、不予受理: what it means, the reasons, what the filer will read; then it is asked once more. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { doneBefore, type Filing } from '../filing';
import { GROUNDS, type Ground, rulingText } from '../grounds';
import { dropWords, keepWords, keptWords } from '../kept-words';
import { NOTHING_TOLD } from '../told';
import { type Draft, decisionFor, draftErrors, isDecideMove, questionOf, toldBy } from './decision';
import type { DecideMove } from './decisions';
import { send } from './send';
import { start } from './start';

/** The preview follows the typing at this distance, in ms. */
const FOLLOWS_AFTER = 300;

interface Kept {
  move: DecideMove;
  draft: Draft;
  filing?: Filing;
  timer?: ReturnType<typeof setTimeout>;
}
const kept = new WeakMap<object, Kept>();

const keyOf = (move: DecideMove, filingId: string) => `${move}:${filingId}`;

Page({
  data: start,
  onLoad({ filingId = '', move = '' }) {
    const id = decodeURIComponent(filingId);
    if (!isDecideMove(move)) {
      this.setData({ state: 'empty', next: '请从案件的审查页里选。' });
      return;
    }
    const draft = keptWords<Draft>(keyOf(move, id), { ground: '', text: '' });
    kept.set(this, { move, draft });
    this.setData({ filingId: id, move, ground: draft.ground, initial: draft.text, written: draft.text });
    this.load();
  },
  async load() {
    const page = kept.get(this);
    if (!page) return;
    try {
      const filing = await call('file-case', { action: 'get', filingId: this.data.filingId });
      page.filing = filing;
      const { title, next, can, kind, guidance } = filing;
      const decision = decisionFor(page.move, kind);
      wx.setNavigationBarTitle({ title: decision.name });
      this.setData({ state: can.includes(page.move) ? 'content' : 'empty', title, next, decision });
      if (page.move === 'refuse' && !page.draft.text) this.begin(rulingText(guidance?.ground));
      this.preview();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** A text to begin with: the officer's own from then on. */
  begin(text: string) {
    this.setData({ initial: text });
    if (text) this.change({ text });
  },
  preview() {
    const page = kept.get(this);
    if (!page?.filing) return;
    const { errors } = this.data;
    this.setData({
      told: toldBy(page.move, page.draft, page.filing) ?? NOTHING_TOLD,
      // What was wrong is looked at again while it is mended, never before.
      ...(errors.ground || errors.text ? { errors: draftErrors(page.move, page.draft) } : {}),
    });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.change({ text: detail.value });
  },
  change(change: Partial<Draft>) {
    const page = kept.get(this);
    if (!page) return;
    page.draft = { ...page.draft, ...change };
    // The draft of a ruling may be looked at in the same moment.
    if (page.move === 'refuse') this.setData({ written: page.draft.text });
    keepWords(keyOf(page.move, this.data.filingId), page.draft);
    if (page.timer !== undefined) clearTimeout(page.timer);
    page.timer = setTimeout(() => this.preview(), FOLLOWS_AFTER);
  },
  chooseGround({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const page = kept.get(this);
    if (!page) return;
    // The boundary: the page itself wrote it into the markup, from GROUNDS.
    const ground = currentTarget.dataset.ground as Ground;
    const isOwn =
      page.draft.text.trim() !== '' && !Object.values(GROUNDS).some(({ suggested }) => suggested === page.draft.text);
    const text = isOwn ? page.draft.text : GROUNDS[ground].suggested;
    this.setData({ ground, initial: text, errors: { ...this.data.errors, ground: '' } });
    this.change({ ground, text });
  },
  chooseClerk({ detail }: WechatMiniprogram.CustomEvent<{ clerkId: string }>) {
    this.setData({ clerkId: detail.clerkId });
  },
  async decide() {
    const page = kept.get(this);
    const { filingId, decision, title, clerkId } = this.data;
    if (!page || this.data.sending) return;
    const errors = draftErrors(page.move, page.draft);
    this.setData({ errors, trouble: '' });
    this.preview();
    if (errors.ground || errors.text || !(await confirmed(questionOf(decision, title)))) return;
    this.setData({ sending: true });
    try {
      await send(page.move, filingId, page.draft, clerkId);
      dropWords(keyOf(page.move, filingId));
      this.setData({ done: true });
    } catch (error) {
      await this.tooLate(failureOf(error).message);
    }
    this.setData({ sending: false });
  },
  /** Two judges at once: who comes second sees what happened; what he wrote stays on his phone. */
  async tooLate(message: string) {
    await this.load();
    const filing = kept.get(this)?.filing;
    if (this.data.state === 'empty' && filing)
      this.setData({ next: `刚才已经有人办了：${doneBefore(filing, Date.now())}${filing.next}` });
    else this.setData({ trouble: message });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/filing/index' }) });
  },
});
