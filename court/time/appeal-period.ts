/** 上诉期: whether a document can be appealed, and until when, for each party from its own service (TIME-8). */

import type { Step } from '../step';
import type { LegalDate } from './legal-date';
import { computePeriod, type Period } from './period';

/** `first`: ordinary and summary procedure of first instance. */
export type Instance = 'first' | 'smallClaims' | 'special' | 'second' | 'supreme';

export type CourtDocument = { law: 'civil' | 'administrative'; instance: Instance } & (
  | { kind: 'judgment' }
  | { kind: 'ruling'; about: 'nonAcceptance' | 'jurisdiction' | 'dismissSuit' | 'other' }
);

export interface ServedParty {
  name: string;
  /** Day of this party's service; undefined: not served yet. */
  servedOn?: LegalDate | undefined;
  /** 境内没有住所 */
  abroad?: boolean | undefined;
}

const DAYS = { judgment: 15, ruling: 10 } as const;
const ABROAD_DAYS = 30;

/** TIME-8: why a document can't be appealed; undefined if it can. */
export function finality(document: CourtDocument): Step | undefined {
  const { instance } = document;
  if (instance === 'supreme') {
    return { text: '最高人民法院的裁判不能上诉。', rule: 'TIME-8 民事诉讼法第158条' };
  }
  if (instance === 'second') return { text: '二审裁判是终审裁判，不能再上诉。', rule: 'TIME-8 民事诉讼法第182条' };
  if (document.kind === 'ruling' && document.about === 'other') {
    const rule = document.law === 'civil' ? '民事诉讼法第157条第2款' : '行诉解释第101条第2款';
    const text = '这种裁定不能上诉；只有不予受理（不予立案）、管辖异议和驳回起诉的裁定可以上诉。';
    return { text, rule: `TIME-8 ${rule}` };
  }
  if (instance === 'smallClaims') {
    if (document.kind === 'judgment') {
      return { text: '小额诉讼一审终审，判决不能上诉。', rule: 'TIME-8 民事诉讼法第165条' };
    }
    // What is not taken in has not become a small claim: a ruling of non-acceptance stays appealable.
    if (document.about !== 'nonAcceptance') {
      return { text: '小额诉讼的这种裁定一作出就生效，不能上诉。', rule: 'TIME-8 民诉法解释第276、277条' };
    }
  }
  // 民诉法157.2 names rulings of every procedure: one of non-acceptance in special procedure is appealable as well.
  if (instance === 'special' && !(document.kind === 'ruling' && document.about === 'nonAcceptance')) {
    return { text: '特别程序一审终审，不能上诉。', rule: 'TIME-8 民事诉讼法第185条' };
  }
  return undefined;
}

/**
 * TIME-8: one party's period to appeal. An appeal posted on the last day is in time (TIME-3).
 * @returns undefined if the document can't be appealed
 */
export function appealPeriod(
  document: CourtDocument,
  party: { servedOn: LegalDate; abroad?: boolean | undefined },
): Period | undefined {
  if (finality(document)) return undefined;
  const { law, kind } = document;
  const what = kind === 'judgment' ? '判决' : '裁定';
  // 民诉法286 is of civil cases; for administrative ones 行诉法85 has no other time for parties abroad.
  const abroad = party.abroad === true && law === 'civil';
  const days = abroad ? ABROAD_DAYS : DAYS[kind];
  const where = abroad ? '在境内没有住所，' : '';
  const period = computePeriod({ from: party.servedOn, days });
  const article = abroad ? '民事诉讼法第286条' : law === 'civil' ? '民事诉讼法第171条' : '行政诉讼法第85条';
  const steps: Step[] = [
    { text: `${where}不服${what}的，从自己收到那天起有 ${days} 天上诉。`, rule: `TIME-8 ${article}` },
    ...period.steps,
  ];
  if (party.abroad && law === 'administrative') {
    const text = '在境内没有住所的当事人有没有更长的时间，行政诉讼法没有写明；请在这一天以前上诉，或问清法院。';
    steps.push({ text, rule: 'TIME-8 行政诉讼法第85、101条' });
  }
  return { ...period, steps };
}
