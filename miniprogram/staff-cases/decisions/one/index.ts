/** 一份裁判文书: looked at as it will go out, laid before its signers, signed as it was read, pronounced, issued (SIGN-3, 4, HEAR-5). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { forgetPapers } from '../../../api/paper';
import type { Question } from '../../../api/question';
import { whoAmI } from '../../../api/session';
import { type FormField, missingIn, type Values, valuesOf, wordsIn } from '../../../components/form/field';
import { idFrom } from '../../../components/move-frame/moving';
import { dayOf, dayText } from '../../../text/day';
import { caseAt, pageAt, rewriteAt } from '../../addresses';
import { QUESTIONS } from './questions';
import { showDecision } from './reading';
import { pronounceFields, type Shown, shownOf } from './shown';
import { waitsForMe } from './waits';

const start: {
  state: string;
  failure: { code: string; message: string };
  decisionId: string;
  shown: Shown | null;
  opening: boolean;
  /** Hash of what was read; '' not read yet. */
  sha256: string;
  pronouncing: boolean;
  fields: FormField[];
  values: Values;
  done: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  decisionId: '',
  shown: null,
  opening: false,
  sha256: '',
  pronouncing: false,
  fields: [],
  values: {},
  done: '',
};

Page({
  data: start,
  onLoad({ decisionId }) {
    this.setData({ decisionId: idFrom(decisionId) });
  },
  onShow() {
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    const { decisionId } = this.data;
    try {
      const [decision, { staff }] = await Promise.all([
        call('check-progress', { action: 'decision', decisionId }),
        whoAmI(),
      ]);
      const signs = decision.state === 'signing' && (await waitsForMe(decisionId));
      this.setData({
        shown: shownOf(decision, { judge: staff?.roles.includes('judge') === true, signs }, Date.now()),
        state: 'content',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** As it would be issued; what is laid is read as it will be signed. */
  async read() {
    const { decisionId, opening, shown } = this.data;
    if (opening || !shown) return;
    this.setData({ opening: true, trouble: '' });
    try {
      this.setData({ sha256: await showDecision(decisionId, shown.state) });
    } catch (error) {
      this.setData({ trouble: `文书没有打开：${failureOf(error).message}` });
    }
    this.setData({ opening: false });
  },
  async did(question: Question, send: () => Promise<unknown>, done: string) {
    if (!(await act(this, question, send))) return;
    this.setData({ done, sha256: '', pronouncing: false });
    await this.load();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  async lay() {
    const { decisionId, shown } = this.data;
    if (!shown) return;
    const send = () => call('check-progress', { action: 'layDecision', decisionId, version: shown.version });
    await this.did(QUESTIONS.lay, send, '已经交付签署，您已签名。其他人会收到通知。');
  },
  async takeBack() {
    const { decisionId } = this.data;
    const send = () => call('check-progress', { action: 'takeBackDecision', decisionId });
    await this.did(QUESTIONS.takeBack, send, '已经收回，可以修改。');
  },
  async drop() {
    const { decisionId } = this.data;
    await this.did(QUESTIONS.drop, () => call('check-progress', { action: 'dropDecision', decisionId }), '已经作废。');
  },
  async sign() {
    const { decisionId, sha256 } = this.data;
    if (!sha256) return;
    const send = () => call('check-progress', { action: 'signDecision', decisionId, sha256 });
    await this.did(QUESTIONS.sign, send, '已签名。');
  },
  askPronounce() {
    const fields = pronounceFields(dayOf(Date.now()));
    this.setData({ pronouncing: true, fields, values: valuesOf(fields) });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ name: string; value: Values[string] }>) {
    this.setData({ values: { ...this.data.values, [detail.name]: detail.value }, errors: {} });
  },
  async pronounce() {
    const { decisionId, fields, values } = this.data;
    const errors = missingIn(fields, values);
    this.setData({ errors });
    if (Object.keys(errors).length > 0) return;
    const on = wordsIn(values, 'on');
    const how = wordsIn(values, 'how') === 'inCourt' ? 'inCourt' : 'later';
    const question = {
      title: '记录宣判？',
      content: `${dayText(on)} 公开宣判。记下以后不能改。`,
      confirmText: '记录',
      grave: true,
    };
    const send = () => call('check-progress', { action: 'pronounce', decisionId, on, how });
    await this.did(question, send, '宣判已经记录。');
  },
  write() {
    const { shown, decisionId } = this.data;
    if (shown) go(rewriteAt(shown.caseId, decisionId));
  },
  track() {
    if (this.data.shown) go(pageAt(this.data.shown.caseId, 'track'));
  },
  back() {
    const { shown } = this.data;
    if (shown) go(caseAt(shown.caseId));
  },
});
