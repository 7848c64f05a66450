/** 补正: what the court asked for, item by item, until when; what was answered and changed; then it is handed in, once. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { NOT_HERE } from '../filing/asking';
import { uploads } from '../upload/files';
import { CHANGED, HAND_IN, STILL_SENDING } from './asking';
import { wrongIn } from './form-changes';
import { formOf, handInCorrection, type Known } from './hand-in';
import { linkFiles, saveAll } from './save';
import { seeFiling } from './see-filing';
import { isHandedIn, NOTHING, shownOf } from './shown';
import { forgetWritten, write, writtenOf } from './written';

const start = {
  ...NOTHING,
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  pending: 0,
  sending: false,
  /** What was written here is not with the court yet, and why. */
  unsaved: '',
  trouble: '',
  /** The step of the form where it has to be mended. */
  wrongStep: '',
};

const known = new WeakMap<object, Known>();
const listening = new WeakMap<object, () => void>();
const nothing = () => {};

Page({
  data: start,
  onLoad({ filingId = '' }) {
    const id = decodeURIComponent(filingId);
    this.setData({ filingId: id });
    listening.set(
      this,
      uploads.listen((attached, of) => {
        if (attached && of === id) void linkFiles(id).then(() => this.load(), nothing);
        this.show();
      }),
    );
  },
  /** Again when one comes back from an item. */
  onShow() {
    this.saveThenLoad();
  },
  onUnload() {
    listening.get(this)?.();
  },
  async onPullDownRefresh() {
    await this.saveThenLoad();
    wx.stopPullDownRefresh();
  },
  async saveThenLoad() {
    if (known.has(this)) this.show();
    const { filingId } = this.data;
    // What was written without network goes first, so that it is seen as the court has it.
    const trouble = await saveAll(filingId).then(
      () => '',
      (error: unknown) => failureOf(error).message,
    );
    await this.load();
    this.setData({ unsaved: this.data.open ? trouble : '' });
  },
  async load() {
    const { filingId } = this.data;
    try {
      const notice = await call('correct-filing', { action: 'notice', filingId });
      known.set(this, { ...(known.get(this) ?? (await formOf(filingId))), notice });
      this.show();
    } catch (error) {
      const { code, message } = failureOf(error);
      if (known.has(this) && code !== 'NOT_FOUND') this.show();
      else this.setData({ state: 'error', failure: { code, message: code === 'NOT_FOUND' ? NOT_HERE : message } });
    }
  },
  show() {
    const found = known.get(this);
    if (!found) return;
    const { filingId } = this.data;
    // The answer was lost on the way, or it was another phone: what the court has counts.
    if (isHandedIn(found.notice)) forgetWritten(filingId);
    const pending = uploads.of(filingId).filter(({ state }) => state !== 'refused').length;
    this.setData({ state: 'content', pending, ...shownOf(found, writtenOf(filingId)) });
  },
  openItem({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.answer(currentTarget.dataset.number);
  },
  answer(number: number) {
    wx.navigateTo({ url: `/services/file-case/correct/item/index?${this.query()}&item=${number}` });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.changeStep(detail.id);
  },
  mend() {
    this.changeStep(this.data.wrongStep);
  },
  changeStep(id: string) {
    wx.navigateTo({ url: `/services/file-case/correct/form/index?${this.query()}&step=${id}` });
  },
  confirmTruth() {
    const { filingId, confirmed } = this.data;
    const written = writtenOf(filingId);
    write(filingId, { ...written, changed: { ...written.changed, truthConfirmed: !confirmed } });
    this.show();
  },
  moreTime() {
    go(`/services/file-case/correct/more-time/index?${this.query()}`);
  },
  query() {
    return `filingId=${encodeURIComponent(this.data.filingId)}`;
  },
  async handIn() {
    const { filingId, next, pending, sending } = this.data;
    if (sending) return;
    if (next > 0) return this.answer(next);
    if (pending > 0) return this.setData({ trouble: STILL_SENDING });
    if (!(await wx.showModal(HAND_IN)).confirm) return;
    const seen = JSON.stringify(this.data.rows);
    this.setData({ sending: true, trouble: '', wrongStep: '' });
    try {
      // What was written last may still be on its way; then it is as the court has it.
      await this.saveThenLoad();
      if (!this.data.open) return;
      if (JSON.stringify(this.data.rows) !== seen) return this.setData({ trouble: CHANGED });
      const found = known.get(this);
      if (found) await handInCorrection(filingId, found);
      seeFiling(filingId);
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      const { wrong, step } = wrongIn(fields, this.data.kind);
      if (step) write(filingId, { ...writtenOf(filingId), wrong });
      // Decided meanwhile, or answered on another phone: what there is now is shown.
      if (code === 'PRECONDITION_FAILED' || code === 'CONFLICT') await this.load();
      this.setData({ trouble: message, wrongStep: step });
    } finally {
      this.setData({ sending: false });
    }
  },
});
