/** 生效证明: that a document of this court is in force, and since when (TIME-8; 民诉法158, 100.3); what an application to enforce it needs (FILE-20, 21). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, sealedBy } from './paper';
import { ADMINISTRATIVE_INTERPRETATION, CIVIL, type FromCourt, fromCourt, named } from './wording';

export interface EffectivenessCertificateFacts extends FromCourt {
  claimants: readonly string[];
  opponents: readonly string[];
  cause: string;
  /** `民事判决书` … */
  document: string;
  /** Day of the document. */
  madeOn: LegalDate;
  effectiveOn: LegalDate;
  matter: 'civil' | 'administrative';
  /** Something is to be performed: the two years are told (民诉法250, 行诉解释153). */
  enforceable: boolean;
}

/** Throws RangeError for one that was in force before it was made. */
export function effectivenessCertificate(facts: EffectivenessCertificateFacts): Paper {
  const { courtName, number = '', date, claimants, opponents, cause, document, madeOn, effectiveOn } = facts;
  if (effectiveOn < madeOn) throw new RangeError(`in force on ${effectiveOn}, made on ${madeOn}`);
  return {
    kind: 'effectivenessCertificate',
    version: 1,
    title: '法律文书生效证明',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${named(claimants)}诉${named(opponents)}${cause}一案，本院于${plainDate(madeOn)}作出的${number}${document}，已于${plainDate(effectiveOn)}发生法律效力。`,
      ),
      ...(facts.enforceable ? [paragraph(enforcement(facts.matter))] : []),
      paragraph('特此证明。'),
      sealedBy(courtName, date),
    ],
  };
}

/** FILE-21: both counted otherwise, and both can be suspended or interrupted: no last day is named. */
const enforcement = (matter: 'civil' | 'administrative'): string =>
  matter === 'civil'
    ? `义务人没有履行的，权利人可以申请执行。申请执行的期间为二年，从文书规定的履行期间的最后一日起计算；规定分期履行的，从最后一期履行期限届满之日起计算；没有规定履行期间的，从文书生效之日起计算（${CIVIL}第二百五十条）。`
    : `义务人没有履行的，权利人可以申请执行。申请执行的期限为二年，从文书规定的履行期间的最后一日起计算；规定分期履行的，从规定的每次履行期间的最后一日起计算；没有规定履行期限的，从文书送达当事人之日起计算（${ADMINISTRATIVE_INTERPRETATION}第一百五十三条）。`;
