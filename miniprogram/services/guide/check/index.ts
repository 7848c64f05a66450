/** 回答几个问题: one at a time, then what fits and why; never a refusal (FILE-1). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import type { DataOf } from '../../../api/services';
import { allTerms, type Term } from '../../../api/terms';
import type { Matter } from '../main-action';
import { ofCourt } from '../of-court';
import { termsIn } from '../terms-in';
import { answersOf, type Given, upTo } from './given';
import { type Ways, waysOf } from './ways';

type Standing = DataOf<'guide', 'eligibility'>;

const start: {
  state: string;
  failure: { code: string; message: string };
  topicId: string;
  title: string;
  given: Given[];
  question: Standing['question'];
  finding: Standing['finding'];
  /** FILE-1 */
  notice: string;
  /** 第 2 题，最多 6 题 */
  place: string;
  ways: Ways;
  /** Of the finding. */
  terms: Term[];
  /** The answer that was just chosen, until the next question is there. */
  chosen: string;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  topicId: '',
  title: '',
  given: [],
  question: null,
  finding: null,
  notice: '',
  place: '',
  ways: { first: { label: '', url: '' }, others: [] },
  terms: [],
  chosen: '',
  trouble: '',
};

const matters = new WeakMap<object, Matter>();

Page({
  data: start,
  onLoad({ topicId = '' }) {
    const id = decodeURIComponent(topicId);
    this.setData(id ? { topicId: id } : { state: 'empty' });
    if (id) this.load();
  },
  async load() {
    const { topicId } = this.data;
    this.setData({ state: 'loading' });
    try {
      const [topic, standing] = await Promise.all([
        call('guide', { action: 'topic', ...ofCourt(), topicId }),
        this.ask([]),
      ]);
      matters.set(this, topic);
      this.setData({ title: topic.topic.title });
      this.show(standing, []);
      this.setData({ state: 'content' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  ask(given: Given[]): Promise<Standing> {
    return call('guide', {
      action: 'eligibility',
      ...ofCourt(),
      topicId: this.data.topicId,
      answers: answersOf(given),
    });
  },
  show({ question, finding, asked, most, notice }: Standing, given: Given[]) {
    const matter = matters.get(this);
    const ways = finding && matter ? waysOf(finding, this.data.topicId, matter) : start.ways;
    const place = `第 ${asked + 1} 题，最多 ${most} 题`;
    this.setData({ question, finding, notice, given, place, ways, terms: [], chosen: '', trouble: '' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
    if (finding) this.explain(`${finding.title}${finding.text}`);
  },
  async explain(words: string) {
    // Without network the finding stands there all the same.
    const terms = await allTerms().catch(() => []);
    this.setData({ terms: termsIn(words, terms) });
  },
  /** Stays at the question where there is no answer; what was answered is kept. */
  async goOn(given: Given[]) {
    try {
      this.show(await this.ask(given), given);
    } catch (error) {
      const { code, message } = failureOf(error);
      // The court has changed its questions meanwhile.
      if (code === 'INVALID_INPUT' && given.length > 0) await this.goOn([]);
      this.setData({ chosen: '', trouble: message });
    }
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { question, given, chosen } = this.data;
    const option = question?.options.find(({ value }) => value === currentTarget.dataset.value);
    if (!question || !option || chosen) return;
    this.setData({ chosen: option.value, trouble: '' });
    const { questionId, text } = question;
    this.goOn([...given, { questionId, value: option.value, question: text, answer: option.label }]);
  },
  back() {
    this.goOn(this.data.given.slice(0, -1));
  },
  again({ detail }: WechatMiniprogram.CustomEvent<{ questionId: string }>) {
    this.goOn(detail.questionId ? upTo(this.data.given, detail.questionId) : []);
  },
  act() {
    go(this.data.ways.first.url);
  },
  all() {
    wx.redirectTo({ url: '/services/guide/home/index' });
  },
  /** Without the answers. */
  onShareAppMessage() {
    const { title, topicId } = this.data;
    return {
      title: `${title}：看看怎么办`,
      path: `/services/guide/check/index?topicId=${encodeURIComponent(topicId)}`,
    };
  },
});
