/** 强制执行申请书: on which title, what is to be performed, and what assets are known (FILE-20; 民诉法247, 执行规定18). */
import type { Fen } from '../money';
import { yuanText } from '../money';
import { yuanInWords } from '../money-in-words';
import type { LegalDate } from '../time/legal-date';
import { heading, numbered, type Paper, paragraph } from './paper';
import {
  claimBlocks,
  closing,
  enclosures,
  type OnlineConfirmation,
  type PartyParticulars,
  partyFields,
} from './pleading';
import { sentence, tight } from './wording';

export interface EnforcementApplicationFacts {
  courtName: string;
  applicants: readonly PartyParticulars[];
  debtors: readonly PartyParticulars[];
  /** `余姚市人民法院（2024）浙0281民初123号民事判决书` */
  title: string;
  /** When it took effect, and the last day to perform. */
  effective?: string | undefined;
  /** What is to be done, item by item. */
  matters: readonly string[];
  /** Money asked for, where it is money. */
  amount?: Fen | undefined;
  reasons: string;
  knownAssets: readonly string[];
  enclosed?: readonly string[] | undefined;
  signedBy?: readonly string[] | undefined;
  confirmed?: OnlineConfirmation | undefined;
  date: LegalDate;
}

export function enforcementApplication(facts: EnforcementApplicationFacts): Paper {
  const { courtName, applicants, debtors, title, effective, matters, amount, reasons, knownAssets } = facts;
  return {
    kind: 'enforcementApplication',
    version: 1,
    title: '强制执行申请书',
    date: facts.date,
    blocks: [
      {
        is: 'fields',
        fields: [
          ...partyFields('申请执行人', applicants),
          ...partyFields('被执行人', debtors),
          { label: '执行依据', value: sentence(title) },
          ...(effective ? [{ label: '生效和履行期限', value: sentence(effective) }] : []),
        ],
      },
      ...claimBlocks('请求事项', matters),
      ...(amount === undefined
        ? []
        : [paragraph(`申请执行标的额：${tight(yuanText(amount))}（${yuanInWords(amount)}）。`)]),
      heading('事实与理由'),
      paragraph(reasons),
      heading('被执行人的财产状况和线索'),
      ...(knownAssets.length > 0
        ? [numbered(knownAssets.map(sentence))]
        : [paragraph('申请执行人目前不掌握，申请人民法院依法查询。')]),
      ...closing(
        courtName,
        '申请人',
        facts.signedBy ?? applicants.map(({ name }) => name),
        facts.date,
        facts.confirmed,
      ),
      ...enclosures(facts.enclosed ?? []),
    ],
  };
}
