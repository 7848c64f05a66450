/** 签字前核对本人: who signs reads a sentence that names the document, face and will in one, on the provider's page (SIGN-2, ID-3). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { forgetSession } from '../../../api/session';
import { comeBack } from '../come-back';
import { errandOf, queryOf } from '../next';
import { PURPOSES } from '../purpose';
import { start } from './start-data';
import { began, ended, goingOn } from './underway';
import { cameOf } from './words';

/** Those who are at the provider's page now. */
const away = new WeakSet<object>();

Page({
  data: { ...start, why: PURPOSES.sign.why, after: PURPOSES.sign.after },
  onLoad(query) {
    const errand = errandOf(query);
    const going = goingOn(errand);
    this.setData({ errand, text: going?.text ?? '', phase: errand.ref && errand.hash ? 'ready' : 'lost' });
  },
  onShow() {
    if (away.delete(this)) void this.complete();
  },
  async begin() {
    const { errand, sending } = this.data;
    if (sending) return;
    const going = goingOn(errand);
    if (going) {
      this.look();
      return;
    }
    this.setData({ sending: true, trouble: '' });
    try {
      const event = { purpose: 'sign' as const, sessionRef: errand.ref, documentHash: errand.hash };
      const begun = began(errand, await call('identity', { action: 'beginCheck', ...event }));
      this.setData({ text: begun.text });
      this.look();
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message });
      if (fields.consent) wx.redirectTo({ url: `/services/identity/start/index${queryOf(errand)}` });
    } finally {
      this.setData({ sending: false });
    }
  },
  look() {
    away.add(this);
    wx.navigateTo({ url: '/services/identity/intention/camera/index', fail: () => away.delete(this) });
  },
  async complete() {
    const going = goingOn(this.data.errand);
    if (!going) return;
    this.setData({ phase: 'looking', trouble: '' });
    try {
      const answer = await call('identity', { action: 'completeCheck', challengeId: going.challengeId });
      if (answer.next !== 'finish' && answer.next !== 'again') ended();
      if (answer.passed) forgetSession();
      this.setData({ came: cameOf(answer), phase: answer.passed ? 'done' : 'outcome' });
    } catch (error) {
      const { code, message } = failureOf(error);
      // Expired or used up: begun anew by the next tap.
      if (code === 'PRECONDITION_FAILED' || code === 'NOT_FOUND') ended();
      this.setData({ phase: 'ready', trouble: message });
    }
  },
  toWindow() {
    wx.redirectTo({ url: `/services/identity/window/index${queryOf(this.data.errand)}` });
  },
  back() {
    comeBack(this.data.errand.next);
  },
});
