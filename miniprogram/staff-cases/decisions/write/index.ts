/** 写裁判文书: its parts one below the other; kept as a draft at the court, also unfinished, and never over what was saved elsewhere. */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { guardLeaving } from '../../../api/leaving';
import { type Values, valuesOf } from '../../../components/form/field';
import { idFrom } from '../../../components/move-frame/moving';
import { clockText, dayOf } from '../../../text/day';
import { decisionAt } from '../../addresses';
import { type Body, sized } from '../../trial-body/body';
import { KINDS, type What, whatOf } from '../kinds';
import { contentOf, valuesFrom } from './content';
import { fieldsOf } from './fields';
import { start } from './start';

Page({
  data: start,
  onLoad({ caseId, decisionId, what = '' }) {
    this.setData({ caseId: idFrom(caseId), decisionId: idFrom(decisionId), what });
    this.load();
  },
  /** What can be kept is kept, whoever rings. */
  onHide() {
    if (this.data.changed) this.save();
  },
  async load() {
    const { caseId, decisionId } = this.data;
    try {
      const [form, kept] = await Promise.all([
        call('check-progress', { action: 'decisionForm', caseId }),
        decisionId ? call('check-progress', { action: 'decision', decisionId }) : null,
      ]);
      const what = whatOf(kept?.what ?? this.data.what);
      if (!what) throw new Error('no such decision');
      const fields = fieldsOf(what, form, dayOf(Date.now()));
      this.setData({
        caseNo: form.caseNo,
        what,
        name: KINDS[what].name,
        fields,
        values: { ...valuesOf(fields), ...(kept ? valuesFrom(kept.content) : {}) },
        version: kept?.version ?? 0,
        changed: false,
        stale: false,
        trouble: '',
        errors: {},
        state: 'content',
      });
      guardLeaving(false);
      wx.setNavigationBarTitle({ title: KINDS[what].name });
      if (what === 'toOrdinary') await this.loadOfficers();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Throws a CallFailure. */
  async loadOfficers() {
    const { judges, clerks } = await call('check-progress', { action: 'trialOfficers' });
    this.setData({ judges, clerks, body: sized(this.data.body, 3) });
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ name: string; value: Values[string] }>) {
    const { [detail.name]: _, ...errors } = this.data.errors;
    this.setData({ values: { ...this.data.values, [detail.name]: detail.value }, errors });
    this.touched();
  },
  changeBody({ detail }: WechatMiniprogram.CustomEvent<Body>) {
    this.setData({ body: detail });
    this.touched();
  },
  touched() {
    if (this.data.changed) return;
    this.setData({ changed: true });
    guardLeaving(true);
  },
  /** Answers whether it is kept. */
  async save(): Promise<boolean> {
    const { caseId, decisionId, version, what, values, body, sending } = this.data;
    const of: What | undefined = whatOf(what);
    if (!of || sending) return false;
    this.setData({ sending: true, trouble: '', errors: {}, changed: false });
    try {
      const saved = await call('check-progress', {
        action: 'saveDecision',
        caseId,
        content: contentOf(of, values, body),
        ...(decisionId ? { decisionId, version } : {}),
      });
      const now = new Date(Date.now()).toISOString();
      this.setData({
        decisionId: saved.decisionId,
        version: saved.version,
        savedAt: clockText(now, Date.now()),
        sending: false,
      });
      if (!this.data.changed) guardLeaving(false);
      return true;
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      const errors = Object.fromEntries(
        Object.entries(fields).map(([place, text]) => [place.replace(/^content\./, ''), text]),
      );
      this.setData({ sending: false, changed: true, trouble: message, errors, stale: code === 'CONFLICT' });
      return false;
    }
  },
  async keep() {
    await this.save();
  },
  /** On to where what is missing is said, it is looked at, and laid. */
  async finish() {
    if (!(await this.save())) return;
    wx.redirectTo({ url: decisionAt(this.data.decisionId) });
  },
  async takeOther() {
    const sure = await confirmed({
      title: '看别处保存的？',
      content: '您在这里写的不要了。要留的，请先复制出来。',
      confirmText: '看别处的',
      grave: true,
    });
    if (sure) await this.load();
  },
});
