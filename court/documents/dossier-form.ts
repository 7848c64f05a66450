/** 阅卷单: who asked to read the file, why and what, what the keeper decided, and when it was read; it stays in the file (DOSS-3, 阅卷规定4, 6). */
import { plainDate, plainInstant } from '../time/chinese-date';
import { type LegalDate, legalDateOf } from '../time/legal-date';
import type { Field, Paper } from './paper';

export interface DossierFormFacts {
  courtName: string;
  /** 阅卷单号 */
  number: string;
  /** Of the case; of a stranger's request as he wrote it; empty: he named a party only. */
  caseNo: string;
  partyName?: string | undefined;
  reader: string;
  /** 原告, 原告的代理律师 …; a stranger's: 非本案当事人. */
  standing: string;
  /** The last figures of his document, never all (PRIV-4). */
  lastFigures: string;
  purpose: string;
  wanted: string;
  /** Epoch ms. */
  askedAt: number;
  decision:
    | { granted: true; by: string; at: number; scope: string; until: number; note?: string | undefined }
    | { granted: false; by: string; at: number; reason: string };
  /** Once it is over: how it was used. Epoch ms. */
  used?: { pages: number; first: number | null; endedAt: number; how: string } | undefined;
  date: LegalDate;
}

const DUTIES = [
  '查阅人对案卷里的商业秘密和个人隐私保密，不得外传。每一次查看都有记录；在本案的身份结束的，阅卷随之结束。本单存入案卷。',
];
const REMEDY = ['申请人有意见的，可以向本院反映，也可以到诉讼服务窗口申请。本单存入案卷。'];

export function dossierForm(facts: DossierFormFacts): Paper {
  const { courtName, number, caseNo, partyName, reader, standing, lastFigures, decision, used } = facts;
  const asked: Field[] = [
    { label: '案号', value: caseNo || '（未填写）' },
    ...(partyName ? [{ label: '所列当事人', value: partyName }] : []),
    { label: '查阅人', value: `${reader}（${standing}）` },
    { label: '证件号码后四位', value: lastFigures },
    { label: '阅卷目的', value: facts.purpose },
    { label: '申请查阅', value: facts.wanted },
    { label: '申请时间', value: plainInstant(facts.askedAt) },
  ];
  return {
    kind: 'dossierForm',
    version: 1,
    title: '阅卷单',
    courtName,
    number,
    date: facts.date,
    blocks: [
      { is: 'form', fields: [...asked, ...decisionFields(decision), ...(used ? usedFields(used) : [])] },
      {
        is: 'signature',
        lines: [`查阅人：${reader}（核实身份后在线申请）`, `经办人：${decision.by}`],
        date: legalDateOf(decision.at),
      },
      { is: 'notes', lines: decision.granted ? DUTIES : REMEDY },
    ],
  };
}

function decisionFields(decision: DossierFormFacts['decision']): Field[] {
  if (!decision.granted)
    return [
      { label: '决定', value: `不准许（${plainInstant(decision.at)}）` },
      { label: '理由', value: decision.reason },
    ];
  return [
    { label: '决定', value: `准许（${plainInstant(decision.at)}）` },
    { label: '范围', value: decision.scope },
    { label: '有效期', value: `至${plainInstant(decision.until)}止` },
    ...(decision.note ? [{ label: '说明', value: decision.note }] : []),
  ];
}

function usedFields({ pages, first, endedAt, how }: NonNullable<DossierFormFacts['used']>): Field[] {
  const read = first === null ? '没有查阅' : `首次${plainInstant(first)}，共${pages}页次`;
  return [{ label: '查阅记录', value: `${read}；${plainDate(legalDateOf(endedAt))}结束（${how}）` }];
}
