/** 窗口的帮办: who helps somebody without a phone, with what and how long; said by himself, at the counter (ACC-1, ACC-2, ID-2). */
import { call } from '../../../api/call';
import { confirmed } from '../../../api/confirm';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import type { DataOf } from '../../../api/services';
import { dayOf, dayText } from '../../../text/day';
import { type ConsentErrors, consentErrors, PERIODS, SCOPES, type Scope } from './words';

const start: {
  personId: string;
  name: string;
  code: string;
  scopes: { id: Scope; name: string; plain: string; on: boolean }[];
  periods: typeof PERIODS;
  period: string;
  until: string;
  today: string;
  papersSeen: boolean;
  heard: boolean;
  errors: ConsentErrors;
  sending: boolean;
  trouble: string;
  help: DataOf<'identity', 'recordHelp'> | null;
  untilText: string;
} = {
  personId: '',
  name: '',
  code: '',
  scopes: SCOPES.map((one) => ({ ...one, on: false })),
  periods: PERIODS,
  period: 'usual',
  until: '',
  today: '',
  papersSeen: false,
  heard: false,
  errors: {},
  sending: false,
  trouble: '',
  help: null,
  untilText: '',
};

Page({
  data: start,
  onLoad({ personId = '', name = '' }) {
    this.setData({
      personId: decodeURIComponent(personId),
      name: decodeURIComponent(name),
      today: dayOf(Date.now()),
    });
  },
  typeCode({ detail }: WechatMiniprogram.CustomEvent<{ code: string }>) {
    this.setData({ code: detail.code });
  },
  toggleScope({ detail }: WechatMiniprogram.CustomEvent<{ name: string; checked: boolean }>) {
    const i = this.data.scopes.findIndex(({ id }) => `scope-${id}` === detail.name);
    this.setData({ [`scopes[${i}].on`]: detail.checked });
  },
  toggle({ detail }: WechatMiniprogram.CustomEvent<{ name: string; checked: boolean }>) {
    this.setData({ [detail.name]: detail.checked });
  },
  choosePeriod({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ period: detail.value });
  },
  chooseDay({ detail }: WechatMiniprogram.PickerChange) {
    this.setData({ until: String(detail.value) });
  },
  async record() {
    const { personId, code, period, until, papersSeen, heard, scopes, sending } = this.data;
    if (sending) return;
    const scope = scopes.filter(({ on }) => on).map(({ id }) => id);
    const errors = consentErrors({ code, scope, period, until, papersSeen, heard });
    this.setData({ errors, trouble: '' });
    if (Object.keys(errors).length > 0) return;
    this.setData({ sending: true });
    try {
      const help = await call('identity', {
        action: 'recordHelp',
        code,
        personId,
        scope,
        papersSeen: true,
        heard: true,
        ...(period === 'day' ? { until } : {}),
      });
      this.setData({ help, untilText: help.until ? dayText(help.until) : '' });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    } catch (error) {
      const { message, fields } = failureOf(error);
      this.setData({ trouble: message, errors: fields });
    }
    this.setData({ sending: false });
  },
  async end() {
    const { help } = this.data;
    if (!help) return;
    const sure = await confirmed({
      title: '不让他帮了？',
      content: `${help.helperName} 马上不能再帮 ${help.personName ?? '本人'}填写和查看。已经填的草稿还在。`,
      confirmText: '不让帮了',
      grave: true,
    });
    if (!sure) return;
    try {
      this.setData({ help: await call('identity', { action: 'endHelp', helpId: help.helpId }), trouble: '' });
    } catch (error) {
      this.setData({ trouble: failureOf(error).message });
    }
  },
  handIn() {
    go('/staff/people/hand-in/index');
  },
  register() {
    wx.redirectTo({ url: '/staff/people/index?mode=none' });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff/people/index' }) });
  },
});
