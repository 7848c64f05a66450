/** 缓交、减交、免交诉讼费申请书: which aid, on which ground, with which proof (FEE-14; 收费办法44–48). */
import { AID_GROUNDS, type AidGround, type AidKind } from '../fees/aid';
import type { Fen } from '../money';
import { yuanText } from '../money';
import type { LegalDate } from '../time/legal-date';
import { heading, numbered, type Paper, paragraph } from './paper';
import { closing, enclosures, type OnlineConfirmation, type PartyParticulars, partyFields } from './pleading';
import { FEE_MEASURES, sentence, tight } from './wording';

export interface FeeAidApplicationFacts {
  courtName: string;
  number?: string | undefined;
  applicant: PartyParticulars;
  /** `与王建国民间借贷纠纷` */
  matter: string;
  aid: AidKind;
  /** Asked for a reduction: how much of a hundred. */
  percent?: number | undefined;
  grounds: readonly AidGround[];
  reasons: string;
  /** The fee it is about, if it is known. */
  amount?: Fen | undefined;
  proofs: readonly string[];
  confirmed?: OnlineConfirmation | undefined;
  date: LegalDate;
}

export const AID_WORDS: Record<AidKind, string> = { exempt: '免交', reduce: '减交', defer: '缓交' };

export function feeAidApplication(facts: FeeAidApplicationFacts): Paper {
  const { courtName, number, applicant, matter, aid, percent, grounds, reasons, amount, proofs, date, confirmed } =
    facts;
  const word = AID_WORDS[aid];
  const sum = amount === undefined ? '' : tight(yuanText(amount));
  const part = aid === 'reduce' && percent !== undefined ? `${percent}%` : '';
  return {
    kind: 'feeAidApplication',
    version: 1,
    title: `${word}诉讼费用申请书`,
    number,
    date,
    blocks: [
      { is: 'fields', fields: partyFields('申请人', [applicant]) },
      heading('请求事项'),
      paragraph(`申请人${matter}一案，请求准予${word}诉讼费用${sum}${part ? `的${part}` : ''}。`),
      heading('事实与理由'),
      ...(grounds.length > 0
        ? [
            paragraph(`申请人属于${FEE_MEASURES}规定的下列情形：`),
            numbered(grounds.map((ground) => sentence(`${AID_GROUNDS[ground].title}（${articleOf(ground)}）`))),
          ]
        : []),
      paragraph(reasons),
      ...closing(courtName, '申请人', [applicant.name], date, confirmed),
      ...enclosures(proofs),
    ],
  };
}

/** `第四十五条…` as the table has it, without our own number of the rule. */
const articleOf = (ground: AidGround): string => AID_GROUNDS[ground].rule.replace(/^FEE-\d+ 诉讼费用交纳办法/, '');
