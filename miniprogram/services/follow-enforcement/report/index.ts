/** 报告财产: kind by kind, kept as one goes; looked over as the court will read it; handed in whatever the day (ENF-2). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { forgetPapers } from '../../../api/paper';
import { dayOf } from '../../../text/day';
import { pageOf, paperPage } from '../addresses';
import { ASSETS, type Asset, firstOpen } from './answers';
import { ReportDraft } from './draft';
import { reportUploads } from './files/uploads';
import { handIn } from './hand-in';
import { handedRows } from './handed-rows';
import { showReport } from './paper';
import { shownOf } from './shown';
import { start } from './start';

const drafts = new WeakMap<object, ReportDraft>();

Page({
  data: start,
  onLoad({ caseId = '', kind = '', partyId = '' }) {
    this.setData({
      caseId: decodeURIComponent(caseId),
      partyId: decodeURIComponent(partyId),
      kind: kind === 'supplement' ? 'supplement' : 'first',
    });
    if (kind === 'supplement') wx.setNavigationBarTitle({ title: '补充报告财产' });
    this.load();
  },
  onHide() {
    void drafts.get(this)?.save();
  },
  onUnload() {
    void drafts.get(this)?.save();
    forgetPapers();
  },
  async load() {
    const { caseId, kind } = this.data;
    try {
      const [{ courtId, mine, can }, { reports }] = await Promise.all([
        call('follow-enforcement', { action: 'view', caseId }),
        call('follow-enforcement', { action: 'reports', caseId }),
      ]);
      const parties = mine.map(({ partyId, name }) => ({ value: partyId, label: name }));
      const partyId = this.data.partyId || parties[0]?.value || '';
      const handed = handedRows(reports, partyId, Date.now());
      const isDone = kind === 'first' && handed.length > 0;
      this.setData({ courtId, parties, partyId, handed });
      if (isDone) this.setData({ stage: 'handed', state: 'content' });
      else if (!can.includes('saveReport')) this.setData({ state: 'empty' });
      else await this.openDraft(partyId);
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async openDraft(partyId: string) {
    const { caseId, kind } = this.data;
    const draft = new ReportDraft({ caseId, kind, partyId }, () => this.show());
    drafts.set(this, draft);
    await draft.open();
    this.setData({ stage: 'list', state: 'content' });
    this.show();
  },
  /** How it stands; what is being typed is its own component's. */
  show() {
    const draft = drafts.get(this);
    if (draft?.draft) this.setData(shownOf(draft, draft.draft, dayOf(Date.now())));
  },
  async chooseParty({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    await drafts.get(this)?.save();
    this.setData({ partyId: detail.value, state: 'loading', seen: '', truth: false, fresh: false });
    this.load();
  },
  write({ detail }: WechatMiniprogram.CustomEvent<{ asset: Asset; text: string }>) {
    drafts.get(this)?.change(detail.asset, detail.text);
    this.setData({ seen: '', truth: false });
  },
  setDay({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    drafts.get(this)?.setDay(detail.value);
    this.setData({ seen: '', truth: false });
  },
  turn({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.to('ask', Number(currentTarget.dataset.at));
  },
  to(stage: 'list' | 'ask' | 'look', at = 0) {
    void drafts.get(this)?.save();
    this.setData({ stage, at, trouble: '' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    if (this.data.stage === 'ask' && this.data.at > 0) this.to('ask', this.data.at - 1);
    else this.to('list');
  },
  goOn() {
    const { stage, at } = this.data;
    if (stage === 'list') this.to('ask', firstOpen(drafts.get(this)?.mine ?? {}));
    else if (at < ASSETS.length - 1) this.to('ask', at + 1);
    else this.look();
  },
  look() {
    this.to('look');
  },
  /** Files are of a report that the court has: it is begun with them. */
  async filesChanged() {
    await drafts.get(this)?.open();
    this.setData({ seen: '', truth: false });
  },
  async see() {
    const draft = drafts.get(this);
    if (!draft || this.data.opening) return;
    this.setData({ opening: true, trouble: '' });
    try {
      if (!(await draft.save()) || !draft.reportId)
        this.setData({ trouble: draft.message || '还什么都没有写。没有财产的，每一项写“没有”。' });
      else this.setData({ seen: await showReport(draft.reportId) });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ opening: false });
    }
  },
  promise() {
    this.setData({ truth: !this.data.truth });
  },
  async send() {
    const draft = drafts.get(this);
    const { seen, truth, sending } = this.data;
    if (!draft || sending) return;
    if (!seen || !truth) {
      this.setData({ trouble: seen ? '请先点上面的“如实报告”。' : '请先打开报告看一遍，法院收的就是那一份。' });
      return;
    }
    this.setData({ sending: true, trouble: '' });
    const { done, trouble, again } = await handIn(draft, seen, reportUploads.of(draft.reportId).length);
    this.setData({ sending: false, trouble, ...(again ? { seen: '', truth: false } : {}) });
    if (!done) return;
    reportUploads.cancelAll(draft.reportId);
    draft.forget();
    drafts.delete(this);
    this.setData({ fresh: true, kind: 'first' });
    await this.load();
  },
  moreTime() {
    go(paperPage(this.data.caseId, 'extendReporting'));
  },
  wholeCase() {
    go(pageOf('case', this.data.caseId));
  },
});
