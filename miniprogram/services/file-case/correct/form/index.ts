/** 补正时改起诉状: one step of the form as it was handed in, to change; kept on this phone until the correction is handed in. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import type { Content } from '../../draft/content';
import { KINDS, type Kind, ownParties } from '../../draft/kind';
import { NOT_HERE } from '../../filing/asking';
import { formSteps } from '../form-changes';
import { write, writtenOf } from '../written';

const NO_STEP = { code: 'NOT_FOUND', message: '没有这一步，或者现在不在补正。请回到这份立案看一看。' };

/** What is said on them hangs on what is written elsewhere. */
const HANGS_ON_OTHERS = ['authority'];

const start: {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  courtId: string;
  id: string;
  kind: Kind;
  title: string;
  term: string;
  value: Content;
  /** Everything, for the steps that hang on others. */
  whole: Content;
  errors: Record<string, string>;
  domicile: string;
  phone: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  courtId: '',
  id: '',
  kind: 'civil',
  title: '',
  term: '',
  value: {},
  whole: {},
  errors: {},
  domicile: '',
  phone: '',
};

Page({
  data: start,
  onLoad({ filingId = '', step: id = '' }) {
    this.setData({ filingId: decodeURIComponent(filingId), id });
    this.load();
  },
  async load() {
    const { filingId, id } = this.data;
    this.setData({ state: 'loading' });
    try {
      const { content, can, courtId, kind } = await call('file-case', { action: 'get', filingId });
      const step = formSteps(kind).find((one) => one.id === id);
      if (!step || !can.includes('resubmit')) {
        this.setData({ state: 'error', failure: NO_STEP });
        return;
      }
      const { changed, wrong = {} } = writtenOf(filingId);
      const whole: Content = { ...content, ...changed };
      const value: Content = Object.fromEntries(
        Object.entries(whole).filter(([section]) => step.sections.some((one) => one === section)),
      );
      const [first] = ownParties(kind, whole);
      const { title, term } = step;
      const own = { domicile: first?.domicile ?? '', phone: first?.phone ?? '' };
      wx.setNavigationBarTitle({ title: `改${KINDS[kind].pleading}` });
      this.setData({ state: 'content', courtId, kind, title, term, value, errors: wrong, ...own });
      if (HANGS_ON_OTHERS.includes(id)) this.setData({ whole });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message: code === 'NOT_FOUND' ? NOT_HERE : message } });
    }
  },
  change({ detail }: WechatMiniprogram.CustomEvent<Content>) {
    const { filingId } = this.data;
    const { texts, changed } = writtenOf(filingId);
    // FILE-17: whatever is changed again is confirmed again.
    write(filingId, { texts, changed: { ...changed, ...detail, truthConfirmed: false } });
    Object.assign(this.data.value, detail);
    if ('agentAuthority' in detail) this.setData({ value: { ...this.data.value } });
  },
  back() {
    const { filingId } = this.data;
    wx.navigateBack({
      fail: () => wx.redirectTo({ url: `/services/file-case/correct/index?filingId=${encodeURIComponent(filingId)}` }),
    });
  },
});
