/** 一份材料: what was filed, in time or not and why, its files; decided, noted, its copies sent on. */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { forgetPapers } from '../../api/paper';
import { caseAt, moveAt } from '../addresses';
import { decideAt, serviceAt, signAt } from '../serving/addresses';
import { decisionsOf, type FiledPaper, type MoveLink, type PaperShown, shownOf } from './shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  paperId: string;
  paper: FiledPaper | null;
  shown: PaperShown | null;
  decisions: MoveLink[];
  mayTakeBack: boolean;
  maySign: boolean;
  mayResume: boolean;
  /** Parties that get a copy. */
  to: string[];
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  paperId: '',
  paper: null,
  shown: null,
  decisions: [],
  mayTakeBack: false,
  maySign: false,
  mayResume: false,
  to: [],
  told: '',
};

Page({
  data: start,
  onLoad({ paperId = '' }) {
    this.setData({ paperId: decodeURIComponent(paperId) });
  },
  /** Also on the way back from where it was decided. */
  onShow() {
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    try {
      this.show(await call('file-paper', { action: 'get', paperId: this.data.paperId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(paper: FiledPaper) {
    const shown = shownOf(paper);
    this.setData({
      paper,
      shown,
      decisions: decisionsOf(paper),
      mayTakeBack: paper.can.includes('takeBack'),
      maySign: paper.can.includes('sign'),
      mayResume: paper.kind === 'jurisdictionObjection' && (paper.state === 'refused' || paper.state === 'noted'),
      to: shown.waiting.map(({ value }) => value),
      state: 'content',
    });
  },
  decide({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(decideAt(this.data.paperId, currentTarget.dataset.outcome));
  },
  sign() {
    go(signAt(this.data.paperId));
  },
  openCase() {
    const { paper } = this.data;
    if (paper) go(paper.kind === 'addParty' ? moveAt(paper.caseId, 'admitParty', paper.paperId) : caseAt(paper.caseId));
  },
  openService({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(serviceAt(currentTarget.dataset.id));
  },
  async resumed() {
    await this.load();
    this.setData({ told: '举证期限恢复计算了，各方都收到了通知。' });
  },
  chooseTo({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
    this.setData({ to: detail.chosen, errors: {} });
  },
  async copy() {
    const { paperId, paper, shown, to } = this.data;
    if (!paper || !shown) return;
    if (to.length === 0) {
      this.setData({ errors: { to: '请勾选要送的人' } });
      return;
    }
    const names = shown.waiting.filter(({ value }) => to.includes(value)).map(({ label }) => label);
    const question = {
      title: '送副本吗？',
      content: `${paper.name}的副本送给${names.join('、')}，按每个人的方式送。要答辩的，期限从各自送达的第二天开始。`,
      confirmText: '送副本',
    };
    const came: { left: string[] } = { left: [] };
    const done = await act(this, question, async () => {
      const { services } = await call('file-paper', { action: 'serveCopies', paperId, to });
      came.left = services.filter(({ state }) => state === 'prepared').map(({ partyName }) => partyName);
    });
    if (!done) return;
    await this.load();
    const { left } = came;
    this.setData({
      told: left.length > 0 ? `${left.join('、')}不能电子送达，副本已经备好，请选别的送达方式。` : '副本送出了。',
    });
  },
  async takeBack() {
    const { paperId, paper } = this.data;
    const question = {
      title: '收回裁定书吗？',
      content: '已经签的名都作废，材料回到“等处理”，改好以后重新签名。',
      confirmText: '收回',
      grave: true,
    };
    const done =
      paper && (await act(this, question, () => call('file-paper', { action: 'takeBackDecision', paperId })));
    if (!done) return;
    await this.load();
    this.setData({ told: '收回了，请重新决定。' });
  },
});
