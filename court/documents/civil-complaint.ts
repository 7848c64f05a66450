/** 民事起诉状: as its filer hands it in (FILE-2; 民诉法124, 立案规定4). */
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
  witnessBlocks,
} from './pleading';

export interface CivilComplaintFacts {
  courtName: string;
  plaintiffs: readonly PartyParticulars[];
  defendants: readonly PartyParticulars[];
  thirdParties?: readonly PartyParticulars[] | undefined;
  causeOfAction?: string | undefined;
  claims: readonly string[];
  factsAndReasons: string;
  evidence: readonly PleadingEvidence[];
  witnesses?: readonly { name: string; domicile?: string | undefined }[] | undefined;
  /** 附: copies, list of evidence … */
  enclosed?: readonly string[] | undefined;
  /** Who signs; the plaintiffs unless it is another. */
  signedBy?: readonly string[] | undefined;
  confirmed?: OnlineConfirmation | undefined;
  date: LegalDate;
}

export function civilComplaint(facts: CivilComplaintFacts): Paper {
  const { courtName, plaintiffs, defendants, thirdParties = [], causeOfAction, claims, factsAndReasons } = facts;
  const signers = facts.signedBy ?? plaintiffs.map(({ name }) => name);
  return {
    kind: 'civilComplaint',
    version: 1,
    title: '民事起诉状',
    date: facts.date,
    blocks: [
      {
        is: 'fields',
        fields: [
          ...partyFields('原告', plaintiffs),
          ...partyFields('被告', defendants),
          ...partyFields('第三人', thirdParties),
          ...(causeOfAction ? [{ label: '案由', value: `${causeOfAction}。` }] : []),
        ],
      },
      ...claimBlocks('诉讼请求', claims),
      heading('事实与理由'),
      paragraph(factsAndReasons),
      ...evidenceBlocks(facts.evidence),
      ...witnessBlocks(facts.witnesses ?? []),
      ...closing(courtName, '起诉人', signers, facts.date, facts.confirmed),
      ...enclosures(facts.enclosed ?? []),
    ],
  };
}
