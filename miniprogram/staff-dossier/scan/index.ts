/** 扫描入卷: a PDF or pictures, what they are, and their way to the court; nothing that is through is sent twice. */
import { call } from '../../api/call';
import { type Chosen, chooseFromChat, chooseMedia, tryToChoose } from '../../api/choose';
import { failureOf } from '../../api/failure';
import { dayOf } from '../../text/day';
import { indexAt, itemAt } from '../addresses';
import { isInternal } from '../kinds';
import { type Draft, errorsOf, nameOf, newDraft, saidOf } from '../said';
import { refusalOf, type ScannedFile, sizeOf } from './parts/parts';
import { digestOf, dropFiles, keepFile, sender } from './phone-sender';
import { start } from './start';

const MB = 1024 * 1024;
const leaving = new WeakMap<object, () => void>();

const sizeText = (bytes: number) =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MB).toFixed(1)} MB`;

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId), draft: newDraft(dayOf(Date.now())) });
    leaving.set(
      this,
      sender.listen(() => this.showSending()),
    );
    this.showSending();
    this.load();
  },
  onUnload() {
    leaving.get(this)?.();
  },
  async load() {
    try {
      const { caseNo, parties, mayKeep } = await call('read-dossier', {
        action: 'courtVolumes',
        caseId: this.data.caseId,
      });
      this.setData({ state: mayKeep ? 'content' : 'empty', caseNo, parties, mayKeep });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  showSending() {
    const now = sender.current;
    this.setData({
      sending: now && {
        caseId: now.caseId,
        name: now.said.name,
        state: now.state,
        message: now.message,
        percent: now.percent,
        pages: now.pages,
        prepared: now.prepared,
      },
    });
  },
  pdf() {
    this.choose('pdf', () => chooseFromChat(['pdf']));
  },
  photos() {
    this.choose('pictures', () => chooseMedia(['image']));
  },
  pictures() {
    this.choose('pictures', () => chooseFromChat(['jpg', 'jpeg', 'png']));
  },
  async choose(form: 'pdf' | 'pictures', choose: () => Promise<Chosen[]>) {
    const { chosen, trouble } = await tryToChoose(choose);
    this.setData({ trouble });
    const [first] = chosen;
    if (!first) return;
    const before = form === 'pictures' && this.data.form === 'pictures' ? this.data.files : [];
    const added = form === 'pdf' ? [first] : chosen;
    const refusal =
      form === 'pdf' && chosen.length > 1 ? '一次传一个 PDF，请只选一个。' : refusalOf([...before, ...added], form);
    if (refusal) {
      this.setData({ trouble: refusal });
      return;
    }
    this.take(form, [...before, ...added.map(({ path, size }) => ({ path, size }))]);
    if (!this.data.draft.name && first.name) this.set({ name: nameOf(first.name) });
  },
  take(form: 'pdf' | 'pictures', files: ScannedFile[]) {
    const what = form === 'pdf' ? '一个 PDF' : `${files.length} 张照片，每张一页，按选的先后排`;
    this.setData({ form, files, chosen: files.length > 0 ? `${what}，共 ${sizeText(sizeOf(files))}` : '' });
  },
  clear() {
    this.take('pdf', []);
  },
  set(change: Partial<Draft>) {
    this.setData({ draft: { ...this.data.draft, ...change }, errors: {} });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ change: Partial<Draft> }>) {
    this.set(detail.change);
  },
  async send() {
    const { caseId, draft, files, form, choosing } = this.data;
    const errors = errorsOf(draft);
    const trouble = files.length === 0 ? '请先选要入卷的文件。' : '';
    this.setData({ errors, trouble });
    if (choosing || trouble || Object.keys(errors).length > 0 || !draft.kind) return;
    this.setData({ choosing: true });
    const [only] = files;
    const digest = form === 'pdf' && only ? await digestOf(only) : '';
    const kept = await Promise.all(files.map((file) => keepFile({ ...file, name: '' })));
    this.setData({ choosing: false, files: [], chosen: '' });
    void sender.begin({
      caseId,
      said: { ...saidOf(draft), name: draft.name.trim(), kind: draft.kind },
      form,
      files: kept,
      digest,
    });
  },
  goOn() {
    void sender.resume();
  },
  async again() {
    const { chosen, trouble } = await tryToChoose(() => chooseFromChat(['pdf']));
    const [file] = chosen;
    this.setData({ trouble });
    if (!file) return;
    if (sender.refound({ path: file.path, size: file.size, digest: await digestOf(file) })) void sender.resume();
    else this.setData({ trouble: '这不是刚才那个文件。请选同一个文件，或者不传了，从头开始。' });
  },
  giveUp() {
    dropFiles(sender.current?.files ?? []);
    sender.forget();
  },
  open() {
    const now = sender.current;
    if (!now) return;
    this.giveUp();
    wx.redirectTo({ url: itemAt(now.caseId, now.itemId, isInternal(now.said.kind) ? 'internal' : 'main') });
  },
  another() {
    this.giveUp();
    this.setData({ draft: newDraft(dayOf(Date.now())) });
  },
  toIndex() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: indexAt(this.data.caseId) }) });
  },
});
