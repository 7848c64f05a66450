/** 一件执行案件: everything of it on one page for who works on it: what is due, what is owed, what is held, what can be done now. */
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { idFrom } from '../../components/move-frame/moving';
import { dayOf } from '../../text/day';
import { type Link, linksOf } from './links';
import { type Shown, shownOf } from './shown';
import type { Todo } from './todo';
import { usualOf } from './usual';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  shown: Shown | null;
  links: Link[];
  group: string;
  todos: Todo[];
  trouble: string;
  sending: boolean;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  shown: null,
  links: [],
  group: '',
  todos: [],
  trouble: '',
  sending: false,
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
    try {
      const found = await call('follow-enforcement', { action: 'execution', caseId: this.data.caseId });
      const shown = shownOf(found, dayOf(Date.now()));
      const { group: last } = this.data;
      const wanted = last || usualOf(found).group;
      const group = shown.groups.find(({ id }) => id === wanted) ?? shown.groups[0];
      this.setData({
        shown,
        links: linksOf(found),
        group: last && group?.id !== last ? '' : (group?.id ?? ''),
        todos: group?.todos ?? [],
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
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const group = this.data.shown?.groups.find(({ id }) => id === currentTarget.dataset.id);
    if (group) this.setData({ group: group.id, todos: group.todos });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(currentTarget.dataset.url);
  },
  act({ detail }: WechatMiniprogram.CustomEvent<{ url: string }>) {
    go(detail.url);
  },
  next() {
    const url = this.data.shown?.next?.url;
    if (url) go(url);
  },
  /** Goes on where the seal service, or the line, was cut. */
  async sendPapers() {
    if (this.data.sending) return;
    this.setData({ sending: true });
    try {
      const { papersDue } = await call('follow-enforcement', {
        action: 'sendEnforcementPapers',
        caseId: this.data.caseId,
      });
      this.setData({
        'shown.papersDue': papersDue,
        trouble: papersDue > 0 ? '还有文书没有做好，请过一会儿再试。' : '',
      });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
});
