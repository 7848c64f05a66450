/** 裁判文书的开头: whose case it is, as judgments, rulings and 调解书 begin (民诉法155, 157, 100). Parties without numbers (PRIV-4). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import type { Block, Judge } from './paper';
import { type PartyParticulars, partyFields } from './pleading';
import { clause, named } from './wording';

/** 原告, 被告, 第三人: the parties of a first instance. */
export type HeadRole = '原告' | '被告' | '第三人';
export interface HeadParty extends PartyParticulars {
  role: HeadRole;
}

export interface CaseHead {
  courtName: string;
  number: string;
  matter: 'civil' | 'administrative';
  parties: readonly HeadParty[];
  /** 案由, of administrative cases the act that is attacked. */
  cause: string;
  registeredOn: LegalDate;
  judges: readonly Judge[];
  clerk: string;
  date: LegalDate;
}

export const namesOf = ({ parties }: Pick<CaseHead, 'parties'>, role: HeadRole): string[] =>
  parties.filter((one) => one.role === role).map(({ name }) => name);

/** One line a party, the sides in order. Throws RangeError where nobody sued, or nobody is sued. */
export function headBlock(head: CaseHead): Block {
  for (const role of ['原告', '被告'] as const)
    if (namesOf(head, role).length === 0) throw new RangeError(`a case without ${role}`);
  return {
    is: 'fields',
    fields: (['原告', '被告', '第三人'] as const).flatMap((role) =>
      partyFields(
        role,
        head.parties.filter((one) => one.role === role).map(({ phone, ...party }) => party),
      ),
    ),
  };
}

/** `原告陈晓梅与被告王建国、第三人李某民间借贷纠纷一案，本院于2025年3月3日立案` */
export function caseSentence(head: CaseHead): string {
  const { matter, cause, registeredOn } = head;
  const third = namesOf(head, '第三人');
  const thirds = third.length > 0 ? `、第三人${named(third)}` : '';
  const against = matter === 'civil' ? '与' : '诉';
  return `原告${named(namesOf(head, '原告'))}${against}被告${named(namesOf(head, '被告'))}${thirds}${clause(cause)}一案，本院于${plainDate(registeredOn)}立案`;
}

/** `民事裁定书`, `行政判决书` */
export const titleOf = ({ matter }: Pick<CaseHead, 'matter'>, what: '裁定书' | '判决书' | '调解书'): string =>
  `${matter === 'civil' ? '民事' : '行政'}${what}`;

/** Where and until when it is appealed, as the paper itself says it (民诉法155(4), 171; 行诉法85). */
export const appealText = (what: '判决' | '裁定', days: '十五' | '十', appealCourt: string): string =>
  `如不服本${what}，可以在${what}书送达之日起${days}日内，向本院递交上诉状，并按对方当事人的人数提出副本，上诉于${appealCourt}。`;
