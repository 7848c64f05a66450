/** 补正: what the court asked for, item by item, until when; what was answered and changed; then it is handed in, once. */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { NOT_HERE } from '../filing/asking';
import { uploads } from '../upload/files';
import { answersOf, contentOf, wrongIn } from './answers';
import { HAND_IN, STILL_SENDING } from './asking';
import { isHandedIn, NOTHING, shownOf } from './shown';
import { forgetWritten, write, writtenOf } from './written';

type Filing = DataOf<'file-case', 'get'>;

const start = {
  ...NOTHING,
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  pending: 0,
  sending: false,
  trouble: '',
  /** The step of the form where it has to be mended. */
  wrongStep: '',
};

interface Known {
  filing: Filing;
  attached: string[];
}
const known = new WeakMap<object, Known>();
const listening = new WeakMap<object, () => void>();

Page({
  data: start,
  onLoad({ filingId = '' }) {
    const id = decodeURIComponent(filingId);
    this.setData({ filingId: id });
    listening.set(
      this,
      uploads.listen((attached, of) => {
        if (attached && of === id) known.get(this)?.attached.push(attached.name);
        this.show();
      }),
    );
  },
  /** Again when one comes back from an item. */
  onShow() {
    this.load();
  },
  onUnload() {
    listening.get(this)?.();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    const { filingId } = this.data;
    try {
      const [filing, { attachments }] = await Promise.all([
        call('file-case', { action: 'get', filingId }),
        call('file-case', { action: 'attachments', filingId }),
      ]);
      known.set(this, { filing, attached: attachments.map(({ name }) => name) });
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
    const { filing, attached } = found;
    const { filingId } = this.data;
    // The answer was lost on the way, or it was another phone: what the court has counts.
    if (isHandedIn(filing)) forgetWritten(filingId);
    const pending = uploads.of(filingId).filter(({ state }) => state !== 'refused').length;
    this.setData({ state: 'content', pending, ...shownOf(filing, writtenOf(filingId), attached) });
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
  copyWritten() {
    const found = known.get(this);
    const { texts } = writtenOf(this.data.filingId);
    const items = found?.filing.correction?.items ?? [];
    wx.setClipboardData({ data: items.map(({ itemId, what }) => `${what}：${texts[itemId] ?? ''}`).join('\n') });
  },
  seeFiling() {
    const pages = getCurrentPages();
    const before = pages[pages.length - 2]?.route;
    if (before === 'services/file-case/filing/index') wx.navigateBack();
    else wx.redirectTo({ url: `/services/file-case/filing/index?${this.query()}` });
  },
  query() {
    return `filingId=${encodeURIComponent(this.data.filingId)}`;
  },
  async handIn() {
    const { filingId, next, pending, sending } = this.data;
    const found = known.get(this);
    if (!found || sending) return;
    if (next > 0) return this.answer(next);
    if (pending > 0) return this.setData({ trouble: STILL_SENDING });
    if (!(await wx.showModal(HAND_IN)).confirm) return;
    this.setData({ sending: true, trouble: '', wrongStep: '' });
    const { filing, attached } = found;
    const written = writtenOf(filingId);
    const content = contentOf(filing.content ?? {}, written);
    try {
      const answers = answersOf(filing.correction?.items ?? [], written, attached);
      const event = { action: 'resubmit' as const, filingId, version: filing.version, answers };
      await call('file-case', content ? { ...event, content } : event);
      forgetWritten(filingId);
      this.seeFiling();
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      const { wrong, step } = wrongIn(fields);
      if (step) write(filingId, { ...written, wrong });
      // Decided meanwhile, or handed in on another phone: what there is now is shown.
      if (code === 'PRECONDITION_FAILED' || code === 'CONFLICT') await this.load();
      this.setData({ trouble: message, wrongStep: step });
    } finally {
      this.setData({ sending: false });
    }
  },
});
