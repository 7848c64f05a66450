/** 报告账号被盗用: freezes this account at once; only an officer lifts that. Grave, and said so (ID-2). */
import { call } from '../../../../api/call';
import { chosenCourt, needCourt } from '../../../../api/court-choice';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { forgetSession } from '../../../../api/session';
import { earliest, SINCE } from './since';

const GRAVE = '#a8322a';

const start: {
  choices: typeof SINCE;
  since: string;
  text: string;
  courtName: string;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
  /** What to do now that it is frozen. */
  advice: string;
} = {
  choices: SINCE,
  since: '',
  text: '',
  courtName: '',
  errors: {},
  sending: false,
  trouble: '',
  advice: '',
};

Page({
  data: start,
  onShow() {
    this.setData({ courtName: chosenCourt()?.name ?? '' });
  },
  chooseSince({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ since: detail.value, 'errors.since': '' });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ text: detail.value, 'errors.text': '' });
  },
  chooseCourt() {
    wx.navigateTo({ url: '/pages/court/index' });
  },
  async report() {
    const { since, text } = this.data;
    const said = text.trim();
    const errors = {
      ...(since ? {} : { since: '请选一个，说不清也可以' }),
      ...(said ? {} : { text: '请写几句，比如：手机丢了' }),
    };
    this.setData({ errors, trouble: '' });
    if (!since || !said) return;
    const court = await needCourt();
    if (!court) return;
    const { confirm } = await wx.showModal({
      title: '现在就冻结账号？',
      content: '冻结以后，这个微信不能再办案，自己不能解开，要带身份证到窗口核对。案件的期限照样算，急事请打 12368。',
      confirmText: '冻结',
      cancelText: '先不冻结',
      confirmColor: GRAVE,
    });
    if (!confirm) return;
    this.setData({ sending: true });
    try {
      const from = earliest(since, Date.now());
      const { advice } = await call('identity', {
        action: 'reportTheft',
        courtId: court.courtId,
        text: said,
        ...(from ? { since: from } : {}),
      });
      forgetSession();
      this.setData({ advice });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
  halls() {
    go('/services/take-number/halls/index');
  },
});
