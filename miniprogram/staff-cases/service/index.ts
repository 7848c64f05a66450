/** 一份送达: one document on one party: where it stands and why, what runs from it, the whole trace, and what can be done now (SERVE-3..11). */
import { act } from '../../api/act';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { go } from '../../api/go';
import { forgetPapers, showPaper } from '../../api/paper';
import { stampText } from '../../text/day';
import { messagesAt, moveAt, replaceAt, trackAt } from '../serving/addresses';
import { movesOf, nextOf, serviceTone, type Tracked } from '../serving/officer';
import { start } from './start';

Page({
  data: start,
  onLoad({ serviceId = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId) });
  },
  /** Also on the way back from where something was done with it. */
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
      this.show(await call('receive-documents', { action: 'trackOne', serviceId: this.data.serviceId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(service: Tracked) {
    const { can, state, late, others, sentAt } = service;
    this.setData({
      service,
      tone: serviceTone(state, late),
      next: nextOf(service),
      sentAt: sentAt ? stampText(sentAt) : '',
      moves: movesOf(service),
      // To nobody's account nothing goes: then another means is what comes next.
      maySend: can.includes('send') && service.recipients.length > 0,
      mayEndNotice: can.includes('noticeOver'),
      mayReplace: can.includes('replace'),
      hasCertificate: can.includes('certificate') || others.some(({ receivedOn }) => receivedOn !== null),
      hasForm: others.some(({ failed }) => failed === null),
      state: 'content',
    });
  },
  async send() {
    const { serviceId, service } = this.data;
    if (!service) return;
    const question = {
      title: '现在发出吗？',
      content: `《${service.title}》发给${service.partyName}。能电子送达的马上到他的账号；不能的留在“待发送”，由您选别的方式。`,
      confirmText: '发出',
    };
    const done = await act(this, question, () =>
      call('receive-documents', { action: 'send', serviceIds: [serviceId] }),
    );
    if (!done) return;
    await this.load();
    const electronic = this.data.service?.state !== 'prepared';
    this.setData({ told: electronic ? '发出了。' : '他没有可以电子送达的账号，没有发出。请选别的送达方式。' });
  },
  async endNotice() {
    const { serviceId, service } = this.data;
    if (!service) return;
    const question = {
      title: '登记公告期满吗？',
      content: `《${service.title}》向${service.partyName}的公告期满，视为送达。期限从期满的第二天开始算，马上通知他。`,
      confirmText: '登记',
      grave: true,
    };
    const done = await act(this, question, () => call('receive-documents', { action: 'noticeOver', serviceId }));
    if (!done) return;
    await this.load();
    this.setData({ told: '登记了，公告期满视为送达。' });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(moveAt(this.data.serviceId, currentTarget.dataset.move));
  },
  openMessages() {
    go(messagesAt(this.data.serviceId));
  },
  openReplace() {
    const { service } = this.data;
    if (service) go(replaceAt(service.caseId, service.documentId));
  },
  openCase() {
    const { service } = this.data;
    if (service) go(trackAt(service.caseId));
  },
  certificate() {
    this.read('certificate');
  },
  receiptForm() {
    this.read('receiptForm');
  },
  async read(action: 'certificate' | 'receiptForm') {
    const { serviceId, opening } = this.data;
    if (opening) return;
    this.setData({ opening: action, trouble: '' });
    try {
      await showPaper((offset) => call('receive-documents', { action, serviceId, offset }));
    } catch (error) {
      this.setData({ trouble: `文书没有打开：${failureOf(error).message}` });
    }
    this.setData({ opening: '' });
  },
});
