/** 签收调解书，或者签收之前反悔: looked at whole, agreed to by hand, proved by face; or not (SERVE-8, MED-8, SIGN-2). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { factsOf } from '../facts';
import { openPdf } from '../pdf';
import type { Service } from '../shown';
import { checkToOpen, checkToSign, wayTo } from '../ways';
import { start } from './start';

/** Those who were sent to prove who they are. */
const sentToCheck = new WeakSet<object>();

Page({
  data: start,
  onLoad({ serviceId = '' }) {
    this.setData({ serviceId: decodeURIComponent(serviceId) });
    this.load();
  },
  onShow() {
    if (this.data.state === 'loading') return;
    if (sentToCheck.delete(this)) this.setData({ checked: true });
    this.load();
  },
  async load() {
    const { serviceId } = this.data;
    try {
      this.show(await call('receive-documents', { action: 'service', serviceId }));
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  show(service: Service) {
    const { signed, maySign } = factsOf(service, Date.now());
    this.setData({ service, signed, maySign, state: 'content' });
  },
  async act(busy: 'open' | 'sign' | 'back', work: (service: Service) => Promise<void>, check: (of: Service) => string) {
    const { service } = this.data;
    if (this.data.busy || !service) return;
    this.setData({ busy, percent: 0, trouble: '' });
    try {
      await work(service);
    } catch (error) {
      const { message, fields } = failureOf(error);
      if (fields.check) {
        sentToCheck.add(this);
        go(check(service));
      } else this.setData({ trouble: message });
    } finally {
      this.setData({ busy: '' });
    }
  },
  open() {
    const { serviceId } = this.data;
    return this.act(
      'open',
      async ({ title, openedAt }) => {
        if (!openedAt) this.show(await call('receive-documents', { action: 'open', serviceId }));
        await openPdf(
          title,
          (offset) => call('receive-documents', { action: 'bytes', serviceId, offset }),
          (percent) => this.setData({ percent }),
        );
      },
      () => checkToOpen(serviceId),
    );
  },
  tick({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
    this.setData({ chosen: detail.chosen, trouble: '' });
  },
  sign() {
    const { serviceId, chosen, service } = this.data;
    if (!service?.openedAt) {
      this.setData({ trouble: '请先打开调解书，从头看一遍，再签收。' });
      return undefined;
    }
    if (chosen.length === 0) {
      this.setData({ trouble: '同意调解书的内容，请先打勾，再签收。不同意的，可以反悔。' });
      return undefined;
    }
    return this.act(
      'sign',
      async ({ sha256 }) => {
        this.show(await call('receive-documents', { action: 'signFor', serviceId, sha256 }));
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      },
      ({ sha256 }) => checkToSign(serviceId, sha256),
    );
  },
  askBack() {
    this.setData({ asking: true, trouble: '' });
  },
  stay() {
    this.setData({ asking: false });
  },
  type({ detail }: WechatMiniprogram.Input) {
    // Not drawn anew while he types.
    this.data.reason = detail.value;
  },
  goBack() {
    const { serviceId } = this.data;
    const reason = this.data.reason.trim();
    return this.act(
      'back',
      async () => {
        const event = { action: 'goBack' as const, serviceId, ...(reason ? { reason } : {}) };
        this.show(await call('receive-documents', event));
        this.setData({ asking: false });
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      },
      () => checkToOpen(serviceId),
    );
  },
  see() {
    go(wayTo('service', this.data.serviceId));
  },
});
