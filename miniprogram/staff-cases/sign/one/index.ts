/** 在裁定书上签名: the ruling on what was filed is read as it will go out, then signed: this text and no other (SIGN-3). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { forgetPapers, showPaper } from '../../../api/paper';
import type { FiledPaper } from '../../paper/shown';

const start: {
  state: string;
  failure: { code: string; message: string };
  paperId: string;
  paper: FiledPaper | null;
  who: string;
  documentId: string;
  /** Of the text that lies before its signers. */
  laid: string;
  /** Of what was read; '' not read yet. */
  read: string;
  reading: boolean;
  told: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  paperId: '',
  paper: null,
  who: '',
  documentId: '',
  laid: '',
  read: '',
  reading: false,
  told: '',
};

Page({
  data: start,
  onLoad({ paperId = '' }) {
    this.setData({ paperId: decodeURIComponent(paperId) });
    this.load();
  },
  onUnload() {
    forgetPapers();
  },
  async load() {
    try {
      const paper = await call('file-paper', { action: 'get', paperId: this.data.paperId });
      const ruling = paper.documents.find(({ state }) => state === 'signing');
      const laid = ruling?.sha256 ?? '';
      const { read } = this.data;
      this.setData({
        paper,
        who: paper.names.join('、'),
        documentId: ruling?.documentId ?? '',
        laid,
        // Another text is to be read anew.
        read: read === laid ? read : '',
        state: ruling && paper.can.includes('sign') ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async open() {
    const { paperId, documentId, laid, reading } = this.data;
    if (reading) return;
    this.setData({ reading: true, trouble: '' });
    try {
      await showPaper((offset) => call('file-paper', { action: 'readDocument', paperId, documentId, offset }));
      this.setData({ read: laid });
    } catch (error) {
      this.setData({ trouble: `裁定书没有打开：${failureOf(error).message}` });
    }
    this.setData({ reading: false });
  },
  async sign() {
    const { paperId, read, paper } = this.data;
    if (!read || !paper) return;
    const question = {
      title: '签名吗？',
      content: `签的就是您刚才看的这份${paper.decision?.title ?? '裁定书'}。全部签好以后马上加盖院印、送达，不能撤回。`,
      confirmText: '签名',
      grave: true,
    };
    const came: { paper?: FiledPaper } = {};
    const done = await act(this, question, async () => {
      came.paper = await call('file-paper', { action: 'signDecision', paperId, sha256: read });
    });
    if (!done || !came.paper) return;
    const issued = came.paper.state !== 'signing';
    this.setData({
      paper: came.paper,
      state: 'content',
      told: issued ? '签名了，加盖了院印，已经送达当事人。' : '签名了。还有人没有签，全部签好以后盖章、送达。',
    });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff-cases/sign/index' }) });
  },
});
