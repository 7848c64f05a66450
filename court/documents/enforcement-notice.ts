/** 执行通知书: what is to be done, by when, to which account, and what follows otherwise (ENF-1; 民诉法251, 解释480, 失信规定2). */
import { NOTICE_CONTENT } from '../enforcement/notice';
import type { Fen } from '../money';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { CIVIL, CIVIL_INTERPRETATION, type FromCourt, fromCourt, moneyInFull, sentence, you } from './wording';

export interface EnforcementNoticeFacts extends FromCourt, EnforcementHead {
  registeredOn: LegalDate;
  /** What the title demands, in its words. */
  obligation: string;
  /** Of money cases: debt of the title with ordinary interest; null: something else is to be done. */
  debtFen: Fen | null;
  /** The debtor's (FEE-10); 0: there is none. */
  feeFen: Fen;
  /** Days from service in which it is to be done. */
  performDays: number;
  /** 执行款专户; of money cases. */
  account?: string | undefined;
  /** 251: measures were taken before it. */
  afterwards: boolean;
  contact: string;
  /** Of who came in by a ruling: how far he answers, after a comma; '' or missing: for the whole. */
  scope?: string;
}

/** Throws RangeError unless it gives at least a day. */
export function enforcementNotice(facts: EnforcementNoticeFacts): Paper {
  const {
    courtName,
    date,
    to,
    registeredOn,
    obligation,
    debtFen,
    feeFen,
    performDays,
    account,
    afterwards,
    scope = '',
  } = facts;
  if (!Number.isInteger(performDays) || performDays < 1)
    throw new RangeError(`not a time to perform in: ${performDays}`);
  const sums = debtFen === null ? '' : `应当履行的金额为${moneyInFull(debtFen)}，迟延履行期间的债务利息另行计算。`;
  return {
    kind: 'enforcementNotice',
    version: 1,
    title: '执行通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${enforcementSentence(facts)}。申请执行人向本院申请强制执行，本院于${plainDate(registeredOn)}立案执行。依照${CIVIL}第二百五十一条、${CIVIL_INTERPRETATION}第四百八十条的规定，责令${you(to)}自收到本通知书之日起${performDays}日内履行下列义务：`,
      ),
      points([
        `${sentence(obligation)}${sums}${scope === '' ? '' : sentence(`本院已裁定${you(to)}为本案被执行人${scope}`)}`,
        // None where it was paid ahead.
        ...(feeFen > 0 ? [`负担执行申请费${moneyInFull(feeFen)}。`] : []),
        ...(account ? [`款项交到本院执行款专户：${sentence(account)}转账时请写明案号。`] : []),
      ]),
      paragraph('并告知：'),
      points([
        ...NOTICE_CONTENT.map(sentence),
        afterwards
          ? '本院在发出本通知书以前已经依法采取执行措施。'
          : `本院可以立即采取强制执行措施（${CIVIL}第二百五十一条）。`,
        `认为执行行为违反法律规定的，可以向本院提出书面异议（${CIVIL}第二百三十六条）。`,
      ]),
      paragraph(`联系方式：${facts.contact}`),
      paragraph('特此通知。'),
      sealedBy(courtName, date),
    ],
  };
}
