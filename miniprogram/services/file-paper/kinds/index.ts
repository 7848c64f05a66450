/** 交材料: what one may file in this case, by what people want to do; what has a day first, what is begun already before it. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { momentText } from '../../../text/day';
import type { KindInfo } from '../draft/content';
import { shownKinds } from './groups';
import { start } from './start';

/** The most that one answer holds. */
const PAGE = 50;

const loaded = new WeakMap<object, KindInfo[]>();

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
  },
  /** Again when one comes back: a draft was begun or handed in. */
  onShow() {
    this.load();
  },
  async load() {
    const { caseId } = this.data;
    try {
      const [{ kinds }, { papers }, { caseNo, title, courtId }] = await Promise.all([
        call('file-paper', { action: 'kinds', caseId }),
        call('file-paper', { action: 'mine', caseId, limit: PAGE }),
        call('check-progress', { action: 'overview', caseId }),
      ]);
      loaded.set(this, kinds);
      const now = Date.now();
      const drafts = papers
        .filter(({ state }) => state === 'draft')
        .map(({ paperId, name, at }) => ({ paperId, name, when: momentText(at, now) }));
      this.setData({ caseNo, title, courtId, drafts, state: 'content' });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show() {
    const { words } = this.data;
    this.setData({ ...shownKinds(loaded.get(this) ?? [], words) });
  },
  look({ detail }: WechatMiniprogram.Input) {
    this.setData({ words: detail.value });
    this.show();
  },
  toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { id } = currentTarget.dataset;
    const { open } = this.data;
    this.setData({ open: open.includes(id) ? open.filter((one) => one !== id) : [...open, id] });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ kind: string }>) {
    go(`/services/file-paper/edit/index?caseId=${encodeURIComponent(this.data.caseId)}&kind=${detail.kind}`);
  },
  goOn({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(`/services/file-paper/edit/index?paperId=${currentTarget.dataset.id}`);
  },
  mine() {
    go(`/services/file-paper/mine/index?caseId=${encodeURIComponent(this.data.caseId)}`);
  },
});
