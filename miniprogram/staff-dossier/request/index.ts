/** 答复阅卷申请: who asks, what he would see; to grant with its scope, to refuse or take back with a ground (DOSS-3, 5, 8). */
import { act } from '../../api/act';
import { extensionOf } from '../../api/attachment';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { forgetPapers, showPaper } from '../../api/paper';
import { viewsAt } from '../addresses';
import { errorsOf, grantOf, questionOf, REVOKE } from './decision';
import { type Asked, start } from './start';

const LEAST = 2;

Page({
  data: start,
  onLoad({ readingId = '' }) {
    this.setData({ readingId: decodeURIComponent(readingId) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    try {
      this.show(await call('read-dossier', { action: 'courtRequest', readingId: this.data.readingId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(asked: Asked) {
    const { items, request } = asked;
    const pages = items.reduce((sum, one) => sum + one.pages, 0);
    this.setData({
      state: 'content',
      asked,
      can: {
        decide: request.can.includes('grant'),
        revoke: request.can.includes('revoke'),
        copy: request.can.includes('grantCopy'),
      },
      scope: request.kind === 'public' ? 'some' : this.data.scope,
      options: items.map(({ itemId, name, pages: many, masked, waits }) => ({
        value: itemId,
        label: name,
        note: [`${many} 页`, ...(masked ? ['有遮盖'] : []), ...(waits ? ['还没有核对遮盖'] : [])].join('，'),
      })),
      sum: items.length > 0 ? `申请人依法能看 ${items.length} 份，共 ${pages} 页` : '现在没有申请人能看的材料',
      waiting: items.filter(({ waits }) => waits).length,
    });
  },
  chooseWay({ detail }: WechatMiniprogram.CustomEvent<{ value: 'grant' | 'refuse' }>) {
    this.setData({ way: detail.value, errors: {} });
  },
  chooseScope({ detail }: WechatMiniprogram.CustomEvent<{ value: 'all' | 'some' }>) {
    this.setData({ scope: detail.value, errors: {} });
  },
  chooseItems({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
    this.setData({ chosen: detail.chosen, errors: {} });
  },
  see({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
    this.setData({ powerSeen: detail.chosen.length > 0, errors: {} });
  },
  type({ currentTarget, detail }: WechatMiniprogram.Input) {
    this.setData({ [currentTarget.dataset.field]: detail.value, errors: {} });
  },
  async proof() {
    const { readingId } = this.data;
    try {
      const { mime } = await call('read-dossier', { action: 'requestProof', readingId });
      const read = (offset: number) => call('read-dossier', { action: 'requestProof', readingId, offset });
      await showPaper(read, extensionOf(mime));
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  async decide() {
    const { readingId, asked } = this.data;
    if (!asked) return;
    const errors = errorsOf(this.data, asked);
    this.setData({ errors });
    if (Object.keys(errors).length > 0) return;
    const { way, reason } = this.data;
    const done = await act(this, questionOf(this.data, asked), () =>
      way === 'grant'
        ? call('read-dossier', grantOf(readingId, this.data))
        : call('read-dossier', { action: 'refuse', readingId, reason: reason.trim() }),
    );
    if (done) await this.tell(way === 'grant' ? '准许了，申请人收到了通知。' : '答复了，理由告诉了申请人。');
  },
  revoking() {
    this.setData({ revoking: true, reason: '', errors: {}, told: '' });
  },
  keep() {
    this.setData({ revoking: false, errors: {} });
  },
  async revoke() {
    const { readingId, reason: written } = this.data;
    const reason = written.trim();
    if (reason.length < LEAST) {
      this.setData({ errors: { reason: '收回要写明理由。' } });
      return;
    }
    if (await act(this, REVOKE, () => call('read-dossier', { action: 'revoke', readingId, reason })))
      await this.tell('收回了，申请人现在看不到了。');
  },
  copied({ detail }: WechatMiniprogram.CustomEvent<{ told: string }>) {
    this.tell(detail.told);
  },
  async tell(told: string) {
    await this.load();
    this.setData({ told, revoking: false, way: '', reason: '' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  views() {
    const { asked, readingId } = this.data;
    if (asked?.request.caseId) go(viewsAt(asked.request.caseId, readingId));
  },
});
