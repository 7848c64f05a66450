/** 看一遍再提交: the complaint as it will read, what it may cost and what comes next; then it is handed in. */
import { call } from '../../../api/call';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { askMessages, prepareMessages } from '../../../api/messages';
import { whoAmI } from '../../../api/session';
import { forgetAside } from '../draft/aside';
import { KINDS } from '../draft/kind';
import { draftOf, saveNow } from '../draft/open';
import { uploads } from '../upload/files';
import { complaintOf } from './complaint';
import { ASKED, confirmedByHim } from './confirmed-by-him';
import { feeOfKind } from './fee-kind';
import { filesUnderWay, withoutThem } from './files-under-way';
import { gistOf } from './gist';
import { marksOf, namedOnly } from './marks';
import { start } from './start';

const EDIT = 'services/file-case/edit/index';

/** The PDF that he looked at. */
const looked = new WeakMap<object, { sha256: string; version: number }>();

const UNSAVED = '还没有存好，不能提交。请连上网络再试一次；写的内容都在。';

Page({
  data: start,
  onLoad({ filingId = '' }) {
    prepareMessages();
    this.setData({ filingId: decodeURIComponent(filingId) });
  },
  /** Again when one comes back from a step. */
  onShow() {
    this.load();
  },
  async load() {
    const { filingId } = this.data;
    const draft = draftOf(filingId);
    try {
      await draft.open();
      await saveNow(draft);
      const [courts, { attachments }, { name }] = await Promise.all([
        allCourts().catch(() => []),
        call('file-case', { action: 'attachments', filingId }),
        whoAmI(),
      ]);
      const { kind, helping, courtId, content, doubts, errors, saving } = draft.view;
      if (saving === 'gone') return this.seeFiling();
      if (saving === 'clash') return this.edit();
      const underWay = filesUnderWay(filingId);
      const unshown = namedOnly(content, attachments.length + underWay);
      this.setData({
        state: 'content',
        kind,
        helping,
        pleading: KINDS[kind].pleading,
        name,
        truthful: content.truthConfirmed === true,
        courtId,
        courtName: courts.find((one) => one.courtId === courtId)?.name ?? '',
        gist: gistOf(content, kind),
        doubts: marksOf([...doubts.map(({ field, text }) => [field, text] as const), ...unshown], kind),
        errors: marksOf(Object.entries(errors), kind),
        files: attachments.length,
        underWay,
        fee: { kind: '', amountFen: 0, ...feeOfKind(kind, content) },
        trouble: saving === 'saved' ? '' : UNSAVED,
      });
      this.read();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  read() {
    const { kind, content } = draftOf(this.data.filingId).view;
    this.setData({ parts: complaintOf(content, this.data.courtName, this.data.whole ? 'whole' : 'covered', kind) });
  },
  toggleWhole() {
    this.setData({ whole: !this.data.whole });
    this.read();
  },
  seen({ detail }: WechatMiniprogram.CustomEvent<{ sha256: string; version: number }>) {
    looked.set(this, detail);
  },
  mend({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { step } = currentTarget.dataset;
    // About the court: that is chosen where all the steps are.
    if (step) wx.navigateTo({ url: `/services/file-case/edit/step/index?${this.query()}&step=${step}` });
    else this.edit();
  },
  askAid() {
    wx.navigateTo({ url: `/services/file-case/edit/step/index?${this.query()}&step=aid` });
  },
  /** APPT-3: what goes with a booking is received that day. */
  book() {
    const to = `courtId=${encodeURIComponent(this.data.courtId)}&${this.query()}`;
    wx.navigateTo({ url: `/services/book-filing/start/index?${to}` });
  },
  query() {
    return `filingId=${encodeURIComponent(this.data.filingId)}`;
  },
  edit() {
    // Mostly it is the page behind this one.
    if (getCurrentPages().at(-2)?.route === EDIT) wx.navigateBack();
    else wx.redirectTo({ url: `/${EDIT}?${this.query()}` });
  },
  /** The pages behind are of a draft that is none any more: the way from there leads home. */
  seeFiling() {
    wx.reLaunch({ url: `/services/file-case/filing/index?${this.query()}` });
  },
  async submit() {
    const { filingId } = this.data;
    const draft = draftOf(filingId);
    // First, since WeChat asks only right after the tap.
    await askMessages('submit');
    if (!(await withoutThem(filesUnderWay(filingId)))) return;
    this.setData({ sending: true, trouble: '' });
    try {
      if (!(await saveNow(draft))) {
        this.setData({ trouble: UNSAVED });
        return;
      }
      if (draft.view.helping && !(await confirmedByHim(filingId, draft.savedVersion))) {
        this.setData({ trouble: ASKED });
        return;
      }
      const { sha256, version } = looked.get(this) ?? {};
      const seen = sha256 && version === draft.savedVersion ? { seen: sha256 } : {};
      await call('file-case', { action: 'submit', filingId, version: draft.savedVersion, ...seen });
      forgetAside(filingId);
      uploads.cancelAll(filingId);
      this.seeFiling();
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      this.setData({ trouble: message });
      if (code === 'INVALID_INPUT') draft.wrong(fields);
      // What he looked at is not what there is now: he looks again, or hands it in as he reads it here.
      if (code === 'CONFLICT') looked.delete(this);
      // Changed, or handed in, on another phone: what there is now is shown.
      if (code !== 'INVALID_INPUT' && code !== 'CONFLICT' && code !== 'PRECONDITION_FAILED') return;
      await this.load();
      this.setData({ trouble: message });
      // What is wrong stands at the top.
      if (this.data.errors.length > 0) wx.pageScrollTo({ scrollTop: 0 });
    } finally {
      this.setData({ sending: false });
    }
  },
});
