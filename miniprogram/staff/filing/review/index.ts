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
    await this.loadFiles();
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
