/** 提出请求: correct, delete or explain; what the law says comes back at once, the officer's answer later (PRIV-3). */
import { call } from '../../../../api/call';
import { chosenCourt, needCourt } from '../../../../api/court-choice';
import { failureOf } from '../../../../api/failure';
import { ABOUT, type About, type RequestRow, RIGHTS, type Right, requestRow } from '../words';

const ACTIONS = { correct: 'requestCorrection', delete: 'requestErasure', explain: 'requestExplanation' } as const;

const start: {
  rights: typeof RIGHTS;
  abouts: typeof ABOUT;
  right: Right | '';
  about: About | '';
  text: string;
  courtName: string;
  errors: Record<string, string>;
  sending: boolean;
  trouble: string;
  done: RequestRow | null;
} = {
  rights: RIGHTS,
  abouts: ABOUT,
  right: '',
  about: '',
  text: '',
  courtName: '',
  errors: {},
  sending: false,
  trouble: '',
  done: null,
};

Page({
  data: start,
  onShow() {
    this.setData({ courtName: chosenCourt()?.name ?? '' });
  },
  chooseRight({ detail }: WechatMiniprogram.CustomEvent<{ value: Right }>) {
    this.setData({ right: detail.value, 'errors.right': '' });
  },
  chooseAbout({ detail }: WechatMiniprogram.CustomEvent<{ value: About }>) {
    this.setData({ about: detail.value, 'errors.about': '' });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ text: detail.value, 'errors.text': '' });
  },
  chooseCourt() {
    wx.navigateTo({ url: '/pages/court/index' });
  },
  async ask() {
    const { right, about, text } = this.data;
    const errors = {
      ...(right ? {} : { right: '请选一个' }),
      ...(about ? {} : { about: '请选一个' }),
      ...(text.trim() ? {} : { text: '请写几句，让工作人员看得懂' }),
    };
    this.setData({ errors, trouble: '' });
    if (!right || !about || !text.trim()) return;
    this.setData({ sending: true });
    try {
      const court = await needCourt();
      if (!court) return;
      const { courtId } = court;
      const done = await call('identity', { action: ACTIONS[right], about, text: text.trim(), courtId });
      this.setData({ done: requestRow(done) });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ errors: fields, trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/services/identity/my-data/index' }) });
  },
});
