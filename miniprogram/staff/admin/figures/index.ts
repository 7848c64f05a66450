/** 办案数据: how much there was and how long it took, month by month, of one's own court; numbers alone (DOMAIN 4, PRIV-5). */
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import type { DataOf } from '../../../api/services';
import { momentText } from '../../../text/day';
import { sendTable } from './file';
import {
  type Chart,
  chartOf,
  choicesOf,
  type Definition,
  type Headline,
  headlinesOf,
  partsOf,
  type Seen,
  type TableRow,
  tableOf,
} from './rows';

const SHOWN_AT_FIRST = 13;

const start: {
  state: string;
  failure: { code: string; message: string };
  courtName: string;
  at: string;
  standing: DataOf<'court-desk', 'standing'>['standing'];
  standingTrouble: string;
  headlines: Headline[];
  groups: { value: string; label: string }[];
  group: string;
  choices: { value: string; label: string }[];
  key: string;
  /** Among the choices. */
  place: number;
  chosen: Definition | Record<string, never>;
  parts: { key: string; name: string; plain: string }[];
  chart: Chart | Record<string, never>;
  rows: TableRow[];
  more: boolean;
  how: boolean;
  sending: boolean;
  sent: string;
} = {
  state: 'loading',
  failure: { code: '', message: '' },
  courtName: '',
  at: '',
  standing: [],
  standingTrouble: '',
  headlines: [],
  groups: [],
  group: 'filing',
  choices: [],
  key: '',
  place: 0,
  chosen: {},
  parts: [],
  chart: {},
  rows: [],
  more: false,
  how: false,
  sending: false,
  sent: '',
};

/** More than is shown at a time. */
const kept: { seen: Seen | null } = { seen: null };

Page({
  data: start,
  ...kept,
  onLoad() {
    this.load();
  },
  async onPullDownRefresh() {
    await this.load();
    wx.stopPullDownRefresh();
  },
  async load() {
    await Promise.all([this.loadMonths(), this.loadStanding()]);
  },
  async loadMonths() {
    try {
      const seen = await call('court-desk', { action: 'figures' });
      this.seen = seen;
      this.setData({
        state: 'content',
        courtName: seen.courtName,
        at: momentText(seen.at, Date.now()),
        headlines: headlinesOf(seen),
        groups: seen.groups.map(({ group, name }) => ({ value: group, label: name })),
      });
      this.show(this.data.key || 'registered');
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async loadStanding() {
    try {
      const { standing } = await call('court-desk', { action: 'standing' });
      this.setData({ standing, standingTrouble: '' });
    } catch (error) {
      this.setData({ standingTrouble: failureOf(error).message });
    }
  },
  show(key: string) {
    const { seen } = this;
    const chosen = seen?.definitions.find((one) => one.key === key);
    if (!seen || !chosen) return;
    const choices = choicesOf(seen, chosen.group);
    this.setData({
      key,
      group: chosen.group,
      choices,
      place: choices.findIndex(({ value }) => value === key),
      chosen,
      parts: partsOf(seen, key),
      chart: chartOf(seen, chosen),
    });
    this.list(false);
  },
  list(all: boolean) {
    const { seen } = this;
    const chosen = seen?.definitions.find(({ key }) => key === this.data.key);
    if (!seen || !chosen) return;
    const rows = tableOf(seen, chosen);
    this.setData({ rows: all ? rows : rows.slice(0, SHOWN_AT_FIRST), more: !all && rows.length > SHOWN_AT_FIRST });
  },
  pickGroup({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const first = this.seen && choicesOf(this.seen, detail.value)[0];
    if (first) this.show(first.value);
  },
  pickFigure({ detail }: WechatMiniprogram.PickerChange) {
    const picked = this.data.choices[Number(detail.value)];
    if (picked) this.show(picked.value);
  },
  showAll() {
    this.list(true);
  },
  showHow() {
    this.setData({ how: !this.data.how });
  },
  async send() {
    if (this.data.sending) return;
    this.setData({ sending: true, sent: '' });
    this.setData({ sent: await sendTable(), sending: false });
  },
});
