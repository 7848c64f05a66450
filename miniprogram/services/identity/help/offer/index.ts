/** 我要帮别人: six figures that the person to be helped types into his own phone; live, so that one sees that he agreed. */
import { call } from '../../../../api/call';
import { failureOf } from '../../../../api/failure';
import { closesLive, watchLive } from '../../../../api/live';
import { clockText } from '../../../../text/day';
import { goodUntil } from '../../life';
import { inTwo } from '../../window/figures';
import { RELATIONS } from './relations';

const start: {
  failure: { code: string; message: string };
  relations: typeof RELATIONS;
  relation: string;
  other: string;
  error: string;
  helpId: string;
  shown: string;
  heard: string;
  goodUntil: string;
  agreed: string;
  sending: boolean;
  trouble: string;
} = {
  failure: { code: '', message: '' },
  relations: RELATIONS,
  relation: '',
  other: '',
  error: '',
  helpId: '',
  shown: '',
  heard: '',
  goodUntil: '',
  agreed: '',
  sending: false,
  trouble: '',
};

Page({
  data: start,
  behaviors: [closesLive],
  onShow() {
    if (this.data.helpId) this.look();
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ relation: detail.value, error: '' });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.setData({ other: detail.value, error: '' });
  },
  async offer() {
    const { relation, other } = this.data;
    const said = relation === 'other' ? other.trim() : relation;
    if (!said) {
      this.setData({ error: '请写您是他的什么人' });
      return;
    }
    this.setData({ sending: true, trouble: '' });
    try {
      const { helpId, code, expiresAt } = await call('identity', { action: 'offerHelp', relation: said });
      const first = !this.data.helpId;
      const now = Date.now();
      const until = clockText(new Date(goodUntil(expiresAt, now)).toISOString(), now);
      this.setData({ helpId, goodUntil: until, ...inTwo(code) });
      if (first) this.watch();
    } catch (error) {
      const { code, message, fields } = failureOf(error);
      this.setData({ failure: { code, message }, error: fields.relation ?? '', trouble: message });
    } finally {
      this.setData({ sending: false });
    }
  },
  watch() {
    watchLive(this, {
      query: () =>
        wx.cloud.database().collection('notifications').where({ openid: '{openid}' }).orderBy('at', 'desc').limit(1),
      onData: () => this.look(),
    });
  },
  async look() {
    const { helps } = await call('identity', { action: 'myHelps' }).catch(() => ({ helps: [] }));
    const mine = helps.find(({ helpId }) => helpId === this.data.helpId);
    if (mine?.live) this.setData({ agreed: mine.personName ?? '他' });
  },
  open() {
    wx.redirectTo({ url: `/services/identity/help/one/index?helpId=${encodeURIComponent(this.data.helpId)}` });
  },
});
