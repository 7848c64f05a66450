/** 一份材料: what it is, whom it reached, its seal and its masks; each change an act with its officer (DOSS-6, EVID-8, PROG-4). */
import { act } from '../../api/act';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import type { Question } from '../../api/question';
import { whoAmI } from '../../api/session';
import { indexAt, maskAt } from '../addresses';
import { type Draft, draftOf, errorsOf, saidOf } from '../said';
import { start } from './start';

const LEAST = 2;

const QUESTIONS: Record<'takeOut' | 'order' | 'release', Question> = {
  takeOut: {
    title: '从卷里取出？',
    content: '取出以后谁都看不到，也不能放回；要用得重新入卷。取出的人和理由有记录。',
    confirmText: '取出',
    grave: true,
  },
  order: {
    title: '改遮盖的决定？',
    content: '证据、诉状里的号码一般不遮，对方要核对、质证。遮不遮由法官决定，理由会记下来。',
    confirmText: '决定',
  },
  release: {
    title: '不再暂不公开？',
    content: '保全已经执行或者解除以后再公开。公开以后，对方在阅卷里就能看到它。',
    confirmText: '公开',
    grave: true,
  },
};

Page({
  data: start,
  onLoad({ caseId = '', itemId = '', volume = '' }) {
    this.setData({
      caseId: decodeURIComponent(caseId),
      itemId: decodeURIComponent(itemId),
      volume: volume === 'internal' ? 'internal' : 'main',
    });
  },
  onShow() {
    this.load();
  },
  async load() {
    const { caseId, itemId, volume, editing } = this.data;
    try {
      const [{ items, parties, mayKeep }, { staff }] = await Promise.all([
        call('read-dossier', { action: 'courtVolumes', caseId, volume }),
        whoAmI(),
      ]);
      const item = items.find((one) => one.itemId === itemId) ?? null;
      const roles: readonly string[] = staff?.roles ?? [];
      this.setData({
        state: item ? 'content' : 'empty',
        item,
        parties,
        mayKeep,
        isJudge: roles.includes('judge'),
        ...(item && !editing ? { draft: draftOf(item) } : {}),
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  edit() {
    this.setData({ editing: true, told: '' });
  },
  leave() {
    const { item } = this.data;
    this.setData({ editing: false, errors: {}, trouble: '', ...(item ? { draft: draftOf(item) } : {}) });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ change: Partial<Draft> }>) {
    this.setData({ draft: { ...this.data.draft, ...detail.change }, errors: {} });
  },
  async save() {
    const { draft, itemId, item } = this.data;
    const errors = errorsOf(draft);
    this.setData({ errors });
    if (Object.keys(errors).length > 0) return;
    const { addressees, ...said } = saidOf(draft);
    // Of a court paper its own services say whom it has to reach.
    const more = item?.source === 'document' || !addressees ? {} : { addressees };
    const done = await act(this, null, () => call('read-dossier', { action: 'correctItem', itemId, ...said, ...more }));
    if (!done) return;
    const volume = draft.kind && item && draft.kind !== item.kind ? await this.volumeNow() : this.data.volume;
    this.setData({ editing: false, volume });
    await this.tell('改好了。');
  },
  /** Another kind may lie in another volume. */
  async volumeNow(): Promise<'main' | 'internal'> {
    const { caseId, itemId } = this.data;
    const { items } = await call('read-dossier', { action: 'courtVolumes', caseId, volume: 'main' });
    return items.some((one) => one.itemId === itemId) ? 'main' : 'internal';
  },
  async tell(told: string) {
    await this.load();
    this.setData({ told });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  changed({ detail }: WechatMiniprogram.CustomEvent<{ told: string }>) {
    this.tell(detail.told);
  },
  begin({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ doing: currentTarget.dataset.what, reason: '', errors: {}, told: '' });
  },
  stop() {
    this.setData({ doing: '', errors: {} });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ reason: detail.value, errors: {} });
  },
  async finish() {
    const { doing, reason: written, itemId, item } = this.data;
    const reason = written.trim();
    if (!doing || !item) return;
    if (reason.length < LEAST) {
      this.setData({ errors: { reason: '请写明理由。' } });
      return;
    }
    const done = await act(this, QUESTIONS[doing], () => {
      if (doing === 'takeOut') return call('read-dossier', { action: 'takeOut', itemId, reason });
      if (doing === 'release') return call('read-dossier', { action: 'releaseItem', itemId, reason });
      return call('read-dossier', { action: 'orderMasks', itemId, ordered: !item.maskOrdered, reason });
    });
    if (!done) return;
    this.setData({ doing: '' });
    if (doing === 'takeOut') this.toIndex();
    else await this.tell('改好了。');
  },
  masks() {
    const { caseId, itemId, volume } = this.data;
    go(maskAt(caseId, itemId, volume));
  },
  async prepare() {
    const { itemId } = this.data;
    await act(this, null, () => call('read-dossier', { action: 'prepare', itemId }));
    await this.load();
  },
  toIndex() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: indexAt(this.data.caseId) }) });
  },
});
