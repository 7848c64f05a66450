/** 一项一屏: a model's blanks one at a time, kept on this phone after each word, in any order, none of them a bar. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { fenOf, yuanText } from '../../../../text/yuan';
import { ofCourt } from '../../of-court';
import { kept } from '../kept';
import { amountOf, type Template } from '../values';
import { start } from './start';
import { put, store, type Work, workOn } from './work';

/** After the last letter. */
const KEEP_AFTER_MS = 500;

const works = new WeakMap<object, Work>();

Page({
  data: start,
  onLoad({ templateId = '' }) {
    const id = decodeURIComponent(templateId);
    this.setData(id ? { templateId: id } : { state: 'empty' });
    if (id) this.load();
  },
  onShow() {
    // From the finished document back to a blank that was tapped there.
    const work = works.get(this);
    const before = kept(this.data.templateId);
    if (!work) return;
    if (!before) {
      // It was deleted there; what could not be kept stays.
      if (work.begun && !work.dirty) this.begin(work.template);
      return;
    }
    if (before.filingId) work.filingId = before.filingId;
    if (before.at !== this.data.at) this.show(before.at);
  },
  onHide() {
    this.keepNow();
  },
  onUnload() {
    this.keepNow();
  },
  async load() {
    this.setData({ state: 'loading' });
    try {
      const { template } = await call('guide', { action: 'template', ...ofCourt(), templateId: this.data.templateId });
      this.begin(template);
      wx.setNavigationBarTitle({ title: template.title });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  begin(template: Template) {
    const { title, use, fields } = template;
    const { work, at, resumed } = workOn(template);
    works.set(this, work);
    this.setData({ state: 'content', title, use, count: fields.length, resumed });
    this.show(at);
  },
  show(at: number) {
    const work = works.get(this);
    const field = work?.template.fields[at];
    if (!work || !field) return;
    const percent = Math.round(((at + 1) / work.template.fields.length) * 100);
    this.setData({ at, field, percent, known: work.known.has(field.fieldId), wrong: '' });
    this.read(work.values[field.fieldId] ?? '');
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} });
  },
  read(value: string) {
    const fen = this.data.field?.kind === 'money' ? fenOf(value) : undefined;
    this.setData({ value, means: fen === undefined ? '' : `就是 ${yuanText(fen)}` });
  },
  type({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.changed(detail.value);
  },
  changed(value: string) {
    const work = works.get(this);
    const { field } = this.data;
    if (!work || !field) return;
    put(work, field.fieldId, value);
    this.read(value);
    if (this.data.wrong) this.setData({ wrong: '' });
    clearTimeout(work.timer);
    work.timer = setTimeout(() => this.keepNow(), KEEP_AFTER_MS);
  },
  /** @param wanted as it is, though nothing was typed since */
  keepNow(wanted = false) {
    const work = works.get(this);
    if (!work) return;
    clearTimeout(work.timer);
    if (!work.dirty && !wanted) return;
    const trouble = store(work, this.data.at)
      ? ''
      : '手机存不下了，刚才填的没有存上。请先清理手机的空间，这一页不要关。';
    if (trouble !== this.data.trouble) this.setData({ trouble });
  },
  next() {
    const { at, count, field, value } = this.data;
    if (field?.kind === 'money' && value.trim() && amountOf(value) === undefined)
      return this.setData({ wrong: '看不出是多少钱，请只写数字，例如 30000 或者 3万。说不准的，可以先空着。' });
    if (at + 1 < count) this.move(at + 1);
    else this.finish();
  },
  /** Leaves this blank for later, whatever stands in it. */
  skip() {
    this.changed('');
    this.next();
  },
  back() {
    this.move(this.data.at - 1);
  },
  move(at: number) {
    this.show(at);
    this.keepNow(works.get(this)?.begun);
  },
  finish() {
    this.keepNow(true);
    const { templateId } = this.data;
    wx.navigateTo({ url: `/services/guide/templates/done/index?templateId=${encodeURIComponent(templateId)}` });
  },
  all() {
    wx.redirectTo({ url: '/services/guide/templates/index' });
  },
  /** Without what was filled in. */
  onShareAppMessage() {
    const { title, templateId } = this.data;
    const path = `/services/guide/templates/fill/index?templateId=${encodeURIComponent(templateId)}`;
    return { title: `${title}范本，照着填`, path };
  },
});
