/** 财产线索: what the applicant knows of the debtor's assets, told the officer; kept on the phone until the court has it (ENF-1). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { pageOf } from '../addresses';
import { clueDraft, forgetClue, keepClue } from './draft';
import { CLUE_KINDS, kindOf } from './kinds';
import { clueUploads } from './uploads';

const OPTIONS = CLUE_KINDS.map(({ value, label }) => ({ value, label }));
const URGENT = [
  { value: 'no', label: '不急', note: '明确具体的，7 日内核实' },
  { value: 'yes', label: '很急', note: '比如马上要转走、要卖掉；3 日内核实' },
];
/** A server takes less than this as nothing said. */
const LEAST = 4;

const start: {
  caseId: string;
  courtId: string;
  state: string;
  failure: { code: string; message: string };
  parties: { value: string; label: string }[];
  partyId: string;
  kind: string;
  hint: string;
  text: string;
  urgent: string;
} & typeof notActing = {
  ...notActing,
  caseId: '',
  courtId: '',
  state: 'loading',
  failure: { code: '', message: '' },
  parties: [],
  partyId: '',
  kind: '',
  hint: '',
  text: '',
  urgent: 'no',
};

Page({
  data: { ...start, options: OPTIONS, urgents: URGENT },
  onLoad({ caseId = '' }) {
    const { partyId, kind, text, urgent } = clueDraft(decodeURIComponent(caseId));
    this.setData({ caseId: decodeURIComponent(caseId), partyId, text, urgent: urgent ? 'yes' : 'no' });
    this.setKind(kind);
    this.load();
  },
  async load() {
    try {
      const { courtId, mine, can } = await call('follow-enforcement', { action: 'view', caseId: this.data.caseId });
      const parties = mine.map(({ partyId, name }) => ({ value: partyId, label: name }));
      this.setData({ courtId, parties, state: can.includes('reportClue') ? 'content' : 'empty' });
    } catch (error) {
      const { code, message } = failureOf(error);
      this.setData({ state: 'error', failure: { code, message } });
    }
  },
  setKind(kind: string) {
    this.setData({
      kind,
      hint: CLUE_KINDS.find(({ value }) => value === kind)?.hint ?? '知道多少写多少，不确定的也可以写',
    });
  },
  chooseParty({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ partyId: detail.value });
    keepClue(this.data.caseId, { partyId: detail.value });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setKind(detail.value);
    this.setData({ 'errors.kind': '' });
    keepClue(this.data.caseId, { kind: detail.value });
  },
  hurry({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ urgent: detail.value });
    keepClue(this.data.caseId, { urgent: detail.value === 'yes' });
  },
  type({ detail }: WechatMiniprogram.Input) {
    this.data.text = detail.value;
    keepClue(this.data.caseId, { text: detail.value });
  },
  speak({ detail }: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const text = [this.data.text.trim(), detail.text].filter(Boolean).join('\n');
    this.setData({ text });
    keepClue(this.data.caseId, { text });
  },
  async send() {
    const { caseId, parties } = this.data;
    const text = this.data.text.trim();
    const kind = kindOf(this.data.kind);
    const partyId = this.data.partyId || (parties.length === 1 ? parties[0]?.value : '');
    const errors = {
      ...(partyId ? {} : { partyId: '请选替谁说' }),
      ...(kind ? {} : { kind: '请选是什么财产' }),
      ...(text.length < LEAST ? { text: '请写几句，说明在哪里、是什么' } : {}),
    };
    if (!kind || !partyId || Object.keys(errors).length > 0) {
      this.setData({ errors, trouble: '还有没填的，请看上面标红的地方。' });
      return;
    }
    const waiting = clueUploads.of(caseId).filter(({ state }) => state !== 'refused').length;
    const question =
      waiting > 0
        ? {
            title: `还有 ${waiting} 个文件没传完`,
            content: '现在就交，没传完的不在里面，以后可以补。',
            confirmText: '现在就交',
          }
        : null;
    const { files } = clueDraft(caseId);
    const urgent = this.data.urgent === 'yes';
    const sent = await act(this, question, () =>
      call('follow-enforcement', { action: 'reportClue', caseId, partyId, kind, text, urgent, files }),
    );
    if (!sent) return;
    clueUploads.cancelAll(caseId);
    forgetClue(caseId);
    wx.redirectTo({ url: `${pageOf('clues', caseId)}&new=1` });
  },
});
