/** 核对本案记录: whether what was done in the case stands as it was sealed; anybody of the case may look, as often as he likes. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import type { DataOf } from '../../../../api/services';
import { momentText } from '../../../../text/day';
import { type Head, keepHead, keptHead } from './kept';
import { type ActRow, actRow, type Verdict, verdictOf } from './shown';

type Page = DataOf<'keep-time', 'verifyCase'>;

const start: {
  caseId: string;
  /** before, checking, done, identity, error */
  phase: 'before' | 'checking' | 'done' | 'identity' | 'error';
  failure: { code: string; message: string };
  /** When one last looked, on this phone; '' never. */
  before: string;
  /** So many entries were looked at by now. */
  seen: number;
  verdict: Verdict;
  rows: ActRow[];
  /** More rows than are drawn. */
  more: number;
  hash: string;
  batch: number;
} = {
  caseId: '',
  phase: 'before',
  failure: { code: '', message: '' },
  before: '',
  seen: 0,
  verdict: { title: '', text: '', good: true },
  rows: [],
  more: 0,
  hash: '',
  batch: 0,
};

/** Drawn at first, and added at each tap. */
const DRAWN = 50;
const lines = new WeakMap<object, ActRow[]>();

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.showBefore();
  },
  showBefore() {
    const kept = keptHead(this.data.caseId);
    this.setData({ before: kept ? momentText(new Date(kept.at).toISOString(), Date.now()) : '' });
  },
  async check() {
    if (this.data.phase === 'checking') return;
    this.setData({ phase: 'checking', seen: 0, rows: [], more: 0 });
    const kept = keptHead(this.data.caseId);
    const acts: Page['acts'] = [];
    let head: Head | null = null;
    let same: Page['kept'] = null;
    try {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Page = await call('keep-time', {
          action: 'verifyCase',
          caseId: this.data.caseId,
          ...(cursor ? { cursor } : {}),
          ...(kept ? { kept: { batch: kept.batch, hash: kept.hash } } : {}),
        });
        acts.push(...page.acts);
        head = page.head;
        same = page.kept;
        cursor = page.next;
        this.setData({ seen: acts.length });
      }
      this.show(acts, same, head);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData(
        code === 'IDENTITY_REQUIRED' ? { phase: 'identity' } : { phase: 'error', failure: { code, message } },
      );
    }
  },
  show(acts: Page['acts'], same: Page['kept'], head: Head | null) {
    const now = Date.now();
    const verdict = verdictOf(acts, same);
    // What is wrong first, then the latest.
    const rows = acts.map((act, i) => actRow(act, i, now)).reverse();
    rows.sort((a, b) => (b.bad ? 1 : 0) - (a.bad ? 1 : 0));
    lines.set(this, rows);
    this.setData({ phase: 'done', verdict, hash: head?.hash ?? '', batch: head?.batch ?? 0 });
    this.draw(DRAWN);
    // What does not fit any more is proof: it is not written over.
    if (head && same !== 'different') keepHead(this.data.caseId, head, now);
    this.showBefore();
  },
  draw(count: number) {
    const all = lines.get(this) ?? [];
    this.setData({ rows: all.slice(0, count), more: Math.max(0, all.length - count) });
  },
  drawMore() {
    this.draw(this.data.rows.length + DRAWN);
  },
  copy() {
    wx.setClipboardData({ data: `第 ${this.data.batch} 批 ${this.data.hash}` });
  },
});
