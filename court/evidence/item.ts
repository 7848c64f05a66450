/** 提交证据: an item's completeness and receipt (EVID-2), and what comes of lateness: accepted, marked, never refused (EVID-3). */
import type { Step } from '../step';
import { type LegalDate, legalDateOf, legalDateText } from '../time/legal-date';
import { isInTime } from '../time/period';
import { EVIDENCE_KINDS } from './kinds';

export interface EvidenceItem {
  number: number;
  name: string;
  kind: string;
  source: string;
  proves: string;
  pages: number;
  submittedOn: LegalDate | undefined;
  /** Reference of the submitter's signature or confirmation. */
  signature: string;
}

/**
 * EVID-2, 证据规定第19条第1款: what an item still lacks: hints for the submitter, never a ground not to take it in.
 */
export function itemGaps(item: EvidenceItem, suit: 'civil' | 'administrative'): Step[] {
  const kinds: readonly string[] = EVIDENCE_KINDS[suit];
  const rule = 'EVID-2 民事诉讼证据规定第19条第1款';
  const needed: [boolean, string][] = [
    [Number.isInteger(item.number) && item.number > 0, '请给证据编号'],
    [item.name.trim() !== '', '请写证据名称'],
    [kinds.includes(item.kind), '请选证据种类'],
    [item.source.trim() !== '', '请写证据从哪里来'],
    [item.proves.trim() !== '', '请写这份证据要证明什么'],
    [Number.isInteger(item.pages) && item.pages > 0, '请写有几页（录音录像写 1）'],
    [item.submittedOn !== undefined, '请写提交日期'],
    [item.signature !== '', '请签名或确认'],
  ];
  return needed.filter(([met]) => !met).map(([, text]) => ({ text: `${text}。`, rule }));
}

export interface EvidenceReceipt {
  name: string;
  pages: number;
  copies: number;
  form: 'original' | 'copy';
  /** Epoch ms, the server's. */
  receivedAt: number;
  handler: string;
}

/**
 * EVID-2, 民事诉讼法第69条: the receipt the court owes. Throws RangeError naming what is missing: a receipt is the court's own
 * paper.
 */
export function evidenceReceipt(receipt: EvidenceReceipt): EvidenceReceipt {
  const needed: Record<string, boolean> = {
    name: receipt.name.trim() !== '',
    pages: Number.isInteger(receipt.pages) && receipt.pages > 0,
    copies: Number.isInteger(receipt.copies) && receipt.copies > 0,
    receivedAt: Number.isSafeInteger(receipt.receivedAt) && receipt.receivedAt > 0,
    handler: receipt.handler.trim() !== '',
  };
  const missing = Object.keys(needed).filter((field) => needed[field] === false);
  if (missing.length > 0) throw new RangeError(`a receipt for evidence lacks ${missing.join(', ')}`);
  return { ...receipt };
}

export interface Lateness {
  /** Always: late evidence is taken in. */
  accepted: true;
  /** `asIfInTime`: late by the calendar, but treated as in time (解释101.2). */
  mark: 'inTime' | 'late' | 'asIfInTime' | 'unclear';
  steps: Step[];
}

/**
 * EVID-3, 民诉法68.2, 解释101: how an item is marked. What lateness means for it, the judge alone decides.
 * @param receivedAt epoch ms, the server's
 * @param evidenceUntil last day of the evidence period; undefined: none was set or served
 * @param objectiveCause the judge's finding; otherSideObjects: its answer; undefined: not known yet
 */
export function lateness(input: {
  receivedAt: number;
  evidenceUntil: LegalDate | undefined;
  objectiveCause: boolean | undefined;
  otherSideObjects: boolean | undefined;
}): Lateness {
  const { receivedAt, evidenceUntil } = input;
  if (!Number.isSafeInteger(receivedAt) || receivedAt <= 0) throw new RangeError(`not a time: ${receivedAt}`);
  if (evidenceUntil === undefined) {
    const text = '还没有确定举证期限，证据已经收下。';
    return { accepted: true, mark: 'unclear', steps: [{ text, rule: 'EVID-3 民诉法解释第99条' }] };
  }
  const received = legalDateText(legalDateOf(receivedAt));
  if (isInTime(receivedAt, evidenceUntil)) {
    const text = `${received}收到，没有超过举证期限（到 ${legalDateText(evidenceUntil)}）。`;
    return { accepted: true, mark: 'inTime', steps: [{ text, rule: 'EVID-3 民事诉讼法第68条' }] };
  }
  const text = `${received}收到，超过了举证期限（到 ${legalDateText(evidenceUntil)}）。证据已经收下，请说明晚交的原因。`;
  const steps: Step[] = [{ text, rule: 'EVID-3 民诉法解释第101条第1款' }];
  if (input.objectiveCause === true || input.otherSideObjects === false) {
    const why = input.objectiveCause === true ? '因客观原因晚交' : '对方没有提出异议';
    steps.push({ text: `${why}，视为没有逾期。`, rule: 'EVID-3 民诉法解释第101条第2款' });
    return { accepted: true, mark: 'asIfInTime', steps };
  }
  steps.push({
    text: '是否采纳由法官决定；也可能采纳但训诫、罚款。',
    rule: 'EVID-3 民事诉讼法第68条第2款、民诉法解释第102条',
  });
  return { accepted: true, mark: 'late', steps };
}

/** EVID-3: the button to upload stays until the debate has ended; only that closes it, never a period. */
export const mayUpload = ({ debateEnded }: { debateEnded: boolean }): boolean => !debateEnded;
