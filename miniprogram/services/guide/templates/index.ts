/** 文书范本: those half written first, then all by what one is about to do, or those of one topic (GUIDE-1). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { momentText } from '../../../text/day';
import { ofCourt } from '../of-court';
import { type Group, groupsOf, type Listed } from './groups';
import { allKept } from './kept';

interface Begun {
  templateId: string;
  title: string;
  note: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  topicId: string;
  begun: Begun[];
  groups: Group[];
  ofTopic: Listed[];
  openGroup: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  topicId: '',
  begun: [],
  groups: [],
  ofTopic: [],
  openGroup: '',
};

Page({
  data: start,
  onLoad({ topicId = '' }) {
    this.setData({ topicId: decodeURIComponent(topicId) });
    this.load();
  },
  onShow() {
    this.setData({
      begun: allKept().map(({ templateId, title, values, savedAt }) => ({
        templateId,
        title,
        note: `填了 ${Object.keys(values).length} 项，${momentText(savedAt, Date.now())}存在这个手机上`,
      })),
    });
  },
  async load() {
    this.setData({ state: 'loading' });
    try {
      const { topicId } = this.data;
      const of = topicId ? { topicId } : {};
      const { templates } = await call('guide', { action: 'templates', ...ofCourt(), ...of });
      const named = topicId !== '' && templates.length > 0;
      this.setData({
        // A topic without models of its own: all of them.
        ...(named ? { ofTopic: templates, groups: [] } : { ofTopic: [], groups: groupsOf(templates) }),
        state: 'content',
      });
      if (topicId !== '' && templates.length === 0) this.all();
    } catch (error) {
      const { code, message } = failureOf(error);
      // A topic that is gone: the models are still there.
      if (code === 'NOT_FOUND' && this.data.topicId) this.all();
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  all() {
    this.setData({ topicId: '' });
    this.load();
  },
  toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { group } = currentTarget.dataset;
    this.setData({ openGroup: group === this.data.openGroup ? '' : group });
  },
  onShareAppMessage() {
    return { title: '打官司的文书范本，照着填', path: '/services/guide/templates/index' };
  },
});
