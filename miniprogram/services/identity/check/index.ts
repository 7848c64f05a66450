/** 核验: name and number, four figures to read aloud, six seconds of film, and what came of it (ID-1, ID-3, ID-8). */
import { failureOf } from '../../../api/failure';
import { forgetSession } from '../../../api/session';
import { clockText } from '../../../text/day';
import { comeBack } from '../come-back';
import { errandOf, queryOf } from '../next';
import { PURPOSES, purposeOf } from '../purpose';
import { type Completed, outcomeOf } from './outcome';
import { provedBefore } from './proved-before';
import { record, tooMuch, whyNoRecording } from './record';
import { begin, judge, type NoResult } from './send';
import { type Phase, start } from './start-data';
import { again, type Claim, claim, keepClaim, over, proved, type Underway, underway } from './underway';

Page({
  data: start,
  onLoad(query) {
    const errand = errandOf(query);
    const { title, why, after } = PURPOSES[purposeOf(errand.purpose)];
    wx.setNavigationBarTitle({ title });
    this.setData({ errand, title, why, after, ...claim() });
    const going = underway(errand, Date.now());
    if (going) this.showCode(going);
    else this.show(errand.purpose === 'register' ? 'who' : 'ready');
  },
  onShow() {
    const going = this.going();
    if (this.data.phase === 'code') this.setData({ stale: !going });
  },
  going(): Underway | undefined {
    return underway(this.data.errand, Date.now());
  },
  show(phase: Phase) {
    this.setData({ phase, trouble: '', sending: false });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  showCode(going: Underway) {
    this.setData({
      code: going.code,
      goodUntil: clockText(new Date(going.until).toISOString(), Date.now()),
      stale: false,
      kept: going.recording !== null,
      percent: 0,
    });
    this.show('code');
  },
  typed({ detail }: WechatMiniprogram.CustomEvent<Claim>) {
    keepClaim(detail);
    this.setData({ ...detail, errors: {} });
  },
  async begin() {
    const { errand, name, idNumber } = this.data;
    const purpose = purposeOf(errand.purpose);
    this.setData({ sending: true, trouble: '', errors: {} });
    try {
      const who = purpose === 'register' ? { name: name.trim(), idNumber: idNumber.trim() } : {};
      this.showCode(await begin(errand, { purpose, ...who }));
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      this.setData({ sending: false, errors: fields, trouble: message });
      if (fields.consent) wx.redirectTo({ url: `/services/identity/start/index${queryOf(errand)}` });
      else if (code === 'INVALID_INPUT' && purpose === 'register') this.show('who');
    }
  },
  async film() {
    const going = this.going();
    if (!going) {
      this.setData({ stale: true });
      return;
    }
    try {
      const recording = await record();
      if (!recording) return;
      const trouble = tooMuch(recording);
      this.setData({ trouble });
      if (trouble) return;
      Object.assign(going, { recording, fileId: '' });
      await this.send();
    } catch (error) {
      this.setData({ trouble: whyNoRecording(error) });
    }
  },
  /** Also once more after the network was gone: what is through already is not sent again. */
  async send() {
    const going = this.going();
    if (!going?.recording) {
      this.setData({ stale: !going, kept: false });
      return;
    }
    this.setData({ percent: 0 });
    this.show('sending');
    const came = await judge(going, (percent) => this.setData({ percent }));
    if (came.answer) this.judged(going, came.answer);
    else await this.stopped(going, came);
  },
  /** No result: nobody's failure. */
  async stopped(going: Underway, { message, left }: NoResult) {
    if (left === 'film' || left === 'code') going.fileId = '';
    if (left === 'code') going.recording = null;
    if (left === 'nothing') {
      over();
      const name = await provedBefore(this.data.errand.purpose);
      if (name !== null) return this.passed(name, '');
    }
    const stale = !this.going();
    if (stale) this.show('code');
    else this.showCode(going);
    this.setData({ stale, trouble: message });
  },
  passed(provedName: string, advice: string) {
    proved();
    forgetSession();
    this.setData({ provedName, advice });
    this.show('done');
  },
  judged(going: Underway, answer: Completed) {
    if (answer.passed) {
      this.passed(answer.name, answer.advice);
      return;
    }
    if (answer.next === 'again' || answer.next === 'finish') again(going, answer);
    else over();
    this.setData({
      outcome: outcomeOf(answer),
      errors: answer.next === 'checkName' ? { name: '请对照身份证检查', idNumber: '请对照身份证检查' } : {},
    });
    this.show('outcome');
  },
  /** After a try that did not pass. */
  goOn() {
    const { next } = this.data.outcome;
    const going = this.going();
    if (next === 'checkName') this.show('who');
    else if (going) this.showCode(going);
    else void this.begin();
  },
  toWindow() {
    wx.redirectTo({ url: `/services/identity/window/index${queryOf(this.data.errand)}` });
  },
  back() {
    comeBack(this.data.errand.next);
  },
});
