/** 一件事: in plain words, question by question as people ask, and the one thing to do next. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { type Action, mainAction } from '../main-action';
import { ofCourt } from '../of-court';
import type { Section } from './section';
import { sectionsOf } from './sections';

/** `nextTitle`: of the question after it. */
type Shown = Section & { open: boolean; nextTitle: string };

const start: {
  state: string;
  failure: { code: string; message: string };
  topicId: string;
  groupName: string;
  title: string;
  intro: Section | null;
  /** Two lists; the second is for who wants to know more. */
  lists: { heading: string; sections: Shown[] }[];
  action: Action;
  notice: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  topicId: '',
  groupName: '',
  title: '',
  intro: null,
  lists: [],
  action: { label: '', url: '' },
  notice: '',
};

Page({
  data: start,
  onLoad({ topicId = '', open = '' }) {
    const id = decodeURIComponent(topicId);
    this.setData(id ? { topicId: id } : { state: 'empty' });
    if (id) this.load(decodeURIComponent(open));
  },
  retry() {
    this.load('');
  },
  async load(open: string) {
    this.setData({ state: 'loading' });
    try {
      const { topicId } = this.data;
      const answer = await call('guide', { action: 'topic', ...ofCourt(), topicId });
      const { intro, first, more } = sectionsOf(answer);
      const all = [...first, ...more];
      const wanted = all.some(({ id }) => id === open) ? open : (all[0]?.id ?? '');
      const shown = (section: Section): Shown => ({
        ...section,
        open: section.id === wanted,
        nextTitle: all[all.indexOf(section) + 1]?.title ?? '',
      });
      this.setData({
        state: 'content',
        title: answer.topic.title,
        groupName: answer.groupName,
        intro,
        lists: [
          { heading: '一样一样看', sections: first.map(shown) },
          { heading: '还想知道', sections: more.map(shown) },
        ],
        action: mainAction(answer),
        notice: answer.notice,
      });
      if (open && wanted === open) this.scrollTo(open);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { list, index } = currentTarget.dataset;
    const section = this.data.lists[list]?.sections[index];
    if (section) this.setData({ [`lists[${list}].sections[${index}].open`]: !section.open });
  },
  /** Opens the question after this one, the second list's first after the first list's last. */
  next({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { list, index } = currentTarget.dataset;
    const [at, to] = index + 1 < (this.data.lists[list]?.sections.length ?? 0) ? [list, index + 1] : [list + 1, 0];
    const section = this.data.lists[at]?.sections[to];
    if (!section) return;
    this.setData({ [`lists[${at}].sections[${to}].open`]: true }, () => this.scrollTo(section.id));
  },
  scrollTo(id: string) {
    wx.pageScrollTo({ selector: `#section-${id}`, offsetTop: -8, duration: 200, fail: () => {} });
  },
  act() {
    go(this.data.action.url);
  },
  all() {
    go('/services/guide/home/index');
  },
  onShareAppMessage() {
    const { title, topicId } = this.data;
    return { title, path: `/services/guide/topic/index?topicId=${encodeURIComponent(topicId)}` };
  },
});
