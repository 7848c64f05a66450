/** 财产线索: what the applicant told of, judged and answered by the day; whole only with a reason that is kept (PRIV-5). */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import { extensionOf, readPieces, showFile } from '../../api/attachment';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { idFrom } from '../../components/move-frame/moving';
import { stepAt } from '../addresses';
import { type Clue, type Row, rowOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  rows: Row[];
  next: string;
  asking: string;
  reason: string;
  opening: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  rows: [],
  next: '',
  asking: '',
  reason: '',
  opening: '',
};
const kept = new WeakMap<object, { clues: Clue[]; whole: Clue[] }>();

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  onShow() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    await this.fill('');
  },
  more() {
    this.fill(this.data.next);
  },
  /** @param cursor '' from the beginning: what was opened is covered again */
  async fill(cursor: string) {
    const { caseId } = this.data;
    try {
      const page = await call('follow-enforcement', { action: 'cluesOf', caseId, ...(cursor ? { cursor } : {}) });
      const before = cursor ? (kept.get(this)?.clues ?? []) : [];
      kept.set(this, { clues: [...before, ...page.clues], whole: cursor ? (kept.get(this)?.whole ?? []) : [] });
      this.setData({ next: page.next ?? '', state: 'content', trouble: '' });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show() {
    const { clues, whole } = kept.get(this) ?? { clues: [], whole: [] };
    const now = Date.now();
    this.setData({
      rows: clues.map((clue) => {
        const opened = whole.find(({ clueId }) => clueId === clue.clueId);
        return rowOf(opened ?? clue, now, opened !== undefined);
      }),
    });
  },
  step({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(stepAt(this.data.caseId, currentTarget.dataset.step, currentTarget.dataset.id));
  },
  enter() {
    go(stepAt(this.data.caseId, 'enterClue'));
  },
  ask({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ asking: currentTarget.dataset.id, reason: '', errors: {}, trouble: '' });
  },
  write({ detail }: WechatMiniprogram.Input) {
    this.setData({ reason: detail.value, errors: {} });
  },
  close() {
    this.setData({ asking: '' });
  },
  async reveal() {
    const { asking, reason } = this.data;
    if (reason.trim().length < 2) {
      this.setData({ errors: { reason: '请写为什么要看' } });
      return;
    }
    await act(this, null, async () => {
      const clue = await call('follow-enforcement', { action: 'openClue', clueId: asking, reason: reason.trim() });
      const { clues, whole } = kept.get(this) ?? { clues: [], whole: [] };
      kept.set(this, { clues, whole: [...whole, clue] });
      this.setData({ asking: '' });
      this.show();
    });
  },
  async file({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { clue: clueId, file: fileId, mime } = currentTarget.dataset;
    if (this.data.opening) return;
    this.setData({ opening: fileId, trouble: '' });
    const path = `${wx.env.USER_DATA_PATH}/clue-file.${extensionOf(mime)}`;
    try {
      await readPieces(
        (offset) => call('follow-enforcement', { action: 'courtClueFile', clueId, fileId, offset }),
        path,
      );
      if (!(await showFile(path, extensionOf(mime))))
        this.setData({ trouble: '这种文件在手机上打不开，请在电脑上看。' });
    } catch (error) {
      this.setData({ trouble: `没有打开：${failureOf(error).message}` });
    }
    this.setData({ opening: '' });
  },
});
