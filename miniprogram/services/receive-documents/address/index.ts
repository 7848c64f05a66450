/** 送达地址: for each party one stands for: what was said about electronic service and paper; changed, taken back (SERVE-1, 2). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { openPdf } from '../pdf';
import { checkWho } from '../ways';
import { type Address, type AddressShown, shownOf } from './shown';

const start: {
  caseId: string;
  state: string;
  failure: { code: string; message: string };
  parties: AddressShown[];
  /** The party whose confirmation is being opened, or consent taken back; ''. */
  reading: string;
  withdrawing: string;
  percent: number;
  trouble: string;
} = {
  caseId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  parties: [],
  reading: '',
  withdrawing: '',
  percent: 0,
  trouble: '',
};

Page({
  data: start,
  onLoad({ caseId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId) });
    this.load();
  },
  onShow() {
    if (this.data.state !== 'loading') this.load();
  },
  async load() {
    try {
      const { parties } = await call('receive-documents', { action: 'myAddress', caseId: this.data.caseId });
      this.show(parties);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: `下面是上次看到的。${message}` });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(parties: Address[]) {
    const shown = parties.map((one) => shownOf(one, Date.now()));
    this.setData({ parties: shown, state: shown.length > 0 ? 'content' : 'empty', trouble: '' });
  },
  change({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const of = `caseId=${encodeURIComponent(this.data.caseId)}&partyId=${encodeURIComponent(currentTarget.dataset.id)}`;
    go(`/services/receive-documents/address/edit/index?${of}`);
  },
  async withdraw({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { caseId, withdrawing } = this.data;
    const partyId: string = currentTarget.dataset.id;
    if (withdrawing) return;
    const { confirm } = await wx.showModal({
      title: '撤回同意',
      content: '以后的文书改用邮寄等方式送。已经送达的仍然有效，那些期限照算。',
      confirmText: '撤回',
    });
    if (!confirm) return;
    this.setData({ withdrawing: partyId, trouble: '' });
    try {
      await call('receive-documents', { action: 'withdrawConsent', caseId, partyId });
      await this.load();
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ withdrawing: '' });
    }
  },
  async read({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { caseId, reading } = this.data;
    const partyId: string = currentTarget.dataset.id;
    if (reading) return;
    this.setData({ reading: partyId, percent: 0, trouble: '' });
    try {
      await openPdf(
        '送达地址确认书',
        (offset) => call('receive-documents', { action: 'readConfirmation', caseId, partyId, offset }),
        (percent) => this.setData({ percent }),
      );
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ reading: '' });
    }
  },
  identify() {
    go(checkWho(`/services/receive-documents/address/index?caseId=${encodeURIComponent(this.data.caseId)}`));
  },
});
