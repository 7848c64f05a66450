/** 核验身份之前: why, what happens to face and voice, and two consents apart from each other; another way at any point (ID-8). */
import { call } from '../../../api/call';
import { chosenCourt } from '../../../api/court-choice';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { forgetSession, whoAmI } from '../../../api/session';
import { comeBack } from '../come-back';
import { type Errand, errandOf, queryOf } from '../next';
import { PURPOSES, purposeOf } from '../purpose';
import { afterConsent, type Step, stepOf } from './steps';

type Notice = DataOf<'identity', 'notice'>['texts'][number];
type Status = DataOf<'identity', 'status'>;

const start: {
  state: string;
  failure: { code: string; message: string };
  errand: Errand;
  why: string;
  step: Step;
  /** '第 1 步，共 3 步'; '' for a check of later. */
  count: string;
  notice: Notice | null;
  name: string;
  suspended: string;
  face: string;
  otherWay: string;
  sending: string;
  trouble: string;
  /** What was said to who refused the notice. */
  refused: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  errand: { purpose: 'register', ref: '', hash: '', next: '' },
  why: '',
  step: 'privacy',
  count: '',
  notice: null,
  name: '',
  suspended: '',
  face: '',
  otherWay: '',
  sending: '',
  trouble: '',
  refused: '',
};

const kept = new WeakMap<object, { status: Status; notices: Notice[] }>();

Page({
  data: start,
  onLoad(query) {
    const errand = errandOf(query);
    this.setData({ errand, why: PURPOSES[purposeOf(errand.purpose)].why });
    this.load();
  },
  async load() {
    forgetSession();
    try {
      const court = chosenCourt();
      const [status, { texts, otherWay }] = await Promise.all([
        whoAmI(),
        call('identity', { action: 'notice', ...(court ? { courtId: court.courtId } : {}) }),
      ]);
      kept.set(this, { status, notices: texts });
      this.setData({
        state: 'content',
        name: status.name,
        suspended: status.suspended?.text ?? '',
        face: status.face.text,
        otherWay,
      });
      this.show(stepOf(status, this.data.errand.purpose));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(step: Step) {
    if (step === 'check') {
      const { errand } = this.data;
      // SIGN-2: who signs reads a whole sentence, on a page of its own.
      const page = errand.purpose === 'sign' ? 'intention' : 'check';
      wx.redirectTo({ url: `/services/identity/${page}/index${queryOf(errand)}` });
      return;
    }
    const notice = kept.get(this)?.notices.find(({ kind }) => kind === step) ?? null;
    this.setData({
      step,
      notice,
      count: this.data.errand.purpose === 'register' ? `第 ${step === 'face' ? 2 : 1} 步，共 3 步，一共约 2 分钟` : '',
      refused: '',
      trouble: '',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  agree() {
    void this.answer(true);
  },
  refuse() {
    void this.answer(false);
  },
  async answer(given: boolean) {
    const { notice, step } = this.data;
    const mine = kept.get(this);
    if (!notice || !mine) return;
    this.setData({ sending: given ? 'agree' : 'refuse', trouble: '' });
    try {
      const { next } = await call('identity', { action: 'consent', kind: notice.kind, version: notice.version, given });
      forgetSession();
      const status = afterConsent(mine.status, notice.kind, given);
      kept.set(this, { ...mine, status });
      if (given) this.show(stepOf(status, this.data.errand.purpose));
      else if (step === 'face') this.toWindow();
      else this.setData({ refused: next });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ trouble: message });
      // The notice was changed meanwhile: the new one is shown.
      if (code === 'CONFLICT' || code === 'PRECONDITION_FAILED') void this.load();
    } finally {
      this.setData({ sending: '' });
    }
  },
  readAgain() {
    this.setData({ refused: '' });
  },
  toWindow() {
    wx.redirectTo({ url: `/services/identity/window/index${queryOf(this.data.errand)}` });
  },
  back() {
    comeBack(this.data.errand.next);
  },
});
