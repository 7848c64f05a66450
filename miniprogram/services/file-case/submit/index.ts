/** 看一遍再提交: the complaint as it will read, what it may cost and what comes next; then it is handed in. */
import { call } from '../../../api/call';
import { allCourts } from '../../../api/courts';
import { failureOf } from '../../../api/failure';
import { forgetAside } from '../draft/aside';
import { draftOf, saveNow } from '../draft/open';
import { uploads } from '../upload/files';
import { complaintOf, type Part } from './complaint';
import { feeAsked } from './fee-kind';
import { filesUnderWay, withoutThem } from './files-under-way';
import { type Gist, gistOf } from './gist';
import { type Mark, marksOf, namedOnly } from './marks';

const EDIT = 'services/file-case/edit/index';

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  courtId: string;
  courtName: string;
  gist: Gist;
  parts: Part[];
  whole: boolean;
  doubts: Mark[];
  errors: Mark[];
  files: number;
  underWay: number;
  fee: { kind: string; amountFen: number };
  sending: boolean;
  trouble: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  courtId: '',
  courtName: '',
  gist: { whom: '', what: [], total: '' },
  parts: [],
  whole: false,
  doubts: [],
  errors: [],
  files: 0,
  underWay: 0,
  fee: { kind: '', amountFen: 0 },
  sending: false,
  trouble: '',
};

const UNSAVED = '还没有存好，不能提交。请连上网络再试一次；写的内容都在。';

Page({
  data: start,
  onLoad({ filingId = '' }) {
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
      const [courts, { attachments }] = await Promise.all([
        allCourts().catch(() => []),
        call('file-case', { action: 'attachments', filingId }),
      ]);
      const { courtId, content, doubts, errors, saving } = draft.view;
      if (saving === 'gone') return this.seeFiling();
      if (saving === 'clash') return this.edit();
      const underWay = filesUnderWay(filingId);
      const unshown = namedOnly(content, attachments.length + underWay);
      this.setData({
        state: 'content',
        courtId,
        courtName: courts.find((one) => one.courtId === courtId)?.name ?? '',
        gist: gistOf(content),
        doubts: marksOf([...doubts.map(({ field, text }) => [field, text] as const), ...unshown]),
        errors: marksOf(Object.entries(errors)),
        files: attachments.length,
        underWay,
        fee: { amountFen: 0, ...feeAsked(content) },
        trouble: saving === 'saved' ? '' : UNSAVED,
      });
      this.read();
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  read() {
    const { content } = draftOf(this.data.filingId).view;
    this.setData({ parts: complaintOf(content, this.data.courtName, this.data.whole ? 'whole' : 'covered') });
  },
  toggleWhole() {
    this.setData({ whole: !this.data.whole });
    this.read();
  },
  mend({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { step } = currentTarget.dataset;
    if (step) wx.navigateTo({ url: `/services/file-case/edit/step/index?${this.query()}&step=${step}` });
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
    if (!(await withoutThem(filesUnderWay(filingId)))) return;
    this.setData({ sending: true, trouble: '' });
    try {
      if (!(await saveNow(draft))) {
        this.setData({ trouble: UNSAVED });
        return;
      }
      await call('file-case', { action: 'submit', filingId, version: draft.savedVersion });
      forgetAside(filingId);
      uploads.cancelAll(filingId);
      this.seeFiling();
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      this.setData({ trouble: message });
      if (code === 'INVALID_INPUT') draft.wrong(fields);
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
