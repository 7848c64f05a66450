/** 网上办案须知 (GUIDE-2): to read and to confirm; which version and when is kept by the court. No identity needed. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { confirmedNotice, confirmNotice } from '../../../api/notice';
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import { lawOf } from '../../../text/rule';

type Notice = DataOf<'guide', 'notice'>;

const start: {
  state: string;
  failure: { code: string; message: string };
  notice: Notice;
  rules: boolean;
  confirmed: boolean;
  /** When, in words; '' where only this phone remembers. */
  when: string;
  sending: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  notice: { version: 0, title: '', sections: [] },
  rules: false,
  confirmed: false,
  when: '',
  sending: false,
  trouble: '',
};

Page({
  data: start,
  onLoad() {
    this.load();
  },
  async load() {
    try {
      const notice = await call('guide', { action: 'notice' });
      const sections = notice.sections.map((section) => ({ ...section, rule: lawOf(section.rule) }));
      const confirmed = confirmedNotice() === notice.version;
      this.setData({ state: 'content', notice: { ...notice, sections }, confirmed });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  toggleRules() {
    this.setData({ rules: !this.data.rules });
  },
  async confirm() {
    this.setData({ sending: true, trouble: '' });
    try {
      const confirmedAt = await confirmNotice(this.data.notice.version);
      this.setData({ confirmed: true, when: momentText(confirmedAt, Date.now()) }, () => this.showDone());
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ trouble: message });
      // There is a newer one: it is shown, to be read and confirmed.
      if (code === 'CONFLICT') await this.load();
    }
    this.setData({ sending: false });
  },
  /** It stands at the end, and the button may have been pressed further up. */
  showDone() {
    wx.pageScrollTo({ selector: '#confirmed', offsetTop: -24, duration: 200, fail: () => {} });
  },
  begin() {
    wx.navigateTo({ url: '/services/file-case/start/index' });
  },
  onShareAppMessage() {
    return { title: this.data.notice.title, path: '/services/guide/notice/index' };
  },
});
