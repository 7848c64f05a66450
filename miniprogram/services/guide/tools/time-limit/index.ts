/** 有没有过期: one question at a time, only those that can change the answer; what is found calms and never refuses (FILE-1). */
import { call } from '../../../../api/call';
import { type CallFailure, failureOf } from '../../../../api/failure';
import { type Answer, type Given, givenOf, upTo } from '../question/question';
import type { Kind, Question } from './question';
import { type Found, factsOf, nextOf } from './walk';
import { dayLabel, headingOf, KINDS, wordsOf } from './words';

const NOTHING: Found = { standing: 'unclear', lastDay: null, steps: [], missing: [], notice: '' };

const start: {
  kinds: typeof KINDS;
  kind: Kind | '';
  kindTitle: string;
  given: Given[];
  question: Question | null;
  found: Found | null;
  heading: string;
  dayLabel: string;
  way: { label: string; url: string };
  /** The answer that is being sent. */
  chosen: string;
  /** Beside the question. */
  wrong: string;
  trouble: string;
} = {
  kinds: KINDS,
  kind: '',
  kindTitle: '',
  given: [],
  question: null,
  found: null,
  heading: '',
  dayLabel: '',
  way: { label: '', url: '' },
  chosen: '',
  wrong: '',
  trouble: '',
};

Page({
  data: start,
  onLoad({ kind = '' }) {
    this.begin(decodeURIComponent(kind));
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.begin(currentTarget.dataset.kind);
  },
  begin(kind: string) {
    const words = wordsOf(kind);
    if (!words) return;
    this.setData({ kind: words.kind, kindTitle: words.title, way: words.way, given: [] });
    this.show(NOTHING);
  },
  other() {
    this.setData({ kind: '', question: null, found: null, given: [], wrong: '', trouble: '' });
  },
  /** The next question; where there is none, what was found. */
  show(found: Found) {
    const { kind, given } = this.data;
    if (!kind) return;
    const question = nextOf(kind, given, found) ?? null;
    this.setData({
      question,
      found: question ? null : found,
      heading: headingOf(found.standing, wordsOf(kind)?.act ?? ''),
      dayLabel: dayLabel(found),
      chosen: '',
      wrong: '',
      trouble: '',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
  },
  answer({ detail }: WechatMiniprogram.CustomEvent<Answer>) {
    const { question, given } = this.data;
    if (question) this.goOn([...given, givenOf(question, detail)], detail.value ?? 'next');
  },
  /** Stays where it is while there is no answer; what was given is kept. */
  async goOn(given: Given[], chosen: string) {
    const { kind } = this.data;
    if (!kind) return;
    this.setData({ chosen, wrong: '', trouble: '' });
    try {
      const found = given.length ? await this.ask(kind, given) : NOTHING;
      this.setData({ given });
      this.show(found);
    } catch (error) {
      this.refused(failureOf(error));
    }
  },
  ask: (kind: Kind, given: Given[]) => call('guide', { action: 'timeLimit', kind, facts: factsOf(kind, given) }),
  refused({ code, message, fields }: CallFailure) {
    // What cannot be so is said beside the question that was just answered.
    if (code === 'INVALID_INPUT') this.setData({ chosen: '', wrong: Object.values(fields)[0] ?? message });
    else {
      this.setData({ chosen: '', trouble: message });
      wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
    }
  },
  back() {
    this.goOn(this.data.given.slice(0, -1), 'back');
  },
  again({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.goOn(upTo(this.data.given, detail.id), 'back');
  },
  /** Without the answers. */
  onShareAppMessage() {
    const { kind } = this.data;
    return { title: '看看期限过没过', path: `/services/guide/tools/time-limit/index${kind ? `?kind=${kind}` : ''}` };
  },
});
