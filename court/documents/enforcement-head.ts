/** 执行文书的开头: whose execution it is, as notices and rulings of an enforcement case name it. Parties without numbers (PRIV-4). */

import type { Block } from './paper';
import { type PartyParticulars, partyFields } from './pleading';
import { named } from './wording';

export interface EnforcementHead {
  applicants: readonly PartyParticulars[];
  debtors: readonly PartyParticulars[];
  /** 执行依据, e.g. number 〔2024〕浙0281民初9号民事判决书 of its court. */
  title: { number: string; issuedBy: string };
}

const namesOf = (parties: readonly PartyParticulars[]): string => named(parties.map(({ name }) => name));

/** One line a party. Throws RangeError where nobody applied, or nobody owes. */
export function enforcementParties({ applicants, debtors }: EnforcementHead): Block {
  if (applicants.length === 0 || debtors.length === 0)
    throw new RangeError('an execution has an applicant and a debtor');
  const shown = (parties: readonly PartyParticulars[]) => parties.map(({ phone, ...party }) => party);
  return {
    is: 'fields',
    fields: [...partyFields('申请执行人', shown(applicants)), ...partyFields('被执行人', shown(debtors))],
  };
}

/** `申请执行人陈晓梅与被执行人王建国一案，余姚市人民法院作出的……号民事判决书已经发生法律效力` */
export const enforcementSentence = ({ applicants, debtors, title }: EnforcementHead): string =>
  `申请执行人${namesOf(applicants)}与被执行人${namesOf(debtors)}一案，${title.issuedBy}作出的${title.number}已经发生法律效力`;
