/** 一份执行裁定书: read as it will go out, then signed: this text and no other (SIGN-3); taken back by who wrote it. */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { pagesUntil } from '../../../api/paged';
import { forgetPapers, showPaper } from '../../../api/paper';
import { idFrom } from '../../../components/move-frame/moving';
import { handsOf, type Row, type Ruling, rowOf } from '../shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  documentId: string;
  caseId: string;
  row: Row | null;
  hands: { name: string; text: string }[];
  /** Of what lies before its signers, and of what was read; '' none. */
  laid: string;
  read: string;
  reading: boolean;
  maySign: boolean;
  mayTakeBack: boolean;
  reason: string;
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  documentId: '',
  caseId: '',
  row: null,
  hands: [],
  laid: '',
  read: '',
  reading: false,
  ...{ maySign: false, mayTakeBack: false },
  reason: '',
  told: '',
};

Page({
  data: start,
  onLoad({ documentId, caseId }) {
    this.setData({ documentId: idFrom(documentId), caseId: idFrom(caseId) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    try {
      const found = await this.find();
      if (found) this.show(found);
      else this.setData({ state: 'empty' });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  /** Throws a CallFailure. Of the case that one came from, or of what waits for one's hand. */
  async find(): Promise<Ruling | undefined> {
    const { caseId, documentId } = this.data;
    const isIt = (one: Ruling) => one.documentId === documentId;
    if (caseId) return (await call('follow-enforcement', { action: 'execution', caseId })).rulings.find(isIt);
    const waiting = await pagesUntil<Ruling>(
      async (after) => {
        const { rulings, next } = await call('follow-enforcement', { action: 'rulingsToSign', ...after });
        return { rows: rulings, next };
      },
      (found) => found.some(isIt),
    );
    return waiting.find(isIt);
  },
  show(found: Ruling) {
    const now = Date.now();
    const laid = found.state === 'signing' ? found.sha256 : '';
    this.setData({
      row: rowOf(found, now),
      hands: handsOf(found, now),
      laid,
      // Another text is to be read anew.
      read: this.data.read === laid ? laid : '',
      maySign: found.waitsForMe,
      mayTakeBack: laid !== '' && found.mine,
      state: 'content',
    });
  },
  async open() {
    const { documentId, laid, reading } = this.data;
    if (reading) return;
    this.setData({ reading: true, trouble: '' });
    try {
      await showPaper((offset) => call('follow-enforcement', { action: 'readRuling', documentId, offset }));
      this.setData({ read: laid });
    } catch (error) {
      this.setData({ trouble: `裁定书没有打开：${failureOf(error).message}` });
    }
    this.setData({ reading: false });
  },
  async sign() {
    const { documentId, read: sha256 } = this.data;
    if (!sha256) return;
    const question = {
      title: '签名吗？',
      content: '签的就是您刚才看的这一份。全部签好以后马上加盖院印，不能撤回。',
      confirmText: '签名',
      grave: true,
    };
    const came: { of?: Ruling } = {};
    await act(this, question, async () => {
      came.of = await call('follow-enforcement', { action: 'signRuling', documentId, sha256 });
    });
    if (!came.of) return;
    this.show(came.of);
    this.setData({
      told: came.of.state === 'issued' ? '签名了，已经加盖院印，可以据此办理。' : '签名了。还有人没有签。',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  write({ detail }: WechatMiniprogram.Input) {
    this.setData({ reason: detail.value, errors: {} });
  },
  async takeBack() {
    const { documentId, reason } = this.data;
    if (reason.trim() === '') {
      this.setData({ errors: { reason: '请写为什么收回' } });
      return;
    }
    const question = {
      title: '收回这份裁定书？',
      content: '已经签的名都不算了，要重新写、重新签。',
      confirmText: '收回',
      grave: true,
    };
    const came: { of?: Ruling } = {};
    await act(this, question, async () => {
      came.of = await call('follow-enforcement', { action: 'takeBackRuling', documentId, reason: reason.trim() });
    });
    if (!came.of) return;
    this.show(came.of);
    this.setData({ told: '已经收回。要改的，回到“裁定书”重新写。' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff-enforcement/rulings/index' }) });
  },
});
