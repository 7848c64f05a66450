/** 审查材料: all of one filing on a page, and what the judge can decide now. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { type Filing, pageOf } from '../filing';
import { evidenceRows } from './files';
import { shownOf } from './shown';
import { start } from './start';

const kept = new WeakMap<object, Filing>();

Page({
  data: start,
  onLoad({ filingId = '' }) {
    this.open(decodeURIComponent(filingId));
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  /** Also on the way back from where more time or originals were decided. */
  onShow() {
    if (this.data.state === 'content' && this.data.extension) this.load();
  },
  open(filingId: string) {
    this.setData({ ...start, filingId });
    this.load();
  },
  async load() {
    const { filingId } = this.data;
    try {
      const filing = await call('file-case', { action: 'get', filingId });
      if (filingId !== this.data.filingId) return;
      await this.show(filing);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async show(filing: Filing) {
    kept.set(this, filing);
    const before = filing.correction ? await this.firstVersion(filing.filingId) : undefined;
    for (const piece of shownOf(filing, before, Date.now())) this.setData(piece);
    this.setData({ state: 'content', trouble: '' });
    await Promise.all([this.loadFiles(), this.loadExtension(filing)]);
  },
  /** Asked for while it is being corrected: to be answered before anything is returned for want of it (FIX-1). */
  async loadExtension({ filingId, state }: Filing) {
    if (state !== 'correcting') return this.setData({ extension: '' });
    try {
      const { can, extension } = await call('correct-filing', { action: 'notice', filingId });
      this.setData({ extension: can.includes('decideExtension') ? (extension?.reason ?? '') : '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  /** What was handed in first, to compare; without it the page is of use too. */
  async firstVersion(filingId: string) {
    try {
      const { versions } = await call('file-case', { action: 'versions', filingId });
      return versions.length > 1 ? versions[0]?.content : undefined;
    } catch {
      return undefined;
    }
  },
  async loadFiles() {
    const { filingId } = this.data;
    const content = kept.get(this)?.content ?? {};
    this.setData({ evidence: evidenceRows(content, [], Date.now()), filesFailed: '' });
    try {
      const { attachments } = await call('file-case', { action: 'attachments', filingId });
      if (attachments.length > 0) this.setData({ evidence: evidenceRows(content, attachments, Date.now()) });
    } catch (error) {
      this.setData({ filesFailed: failureOf(error).message });
    }
  },
  async take() {
    const { filingId } = this.data;
    this.setData({ sending: true, trouble: '' });
    try {
      await this.show(await call('file-case', { action: 'take', filingId }));
    } catch (error) {
      // Another judge may have begun with it: then it is shown as it stands now.
      await this.load();
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: false });
  },
  changed({ detail }: WechatMiniprogram.CustomEvent<Filing>) {
    this.show(detail);
  },
  ask({ detail }: WechatMiniprogram.CustomEvent<{ field: string; label: string }>) {
    this.setData({ asked: detail });
  },
  asked() {
    this.setData({ asked: start.asked });
  },
  extensions() {
    this.goTo('/staff/extensions/index');
  },
  originals() {
    this.goTo('/staff/originals/index', `&title=${encodeURIComponent(this.data.head.title)}`);
  },
  goTo(page: string, more = '') {
    wx.navigateTo({ url: `${page}?filingId=${encodeURIComponent(this.data.filingId)}${more}` });
  },
  toggle() {
    this.setData({ choosing: !this.data.choosing });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ move: Filing['can'][number] }>) {
    this.setData({ choosing: false });
    this.go(detail.move);
  },
  main() {
    const [first] = this.data.moves;
    if (first) this.go(first.move);
  },
  /** Whoever decided there tells this page: to look again, or to go on with the next case. */
  go(move: Filing['can'][number]) {
    wx.navigateTo({
      url: pageOf(move, this.data.filingId),
      events: {
        decided: () => this.load(),
        next: ({ filingId }: { filingId: string }) => this.open(filingId),
      },
    });
  },
});
