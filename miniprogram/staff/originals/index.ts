/** 核对原件: of a filing or a case: what was asked for, seen at the counter and compared; more may be asked for at any time (FIX-4). */
import { call } from '../../api/call';
import { confirmed } from '../../api/confirm';
import { failureOf } from '../../api/failure';
import { whoAmI } from '../../api/session';
import { caseIdOf, type TypedNumber } from '../case-number/case-id';
import { type OriginalRow, originalRows } from './rows';

interface Files {
  attachmentId: string;
  name: string;
}

const start: {
  filingId: string;
  caseId: string;
  /** Of which; '' a number is asked for. */
  about: string;
  rows: OriginalRow[];
  next: string;
  /** A judge or clerk asks; the window only sees. */
  mayAsk: boolean;
  files: Files[];
  asking: boolean;
  sending: string;
  trouble: string;
  told: string;
} = {
  filingId: '',
  caseId: '',
  about: '',
  rows: [],
  next: '',
  mayAsk: false,
  files: [],
  asking: false,
  sending: '',
  trouble: '',
  told: '',
};

Page({
  data: start,
  async onLoad({ filingId = '', title = '' }) {
    if (filingId) {
      this.setData({ filingId: decodeURIComponent(filingId), about: decodeURIComponent(title) || '这份起诉' });
      this.load();
      this.loadFiles();
    }
    try {
      const roles: readonly string[] = (await whoAmI()).staff?.roles ?? [];
      this.setData({ mayAsk: ['filing-judge', 'judge', 'clerk'].some((role) => roles.includes(role)) });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  of() {
    const { filingId, caseId } = this.data;
    return filingId ? { filingId } : { caseId };
  },
  async find({ detail }: WechatMiniprogram.CustomEvent<TypedNumber>) {
    this.setData({ sending: 'find', trouble: '', told: '' });
    try {
      const { staff } = await whoAmI();
      this.setData({ caseId: caseIdOf(staff?.courtId ?? '', detail) });
      await this.load();
      if (!this.data.trouble) this.setData({ about: `（${detail.year}）${detail.type}${detail.seq}号` });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
    this.setData({ sending: '' });
  },
  async load() {
    try {
      const { originals, next } = await call('correct-filing', { action: 'originals', ...this.of() });
      this.setData({ rows: originalRows(originals, Date.now()), next: next ?? '', trouble: '' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ trouble: code === 'NOT_FOUND' ? '本院没有这个案号，请核对年份、类型和号数。' : message });
    }
  },
  async more() {
    try {
      const event = { action: 'originals' as const, ...this.of(), cursor: this.data.next };
      const { originals, next } = await call('correct-filing', event);
      this.setData({ rows: [...this.data.rows, ...originalRows(originals, Date.now())], next: next ?? '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  /** To choose from, for who may read them. */
  async loadFiles() {
    try {
      const { attachments } = await call('file-case', { action: 'attachments', filingId: this.data.filingId });
      this.setData({ files: attachments.map(({ attachmentId, name }) => ({ attachmentId, name })) });
    } catch {
      // A clerk writes their names.
    }
  },
  another() {
    this.setData({ ...start, mayAsk: this.data.mayAsk });
  },
  toggleAsk() {
    this.setData({ asking: !this.data.asking });
  },
  async asked({ detail }: WechatMiniprogram.CustomEvent<{ told: string }>) {
    this.setData({ asking: false, told: detail.told });
    await this.load();
  },
  async shown({ detail }: WechatMiniprogram.CustomEvent<{ originalId: string; agrees: boolean; remark: string }>) {
    const { originalId, agrees, remark } = detail;
    await this.record(originalId, agrees ? '记下了：与电子材料一致。' : '记下了：不一致，由法官处理。', () =>
      call('correct-filing', { action: 'originalShown', originalId, agrees, ...(remark ? { remark } : {}) }),
    );
  },
  async dropped({ detail: { originalId } }: WechatMiniprogram.CustomEvent<{ originalId: string }>) {
    const content = '当事人会收到通知：这份原件不用带来了。';
    if (!(await confirmed({ title: '不用带来了？', content, confirmText: '不用带' }))) return;
    await this.record(originalId, '记下了：不用再带来。', () =>
      call('correct-filing', { action: 'dropOriginal', originalId }),
    );
  },
  async record(originalId: string, told: string, run: () => Promise<unknown>) {
    if (this.data.sending) return;
    this.setData({ sending: originalId, trouble: '', told: '' });
    try {
      await run();
      await this.load();
      this.setData({ told });
    } catch (error) {
      const { message } = failureOf(error);
      await this.load();
      this.setData({ trouble: message });
    }
    this.setData({ sending: '' });
  },
});
