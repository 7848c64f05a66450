/** 写成的样子: the document as it will read, what is still blank, and the ways to use it. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { go } from '../../../../api/go';
import { confirmNotice } from '../../../../api/notice';
import type { DataOf } from '../../../../api/services';
import { ofCourt } from '../../of-court';
import { forget, keep, kept } from '../kept';
import { lacking, sendable } from '../values';
import { carry, type Outcome } from './carry';
import { start } from './start';

type Draft = DataOf<'guide', 'fillTemplate'>['draft'];

const FILL = 'services/guide/templates/fill/index';
/** Of each page: what is carried, and its blanks in order. */
const documents = new WeakMap<object, { draft: Draft; fieldIds: string[] }>();

Page({
  data: start,
  onLoad({ templateId = '' }) {
    const id = decodeURIComponent(templateId);
    this.setData(id && kept(id) ? { templateId: id } : { templateId: id, state: 'empty' });
    if (this.data.state !== 'empty') this.load();
  },
  async load() {
    const { templateId } = this.data;
    this.setData({ state: 'loading' });
    try {
      const before = kept(templateId);
      const { template } = await call('guide', { action: 'template', ...ofCourt(), templateId });
      const { values, unread } = sendable(template.fields, before?.values ?? {});
      const found = await call('guide', { action: 'fillTemplate', ...ofCourt(), templateId, values });
      documents.set(this, { draft: found.draft, fieldIds: template.fields.map(({ fieldId }) => fieldId) });
      const [heading = '', ...lines] = found.paragraphs;
      this.setData({
        state: 'content',
        title: found.title,
        heading,
        lines: lines.map((text, key) => ({ key, text })),
        notice: found.notice,
        lacking: lacking(template.fields, before?.values ?? {}),
        unread,
        carries: found.draft !== null,
        filingId: before?.filingId ?? '',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** To that blank. */
  mend({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { templateId } = this.data;
    const before = kept(templateId);
    const at = documents.get(this)?.fieldIds.indexOf(currentTarget.dataset.id) ?? 0;
    if (before) keep(templateId, { ...before, at: Math.max(0, at) });
    this.fill();
  },
  fill() {
    if (getCurrentPages().at(-2)?.route === FILL) wx.navigateBack();
    else wx.redirectTo({ url: `/${FILL}?templateId=${encodeURIComponent(this.data.templateId)}` });
  },
  copy() {
    wx.setClipboardData({ data: [this.data.heading, ...this.data.lines.map(({ text }) => text)].join('\n') });
  },
  async carryOver() {
    const draft = documents.get(this)?.draft;
    if (!draft || this.data.sending) return;
    this.setData({ sending: true, trouble: '', identityNeeded: false });
    try {
      this.went(await carry(this.data.templateId, draft));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'IDENTITY_REQUIRED') this.went({ kind: 'identity' });
      else if (code === 'CONFLICT') this.setData({ trouble: '刚才可能已经带过去了。请到“手机立案”里看看“接着写”。' });
      else this.setData({ trouble: `${message}您写的都还在这个手机上。` });
    }
    this.setData({ sending: false }, () => {
      if (this.data.trouble || this.data.identityNeeded) this.showAfter();
    });
  },
  /** What came of it stands below the document. */
  showAfter() {
    wx.pageScrollTo({ selector: '#after', offsetTop: -8, fail: () => {} });
  },
  went(outcome: Outcome) {
    if (outcome.kind === 'identity') this.setData({ identityNeeded: true });
    if (outcome.kind === 'notice') this.setData({ toRead: outcome.notice });
    if (outcome.kind !== 'carried') return;
    const { templateId } = this.data;
    const before = kept(templateId);
    if (before) keep(templateId, { ...before, filingId: outcome.filingId });
    this.setData({ filingId: outcome.filingId });
    this.openDraft();
  },
  async hasRead() {
    const { toRead } = this.data;
    if (!toRead) return;
    try {
      await confirmNotice(toRead.version);
      this.setData({ toRead: null });
      this.carryOver();
    } catch (error) {
      this.setData({ toRead: null, trouble: failureOf(error).message });
    }
  },
  closeNotice() {
    this.setData({ toRead: null });
  },
  openDraft() {
    go(`/services/file-case/edit/index?filingId=${encodeURIComponent(this.data.filingId)}`);
  },
  async remove() {
    const { confirm } = await wx.showModal({
      title: '从这个手机上删掉？',
      content: '删掉以后找不回来。已经带入立案的草稿不受影响。',
      confirmText: '删掉',
      cancelText: '留着',
    });
    if (!confirm) return;
    forget(this.data.templateId);
    wx.redirectTo({ url: '/services/guide/templates/index' });
  },
  begin() {
    const { templateId } = this.data;
    wx.redirectTo({
      url: templateId ? `/${FILL}?templateId=${encodeURIComponent(templateId)}` : '/services/guide/templates/index',
    });
  },
});
