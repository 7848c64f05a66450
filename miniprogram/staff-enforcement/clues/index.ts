/** 财产线索: what the applicant told of, judged and answered by the day; whole only with a reason that is kept (PRIV-5). */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import { extensionOf } from '../../api/attachment';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { type Listed, loadList, moreOfList, nothingYet } from '../../api/paged';
import { forgetPapers, showPaper } from '../../api/paper';
import { idFrom } from '../../components/move-frame/moving';
import { stepAt } from '../addresses';
import { type Row, rowOf } from './shown';

const NO_ROWS: Row[] = [];
const start: Listed<Row> & typeof notActing & { caseId: string; asking: string; opening: string } = {
  ...nothingYet,
  ...notActing,
  rows: NO_ROWS,
  caseId: '',
  asking: '',
  opening: '',
};

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
  },
  onShow() {
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async ask(after: { cursor?: string }) {
    const { clues, next } = await call('follow-enforcement', { action: 'cluesOf', caseId: this.data.caseId, ...after });
    const now = Date.now();
    return { rows: clues.map((clue) => rowOf(clue, now, false)), next };
  },
  /** From the beginning: what was opened is covered again. */
  load() {
    return loadList(this, (after) => this.ask(after));
  },
  more() {
    return moreOfList(this, (after) => this.ask(after));
  },
  step({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(stepAt(this.data.caseId, currentTarget.dataset.step, currentTarget.dataset.id));
  },
  enter() {
    go(stepAt(this.data.caseId, 'enterClue'));
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ asking: currentTarget.dataset.id, trouble: '' });
  },
  close() {
    this.setData({ asking: '' });
  },
  async reveal({ detail: { reason } }: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asking: clueId } = this.data;
    await act(this, null, async () => {
      const whole = rowOf(await call('follow-enforcement', { action: 'openClue', clueId, reason }), Date.now(), true);
      this.setData({ asking: '', rows: this.data.rows.map((row) => (row.clueId === clueId ? whole : row)) });
    });
  },
  async file({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { clue: clueId, file: fileId, mime } = currentTarget.dataset;
    if (this.data.opening) return;
    this.setData({ opening: fileId });
    const trouble = await showPaper(
      (offset) => call('follow-enforcement', { action: 'courtClueFile', clueId, fileId, offset }),
      extensionOf(mime),
    ).then(
      (shown) => (shown ? '' : '这种文件在手机上打不开，请在电脑上看。'),
      (error: unknown) => failureOf(error).message,
    );
    this.setData({ opening: '' });
    if (trouble) wx.showModal({ title: '没有打开', content: trouble, showCancel: false });
  },
});
