/** 请人帮我: his code, who he is, what he may help with and how long; agreed by oneself, on one's own phone (ACC-1). */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { dayText } from '../../../../text/day';
import type { Help } from '../rows';
import { PERIODS, SCOPES, type Scope, untilAfter } from './choices';

const start: {
  failure: { code: string; message: string };
  code: string;
  error: string;
  help: { helpId: string; helperName: string; relation: string } | null;
  scopes: { id: Scope; name: string; plain: string; on: boolean }[];
  periods: typeof PERIODS;
  months: string;
  untilText: string;
  scopeError: string;
  sending: boolean;
  trouble: string;
} = {
  failure: { code: '', message: '' },
  code: '',
  error: '',
  help: null,
  scopes: SCOPES.map((one) => ({ ...one, on: false })),
  periods: PERIODS,
  months: '3',
  untilText: '',
  scopeError: '',
  sending: false,
  trouble: '',
};

Page({
  data: start,
  /** `helpId`: the code was typed before, and nothing said to it. */
  async onLoad({ helpId = '' }) {
    this.showUntil();
    if (!helpId) return;
    const { helps } = await call('identity', { action: 'myHelps' }).catch(() => ({ helps: [] }));
    const found = helps.find((one) => one.helpId === decodeURIComponent(helpId));
    if (found?.can.includes('acceptHelp')) this.show(found);
  },
  show({ helpId, helperName, relation }: Help) {
    this.setData({ help: { helpId, helperName, relation }, trouble: '' });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  showUntil() {
    this.setData({ untilText: dayText(untilAfter(Number(this.data.months), Date.now())) });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ code: detail.value, error: '' });
  },
  async openOffer() {
    const code = this.data.code.replace(/\D/g, '');
    if (code.length !== 6) {
      this.setData({ error: '码是 6 个数字，请看他的手机' });
      return;
    }
    this.setData({ sending: true, trouble: '' });
    try {
      this.show(await call('identity', { action: 'openOffer', code }));
    } catch (error) {
      const { code: kind, message, fields } = failureOf(error);
      this.setData({ failure: { code: kind, message }, error: fields.code ?? '', trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
  toggle({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { i } = currentTarget.dataset;
    this.setData({ [`scopes[${i}].on`]: !this.data.scopes[i]?.on, scopeError: '' });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ months: detail.value });
    this.showUntil();
  },
  async accept() {
    const { help, scopes, months } = this.data;
    const scope = scopes.filter(({ on }) => on).map(({ id }) => id);
    if (!help) return;
    if (scope.length === 0) {
      this.setData({ scopeError: '请至少选一样' });
      return;
    }
    this.setData({ sending: true, trouble: '' });
    try {
      const until = untilAfter(Number(months), Date.now());
      await call('identity', { action: 'acceptHelp', helpId: help.helpId, scope, until });
      wx.redirectTo({ url: `/services/identity/help/one/index?helpId=${encodeURIComponent(help.helpId)}` });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    } finally {
      this.setData({ sending: false });
    }
  },
  refuse() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/services/identity/help/index' }) });
  },
});
