/** 更正后重新送达: the wrong document is marked, and the corrected one served on everybody who was served with it (SERVE-11). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { whoAmI } from '../../../api/session';
import { type FormField, missingIn, type Value, type Values, valuesOf, wordsIn } from '../../../components/form/field';
import { serviceAt, trackAt } from '../../serving/addresses';
import { serviceTone } from '../../serving/officer';
import { replaceFields } from './form';

interface Sent {
  serviceId: string;
  partyName: string;
  stateName: string;
  tone: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  documentId: string;
  title: string;
  isJudge: boolean;
  none: boolean;
  fields: FormField[];
  values: Values;
  sent: Sent[];
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  documentId: '',
  title: '',
  isJudge: false,
  none: false,
  fields: [],
  values: {},
  sent: [],
};

Page({
  data: start,
  onLoad({ caseId = '', documentId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId), documentId: decodeURIComponent(documentId) });
    this.load();
  },
  async load() {
    const { caseId, documentId } = this.data;
    try {
      const [{ documents }, { staff }] = await Promise.all([
        call('receive-documents', { action: 'plan', caseId }),
        whoAmI(),
      ]);
      const roles: readonly string[] = staff?.roles ?? [];
      const isJudge = roles.includes('judge');
      const old = documents.find((one) => one.documentId === documentId);
      const fields = replaceFields(documents, old, isJudge);
      this.setData({
        title: old?.title ?? '',
        isJudge,
        none: fields[0]?.options?.length === 0,
        fields,
        values: { ...valuesOf(fields), ...this.data.values },
        state: 'content',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  change({ detail: { name, value } }: WechatMiniprogram.CustomEvent<{ name: string; value: Value }>) {
    const { [name]: _, ...errors } = this.data.errors;
    this.setData({ values: { ...this.data.values, [name]: value }, errors, trouble: '' });
  },
  async send() {
    const { caseId, documentId, fields, values, title } = this.data;
    const errors = missingIn(fields, values);
    if (Object.keys(errors).length > 0) {
      this.setData({ errors, trouble: Object.values(errors)[0] ?? '' });
      return;
    }
    const runAnew = wordsIn(values, 'runAnew') === 'yes';
    const question = {
      title: '更正后重新送达？',
      content: `《${title}》标为“已更正”，不再算数；更正后的文书送给原来的每一个人，${runAnew ? '期限重新计算' : '已经开始的期限照旧'}。`,
      confirmText: '重新送达',
      grave: true,
    };
    const came: { sent: Sent[] } = { sent: [] };
    const done = await act(this, question, async () => {
      const { services } = await call('receive-documents', {
        action: 'replace',
        caseId,
        documentId,
        correctedDocumentId: wordsIn(values, 'corrected'),
        runAnew,
        reason: wordsIn(values, 'reason'),
      });
      came.sent = services.map(({ serviceId, partyName, stateName, state, late }) => ({
        serviceId,
        partyName,
        stateName,
        tone: serviceTone(state, late),
      }));
    });
    if (!done) return;
    this.setData({ sent: came.sent });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  open({ currentTarget }: WechatMiniprogram.BaseEvent) {
    go(serviceAt(currentTarget.dataset.id));
  },
  track() {
    go(trackAt(this.data.caseId));
  },
});
