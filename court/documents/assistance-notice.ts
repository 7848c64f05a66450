/** 协助执行通知书: a bank, registry or employer is told what to do by an execution ruling (ENF-7; 民诉法253, 254, 262). */
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { CIVIL, type FromCourt, fromCourt, sentence } from './wording';

export interface AssistanceNoticeFacts extends FromCourt, EnforcementHead {
  /** Title of the ruling that goes with it. */
  ruling: string;
  /** What is asked: each a sentence, with asset, amount and last day. */
  asks: readonly string[];
  contact: string;
}

/** Throws RangeError where nothing is asked. */
export function assistanceNotice(facts: AssistanceNoticeFacts): Paper {
  const { courtName, date, ruling, asks, contact } = facts;
  if (asks.length === 0) throw new RangeError('a notice of assistance asks something');
  return {
    kind: 'assistanceNotice',
    version: 1,
    title: '协助执行通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${enforcementSentence(facts)}。依照${CIVIL}第二百五十三条、第二百五十四条、第二百六十二条的规定，请协助执行以下事项：`,
      ),
      points(asks.map(sentence)),
      paragraph(`附：${ruling}一份。请把办理结果书面告知本院。`),
      paragraph(`联系方式：${contact}`),
      sealedBy(courtName, date),
    ],
  };
}
