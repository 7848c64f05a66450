/** 申请免交、减交: one question a screen, with why it is asked; looked over whole and handed in (FEE-13, 14). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { askMessages, prepareMessages } from '../../../api/messages';
import { yuanText } from '../../../text/yuan';
import type { Written } from './form';
import {
  eventOf,
  type Ground,
  lacking,
  optionsOf,
  type Proof,
  papersOf,
  STEPS,
  type Step,
  TITLES,
  withKind,
} from './form';
import { forget, keep, keptOf } from './kept';
import { start } from './start';
import { aidName } from './words';

Page({
  data: start,
  onLoad({ orderId = '' }) {
    prepareMessages();
    this.setData({ orderId: decodeURIComponent(orderId) });
    this.load();
  },
  async load() {
    const { orderId } = this.data;
    try {
      const [order, { grounds, uploadFolder }] = await Promise.all([
        call('pay-fee', { action: 'order', orderId }),
        call('pay-fee', { action: 'aidGrounds' }),
      ]);
      const pending = order.aids.find(({ state }) => state === 'pending');
      if (pending) {
        this.open(pending.aidId, true);
        return;
      }
      if (!order.can.includes('applyAid')) {
        const failure = { code: 'PRECONDITION_FAILED', message: `现在不用申请。${order.next}` };
        this.setData({ state: 'error', failure });
        return;
      }
      this.setData({
        grounds,
        folder: uploadFolder,
        courtId: order.courtId,
        about: `${order.itemName} ${yuanText(order.amountFen)}`,
        inTime: order.state !== 'overdue',
        state: 'content',
      });
      this.write(keptOf(orderId));
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  retry() {
    this.load();
  },
  write(written: Written) {
    const { grounds, orderId } = this.data;
    keep(orderId, written);
    this.setData({
      written,
      trouble: '',
      options: optionsOf(grounds, written.kind),
      papers: papersOf(grounds, written.grounds),
      kindName: written.kind ? aidName(written.kind) : '',
      groundTitles: grounds.filter(({ ground }) => written.grounds.includes(ground)).map(({ title }) => title),
    });
  },
  chooseKind({ detail }: WechatMiniprogram.CustomEvent<{ value: Written['kind'] }>) {
    this.write(withKind(this.data.written, detail.value));
  },
  chooseGrounds({ detail }: WechatMiniprogram.CustomEvent<{ chosen: Ground[] }>) {
    this.write({ ...this.data.written, grounds: detail.chosen });
  },
  type({ detail }: WechatMiniprogram.Input) {
    // Not drawn anew while he types.
    this.data.written = { ...this.data.written, reasons: detail.value };
    keep(this.data.orderId, this.data.written);
  },
  speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { written, mostReasons } = this.data;
    const reasons = [written.reasons.trim(), detail.text].filter(Boolean).join('\n').slice(0, mostReasons);
    this.write({ ...written, reasons });
  },
  prove({ detail }: WechatMiniprogram.CustomEvent<{ proofs: Proof[] }>) {
    this.write({ ...this.data.written, proofs: detail.proofs });
  },
  turn(step: Step) {
    this.setData({ step, number: STEPS.indexOf(step) + 1, title: TITLES[step], trouble: '' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  back() {
    const before = STEPS[STEPS.indexOf(this.data.step) - 1];
    if (before) this.turn(before);
  },
  forward() {
    const { step, written } = this.data;
    const trouble = lacking(step, written);
    const after = STEPS[STEPS.indexOf(step) + 1];
    this.write(written);
    if (trouble) this.setData({ trouble });
    else if (after) this.turn(after);
  },
  change({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.turn(currentTarget.dataset.step);
  },
  async handIn() {
    const { orderId, written, sending } = this.data;
    const event = eventOf(orderId, written);
    if (sending || !event) return;
    const asked = askMessages('aid');
    this.setData({ sending: true, trouble: '', identity: false });
    try {
      const [{ aidId }] = await Promise.all([call('pay-fee', event), asked]);
      forget(orderId);
      this.open(aidId, true);
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      const [field = ''] = Object.values(fields);
      this.setData({ trouble: field || message, identity: code === 'IDENTITY_REQUIRED' });
    } finally {
      this.setData({ sending: false });
    }
  },
  open(aidId: string, fresh: boolean) {
    const of = `orderId=${encodeURIComponent(this.data.orderId)}&aidId=${encodeURIComponent(aidId)}`;
    wx.redirectTo({ url: `/services/pay-fee/aid/one/index?${of}${fresh ? '&new=1' : ''}` });
  },
  check() {
    const here = `/services/pay-fee/aid/index?orderId=${encodeURIComponent(this.data.orderId)}`;
    go(`/services/identity/start/index?next=${encodeURIComponent(here)}`);
  },
});
