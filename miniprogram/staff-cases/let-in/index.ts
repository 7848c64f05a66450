/** 让当事人看到案件: the case is released, and who does not come in by his own number gets a code for the letter to him (PRIV-4). */
import { act } from '../../api/act';
import { notActing } from '../../api/acting';
import { call } from '../../api/call';
import { failureOf } from '../../api/failure';
import { type FormField, type Values, wordsIn } from '../../components/form/field';
import { idFrom } from '../../components/move-frame/moving';
import { stampText } from '../../text/day';
import type { CourtCase } from '../step';

interface Row {
  partyId: string;
  who: string;
  linked: boolean;
  numberKnown: boolean;
  /** Of his own paper, where the complaint names none. */
  fields: FormField[];
}

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  caseNo: string;
  rows: Row[];
  allReleased: boolean;
  released: string;
  /** Whose number is asked for, or whose code is shown. */
  partyId: string;
  values: Values;
  code: string;
  until: string;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  caseNo: '',
  rows: [],
  allReleased: true,
  released: '',
  partyId: '',
  values: {},
  code: '',
  until: '',
};

const numberField = (kind: string): FormField =>
  kind === 'organisation'
    ? {
        name: 'creditCode',
        label: '统一社会信用代码',
        is: 'text',
        most: 18,
        hint: '起诉状没有写。按营业执照填 18 位。',
      }
    : { name: 'idNumber', label: '证件号码', is: 'text', most: 30, hint: '起诉状没有写。按他本人的证件填。' };

const rowOf = ({ partyId, kind, roleName, name, linked, numberKnown }: CourtCase['parties'][number]): Row => ({
  partyId,
  who: `${roleName} ${name}`,
  linked,
  numberKnown,
  fields: numberKnown ? [] : [numberField(kind)],
});

Page({
  data: start,
  onLoad({ caseId }) {
    this.setData({ caseId: idFrom(caseId) });
    this.load();
  },
  async load() {
    try {
      const found = await call('check-progress', { action: 'courtCase', caseId: this.data.caseId });
      this.setData({
        caseNo: found.caseNo,
        rows: found.parties.map(rowOf),
        allReleased: found.parties.every(({ released }) => released),
        state: found.as.includes('clerk') ? 'content' : 'empty',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  async release() {
    const { caseId, caseNo } = this.data;
    const question = {
      title: '放开这个案件？',
      content: `${caseNo} 里的人马上能看到案件，对方也会知道自己被起诉。财产保全还没有做完的，先不要放开。放开以后收不回来。`,
      confirmText: '放开',
      grave: true,
    };
    const done = await act(this, question, async () => {
      const { linked } = await call('identity', { action: 'releaseLink', caseId });
      this.setData({ released: `已经放开。新看到案件的 ${linked} 位，已经通知他们。` });
    });
    if (done) await this.load();
  },
  choose({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const row = this.data.rows.find(({ partyId }) => partyId === currentTarget.dataset.id);
    if (!row) return;
    const [field] = row.fields;
    this.setData({
      partyId: row.partyId,
      values: field ? { [field.name]: '' } : {},
      code: '',
      errors: {},
      trouble: '',
    });
    if (!field) this.make();
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ name: string; value: Values[string] }>) {
    this.setData({ values: { ...this.data.values, [detail.name]: detail.value }, errors: {} });
  },
  async make() {
    const { caseId, partyId, values } = this.data;
    const idNumber = wordsIn(values, 'idNumber').toUpperCase();
    const creditCode = wordsIn(values, 'creditCode').toUpperCase();
    await act(this, null, async () => {
      const made = await call('check-progress', {
        action: 'makeLinkCode',
        caseId,
        partyId,
        ...(idNumber ? { idNumber } : {}),
        ...(creditCode ? { creditCode } : {}),
      });
      this.setData({ code: made.code, until: stampText(made.expiresAt), values: {} });
    });
  },
  copy() {
    wx.setClipboardData({ data: this.data.code });
  },
  back() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/staff-cases/list/index' }) });
  },
});
