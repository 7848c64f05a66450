/** 诉讼指引: what happened, in one's own words, or by groups; and the tools. What is typed goes to the guide and nowhere else. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { ofCourt } from '../of-court';
import { type AskLater, askLater } from './ask-later';
import { TOOLS } from './tools';

type Answer = DataOf<'guide', 'topics'>;
type Topic = Answer['found'][number];
type Group = Answer['groups'][number] & { names: string };

const start: {
  state: string;
  failure: { code: string; message: string };
  text: string;
  /** '' nothing asked; asking, found, none, trouble */
  finding: string;
  found: Topic[];
  trouble: string;
  groups: Group[];
  openGroup: string;
  tools: typeof TOOLS;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  text: '',
  finding: '',
  found: [],
  trouble: '',
  groups: [],
  openGroup: '',
  tools: TOOLS,
};

const searches = new WeakMap<object, AskLater>();

Page({
  data: start,
  onLoad({ text = '' }) {
    searches.set(
      this,
      askLater({
        ask: (said) => call('guide', { action: 'topics', ...ofCourt(), text: said }),
        onAnswer: ({ found }) => this.setData({ found, finding: found.length ? 'found' : 'none' }),
        onFailure: (error) => this.setData({ finding: 'trouble', trouble: failureOf(error).message, found: [] }),
      }),
    );
    this.setData({ text: decodeURIComponent(text) });
    this.load();
  },
  onUnload() {
    searches.get(this)?.forget();
  },
  async load() {
    const text = this.data.text.trim();
    // What was typed meanwhile stays in the box, which is made anew.
    this.setData({ state: 'loading', text: this.data.text });
    try {
      const { groups, found } = await call('guide', { action: 'topics', ...ofCourt(), ...(text ? { text } : {}) });
      this.setData({
        state: 'content',
        groups: groups
          .filter(({ topics }) => topics.length > 0)
          .map((group) => ({ ...group, names: group.topics.map(({ title }) => title).join('、') })),
        found,
        finding: text === '' ? '' : found.length ? 'found' : 'none',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  type({ detail }: WechatMiniprogram.Input) {
    // The box shows it already: no need to send it back there.
    this.data.text = detail.value;
    const said = detail.value.trim();
    if (said) searches.get(this)?.later(said);
    else this.clearFound();
  },
  search() {
    const said = this.data.text.trim();
    if (!said) return this.clearFound();
    this.setData({ finding: 'asking' });
    searches.get(this)?.now(said);
    wx.hideKeyboard({ fail: () => {} });
  },
  clearFound() {
    searches.get(this)?.forget();
    this.setData({ found: [], finding: '' });
  },
  toggleGroup({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { group } = currentTarget.dataset;
    this.setData({ openGroup: group === this.data.openGroup ? '' : group });
  },
  /** Without what was typed. */
  onShareAppMessage() {
    return { title: '诉讼指引：打官司以前看一看', path: '/services/guide/home/index' };
  },
});
