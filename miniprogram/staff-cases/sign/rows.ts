/** 等我签名的文书, of whatever service, in one list: the oldest first. Free of wx. */
import type { DataOf } from '../../api/services';
import { momentText } from '../../text/day';

export interface SignRow {
  key: string;
  title: string;
  /** Of which case, or what it decides. */
  about: string;
  at: string;
  since: string;
  url: string;
}

const encoded = (url: string, id: string) => `${url}${encodeURIComponent(id)}`;

export const paperRulings = ({ papers }: DataOf<'file-paper', 'toSign'>): SignRow[] =>
  papers.map(({ paperId, documentId, title, caseNo, at }) => ({
    ...{ key: documentId, title, about: `${caseNo}，对申请的裁定`, at, since: '' },
    url: encoded('/staff-cases/sign/one/index?paperId=', paperId),
  }));

export const caseDecisions = ({ decisions }: DataOf<'check-progress', 'decisionsToSign'>): SignRow[] =>
  decisions.map(({ decisionId, documentId, title, laidAt }) => ({
    ...{ key: documentId, title, about: '本案的裁判文书', at: laidAt, since: '' },
    url: encoded('/staff-cases/decisions/one/index?decisionId=', decisionId),
  }));

export const filingRulings = ({ rulings }: DataOf<'file-case', 'rulingsToSign'>): SignRow[] =>
  rulings.map(({ filingId, title, decidedAt }) => ({
    ...{ key: filingId, title, about: '不予受理', at: decidedAt, since: '' },
    url: encoded('/staff/rulings/sign/index?filingId=', filingId),
  }));

export const lapseRulings = ({ orders }: DataOf<'pay-fee', 'lapsesToSign'>): SignRow[] =>
  orders.map(({ orderId, caseNo, issuedAt }) => ({
    ...{ key: orderId, title: '按撤诉处理的裁定书', about: caseNo, at: issuedAt, since: '' },
    url: encoded('/staff/fees/lapses/sign/index?orderId=', orderId),
  }));

export const inOrder = (rows: readonly SignRow[], now: number): SignRow[] =>
  [...rows]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((row) => ({ ...row, since: `${momentText(row.at, now)} 起等您签名` }));
