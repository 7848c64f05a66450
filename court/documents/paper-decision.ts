/** 对申请的决定: what the court decides on an application in a case, as a notice or a decision 决定书 (TIME-5, 7, 12, HEAR-14, EVID-10). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, sealedBy } from './paper';
import { type FromCourt, fromCourt, sentence, tight, until, you } from './wording';

export interface PaperDecisionFacts extends FromCourt {
  /** 准予延长举证期限通知书 … */
  title: string;
  form: 'notice' | 'decision';
  /** 延长举证期限申请书 */
  application: string;
  receivedOn: LegalDate;
  /** 案由 */
  cause: string;
  granted: boolean;
  reasons: string;
  /** What is decided, in the officer's own words; empty: the title says it. */
  decided: string;
  /** Where a period becomes longer. */
  newLastDay?: LegalDate | undefined;
  approval?: { on: LegalDate } | undefined;
  remedy?: string | undefined;
  rule: string;
}

export function paperDecision(facts: PaperDecisionFacts): Paper {
  const { courtName, to, date, title, form, application, receivedOn, cause, granted, decided, newLastDay } = facts;
  const verb = form === 'decision' ? '本院决定' : '现通知如下';
  const outcome = granted ? `准许${you(to)}的申请。` : `不准许${you(to)}的申请。`;
  return {
    kind: 'paperDecision',
    version: 1,
    title,
    ...fromCourt(facts),
    blocks: [
      paragraph(`关于${cause}一案，${you(to)}提交的${application}，本院已于${plainDate(receivedOn)}收到。`),
      paragraph(`经审查，${sentence(facts.reasons)}`),
      paragraph(
        `${facts.approval ? `经院长于${plainDate(facts.approval.on)}批准，` : ''}${verb}：${decided.trim() === '' ? outcome : `${outcome}${sentence(decided)}`}`,
      ),
      ...(newLastDay ? [paragraph(`新的期限：请在${until(newLastDay)}办理。`)] : []),
      ...(facts.remedy ? [paragraph(facts.remedy)] : []),
      sealedBy(courtName, date),
      { is: 'notes', lines: [tight(`依据：${facts.rule}。`)] },
    ],
  };
}
