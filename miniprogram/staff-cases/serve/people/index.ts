/** 送给谁: each party of the case with his own way and his own periods; made ready, and sent, each once (SERVE-1, 2, 6, 9). */
import { act } from '../../../api/act';
import { notActing } from '../../../api/acting';
import { call } from '../../../api/call';
import { failureOf } from '../../../api/failure';
import { go } from '../../../api/go';
import { type Value, type Values, valuesOf } from '../../../components/form/field';
import { serviceAt, trackAt } from '../../serving/addresses';
import { serviceTone } from '../../serving/officer';
import { ADDING, addedStart } from './adding';
import { type PartyRow, partyRows, summary, toOf, withStart } from './rows';

interface Sent {
  serviceId: string;
  partyName: string;
  stateName: string;
  tone: string;
  text: string;
}

const start: {
  state: string;
  failure: { code: string; message: string };
  caseId: string;
  documentId: string;
  title: string;
  rows: PartyRow[];
  check: string[];
  adding: string;
  addFields: typeof ADDING;
  addValues: Values;
  addErrors: Record<string, string>;
  sent: Sent[];
  /** Everybody has it already. */
  done: boolean;
} & typeof notActing = {
  ...notActing,
  state: 'loading',
  failure: { code: '', message: '' },
  caseId: '',
  documentId: '',
  title: '',
  rows: [],
  check: [],
  adding: '',
  addFields: ADDING,
  addValues: valuesOf(ADDING),
  addErrors: {},
  sent: [],
  done: false,
};

const SAID = new Map([
  ['served', '送达了，期限从明天开始算。'],
  ['arrived', '到了他的账号。他打开或者确认收到，才算送达。'],
  ['sent', '发出了，等到达的凭证。'],
  ['prepared', '不能电子送达，没有发出。请选别的方式。'],
]);

Page({
  data: start,
  onLoad({ caseId = '', documentId = '' }) {
    this.setData({ caseId: decodeURIComponent(caseId), documentId: decodeURIComponent(documentId) });
    this.load();
  },
  async load() {
    const { caseId, documentId } = this.data;
    try {
      const { documents, parties } = await call('receive-documents', { action: 'plan', caseId, documentId });
      const rows = partyRows(parties);
      this.setData({
        title: documents[0]?.title ?? '',
        rows,
        done: rows.every(({ serviceId }) => serviceId !== ''),
        state: 'content',
      });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (this.data.state === 'content') this.setData({ trouble: message });
      else this.setData({ state: 'error', failure: { code, message } });
    }
  },
  change({ detail }: WechatMiniprogram.CustomEvent<{ row: PartyRow }>) {
    const i = this.data.rows.findIndex(({ partyId }) => partyId === detail.row.partyId);
    if (i >= 0) this.setData({ [`rows[${i}]`]: detail.row });
  },
  add({ detail }: WechatMiniprogram.CustomEvent<{ partyId: string }>) {
    this.setData({ adding: detail.partyId, addValues: valuesOf(ADDING), addErrors: {} });
  },
  closeAdd() {
    this.setData({ adding: '' });
  },
  writeAdd({ detail: { name, value } }: WechatMiniprogram.CustomEvent<{ name: string; value: Value }>) {
    this.setData({ addValues: { ...this.data.addValues, [name]: value }, addErrors: {} });
  },
  keepAdd() {
    const { adding, addValues, rows } = this.data;
    const { start: added, errors } = addedStart(addValues);
    if (!added) {
      this.setData({ addErrors: errors });
      return;
    }
    this.setData({ rows: rows.map((row) => (row.partyId === adding ? withStart(row, added) : row)), adding: '' });
  },
  tickCheck({ detail }: WechatMiniprogram.CustomEvent<{ chosen: string[] }>) {
    this.setData({ check: detail.chosen });
  },
  async send() {
    const { caseId, documentId, rows, check, title } = this.data;
    const to = toOf(rows);
    if (to.length === 0) {
      this.setData({ trouble: '请勾选要送的人。' });
      return;
    }
    const content = `《${title}》。${summary(rows)}`;
    const came: { sent: Sent[] } = { sent: [] };
    const done = await act(this, { title: `送给 ${to.length} 人吗？`, content, confirmText: '发出' }, async () => {
      const { services } = await call('receive-documents', {
        action: 'prepare',
        caseId,
        documentId,
        to,
        ...(check.length > 0 ? { confirmIdentity: true } : {}),
      });
      const serviceIds = services.map(({ serviceId }) => serviceId);
      const answer = await call('receive-documents', { action: 'send', serviceIds });
      came.sent = answer.services.map(({ serviceId, partyName, stateName, state, late }) => ({
        serviceId,
        partyName,
        stateName,
        tone: serviceTone(state, late),
        text: SAID.get(state) ?? '',
      }));
    });
    if (!done) return;
    this.setData({ sent: came.sent });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  open({ currentTarget, detail }: WechatMiniprogram.CustomEvent<{ serviceId?: string }>) {
    go(serviceAt(detail.serviceId ?? currentTarget.dataset.id));
  },
  track() {
    go(trackAt(this.data.caseId));
  },
});
