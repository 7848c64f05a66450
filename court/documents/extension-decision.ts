/** 延长补正期限决定: more time to correct, or not (FIX-1; 民诉法86). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, sealedBy } from './paper';
import { CIVIL, type FromCourt, fromCourt, sentence, until, you } from './wording';

export interface ExtensionDecisionFacts extends FromCourt {
  askedOn: LegalDate;
  /** Why it was asked for. */
  askedBecause: string;
  /** The last day so far. */
  lastDay: LegalDate;
  decision: { granted: true; newLastDay: LegalDate } | { granted: false; reasons: string };
}

export function extensionDecision(facts: ExtensionDecisionFacts): Paper {
  const { courtName, to, date, askedOn, askedBecause, lastDay, decision } = facts;
  return {
    kind: 'extensionDecision',
    version: 1,
    title: decision.granted ? '准予延长补正期限决定书' : '不予延长补正期限决定书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `本院指定的补正期限至${plainDate(lastDay)}届满。${you(to)}于${plainDate(askedOn)}申请延长，理由：${sentence(askedBecause)}`,
      ),
      ...(decision.granted
        ? [
            paragraph(
              `经审查，${you(to)}的申请有正当理由。本院决定：补正期限延长，请在${until(decision.newLastDay)}逐项补正。`,
            ),
            paragraph('补正的内容和方式，仍按补正通知书办理。'),
          ]
        : [
            paragraph(`经审查，本院决定不予延长。理由：${sentence(decision.reasons)}`),
            paragraph(
              `期限届满后提交的补正材料，本院照常接收，由法官决定。因不可抗拒的事由或者其他正当理由耽误期限的，可以在障碍消除后十日内申请顺延期限（${CIVIL}第八十六条）。`,
            ),
          ]),
      sealedBy(courtName, date),
    ],
  };
}
