/** 材料清单: who files, in a few taps; then what to hand in and how to get it, ticked off on this phone. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { mainAction } from '../main-action';
import { ofCourt } from '../of-court';
import { agentsFor, eventOf, type Filer, filerText, TITLES, whoFor, withAgent, withWho } from './filer';
import { keep, kept } from './kept';
import { listText, partsOf, progressText } from './list';
import { start } from './start';

type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>;

Page({
  data: start,
  onLoad({ topicId = '' }) {
    const id = decodeURIComponent(topicId);
    this.setData(id ? { topicId: id } : { state: 'empty' });
    if (id) this.load();
  },
  async load() {
    const { topicId } = this.data;
    this.setData({ state: 'loading' });
    try {
      const answer = await call('guide', { action: 'topic', ...ofCourt(), topicId });
      const enforcement = answer.topic.caseType === 'enforcement';
      const { title, group } = answer.topic;
      this.setData({ title, enforcement, who: whoFor(group), action: mainAction(answer) });
      const before = kept(topicId);
      if (before) {
        this.setFiler(before.filer, before.filer.agents.length > 0);
        await this.makeList();
      }
      this.setData({ state: 'content' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  setFiler(filer: Filer, hiring?: boolean) {
    this.setData({
      filer,
      hiring: hiring ?? this.data.hiring,
      agents: agentsFor(filer.who),
      filerText: filerText(filer),
    });
  },
  chooseWho({ detail }: Chosen) {
    this.setFiler(withWho(this.data.filer, detail.value));
  },
  chooseHires({ detail }: Chosen) {
    const hiring = detail.value === 'yes';
    this.setFiler(hiring ? this.data.filer : { ...this.data.filer, agents: [] }, hiring);
  },
  chooseAgent({ detail }: Chosen) {
    this.setFiler(withAgent(this.data.filer, detail.value));
  },
  chooseHow({ detail }: Chosen) {
    this.setFiler({ ...this.data.filer, online: detail.value === 'online' });
  },
  chooseTitle({ detail }: Chosen) {
    const title = TITLES.find(({ value }) => value === detail.value)?.value ?? this.data.filer.title;
    this.setFiler({ ...this.data.filer, title });
  },
  chooseSucceeded({ detail }: Chosen) {
    this.setFiler({ ...this.data.filer, succeeded: detail.value === 'yes' });
  },
  fewer() {
    this.setParties(this.data.filer.otherParties - 1);
  },
  more() {
    this.setParties(this.data.filer.otherParties + 1);
  },
  setParties(otherParties: number) {
    if (otherParties >= 1 && otherParties <= 100) this.setFiler({ ...this.data.filer, otherParties });
  },
  /** @throws CallFailure */
  async makeList() {
    const { topicId, enforcement, filer } = this.data;
    const answer = await call('guide', { ...ofCourt(), ...eventOf(topicId, enforcement, filer) });
    const ticked = kept(topicId)?.ticked ?? [];
    const parts = partsOf(answer, ticked);
    keep(topicId, { filer, ticked });
    this.setData({ choosing: false, parts, progress: progressText(parts), notice: answer.notice, trouble: '' });
  },
  async list() {
    this.setData({ sending: true, trouble: '' });
    try {
      await this.makeList();
      wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
  change() {
    this.setData({ choosing: true });
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
  },
  tick({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { part, index } = currentTarget.dataset;
    const line = this.data.parts[part]?.lines[index];
    if (!line) return;
    const ticked = !line.ticked;
    this.setData({ [`parts[${part}].lines[${index}].ticked`]: ticked });
    const { topicId, filer, parts } = this.data;
    // What is not on this list, as for another filer, stays ticked.
    const others = (kept(topicId)?.ticked ?? []).filter((id) => id !== line.id);
    keep(topicId, { filer, ticked: ticked ? [...others, line.id] : others });
    this.setData({ progress: progressText(parts) });
  },
  toggleRules() {
    this.setData({ rules: !this.data.rules });
  },
  copy() {
    const { title, filerText: filer, parts, notice } = this.data;
    wx.setClipboardData({
      data: listText(title, filer, parts, notice),
      // WeChat itself says that it was copied.
      fail: () => wx.showToast({ title: '没有复制成，可以截图', icon: 'none' }),
    });
  },
  act() {
    go(this.data.action.url);
  },
  all() {
    wx.redirectTo({ url: '/services/guide/home/index' });
  },
  /** The kind of matter only: neither who files nor what he has. */
  onShareAppMessage() {
    const { title, topicId } = this.data;
    return {
      title: `${title}：要准备的材料`,
      path: `/services/guide/materials/index?topicId=${encodeURIComponent(topicId)}`,
    };
  },
});
