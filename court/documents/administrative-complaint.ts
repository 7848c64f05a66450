/** 行政起诉状: against which act, or failure to act, of which authority (FILE-22; 行诉法49, 50, 53, 56, 行诉解释54, 68). */
import type { LegalDate } from '../time/legal-date';
import { heading, type Paper, paragraph } from './paper';
import {
  claimBlocks,
  closing,
  enclosures,
  evidenceBlocks,
  type OnlineConfirmation,
  type PartyParticulars,
  type PleadingEvidence,
  partyFields,
} from './pleading';
import { sentence } from './wording';

export interface AdministrativeComplaintFacts {
  courtName: string;
  plaintiffs: readonly PartyParticulars[];
  /** Authorities: with the name of who heads them. */
  defendants: readonly PartyParticulars[];
  thirdParties?: readonly PartyParticulars[] | undefined;
  /** 被诉行政行为: name, number and day of the decision, or what was applied for and not done. */
  act: string;
  /** How he came to know of it, and when: for FILE-23. */
  knownOn?: string | undefined;
  /** For one it is not addressed to. */
  interest?: string | undefined;
  /** 复议: what was decided, if it was asked for. */
  review?: string | undefined;
  claims: readonly string[];
  /** 规章以下规范性文件 whose review is asked for, too. */
  norms?: readonly string[] | undefined;
  /** Asks that the act be suspended (行诉法56). */
  suspension?: string | undefined;
  factsAndReasons: string;
  evidence: readonly PleadingEvidence[];
  enclosed?: readonly string[] | undefined;
  signedBy?: readonly string[] | undefined;
  confirmed?: OnlineConfirmation | undefined;
  date: LegalDate;
}

export function administrativeComplaint(facts: AdministrativeComplaintFacts): Paper {
  const { courtName, plaintiffs, defendants, thirdParties = [], act, knownOn, interest, review } = facts;
  const norms = (facts.norms ?? []).map((norm) => `一并审查《${norm.replace(/^《|》$/g, '')}》的合法性`);
  return {
    kind: 'administrativeComplaint',
    version: 1,
    title: '行政起诉状',
    date: facts.date,
    blocks: [
      {
        is: 'fields',
        fields: [
          ...partyFields('原告', plaintiffs),
          ...partyFields('被告', defendants),
          ...partyFields('第三人', thirdParties),
          { label: '被诉行政行为', value: sentence(act) },
          ...(knownOn ? [{ label: '知道的时间和方式', value: sentence(knownOn) }] : []),
          ...(review ? [{ label: '行政复议情况', value: sentence(review) }] : []),
          ...(interest ? [{ label: '与该行为的利害关系', value: sentence(interest) }] : []),
        ],
      },
      ...claimBlocks('诉讼请求', [...facts.claims, ...norms]),
      ...(facts.suspension ? [heading('停止执行的申请'), paragraph(facts.suspension)] : []),
      heading('事实与理由'),
      paragraph(facts.factsAndReasons),
      ...evidenceBlocks(facts.evidence),
      ...closing(
        courtName,
        '起诉人',
        facts.signedBy ?? plaintiffs.map(({ name }) => name),
        facts.date,
        facts.confirmed,
      ),
      ...enclosures(facts.enclosed ?? []),
    ],
  };
}
