/** 一件案件: everything of it on one page for its judge and clerk: where it stands, what comes next, what can be done now. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { idFrom } from '../../components/move-frame/moving';
import { moveAt } from '../addresses';
import { LINKS, type Link } from './links';
import { type Shown, shownOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  shown: Shown | null;
  links: readonly Link[];
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  shown: null,
  links: [],
  trouble: '',
};

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  /** Also on the way back from a step: what it came to is seen at once. */
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { caseId } = this.data;
    try {
      const found = await call('check-progress', { action: 'courtCase', caseId });
      this.setData({
        shown: shownOf(found, Date.now()),
        links: LINKS.filter(({ when }) => when(found)).map(({ id, name, text, path }) => ({ id, name, text, path })),
        state: 'content',
        trouble: '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      // What was seen stays, and says that it may be old.
      if (this.data.shown) this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  link({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`${currentTarget.dataset.path}?caseId=${encodeURIComponent(this.data.caseId)}`);
  },
  date({ detail }: WechatMiniprogram.CustomEvent<{ step: string; dateId: string }>) {
    go(moveAt(this.data.caseId, detail.step, detail.dateId));
  },
  next() {
    const url = this.data.shown?.next?.url;
    if (url) go(url);
  },
});
