/**
 * 裁定书 on the course of a case: withdrawal, stay, termination, transfer, dismissal of the suit, another procedure, a slip corrected
 * (民诉法157, 行诉解释101). The judge's are the reasons, and whether it is ruled at all; articles and remedy follow from what is ruled.
 */
import type { Fen } from '../money';
import { appealText, type CaseHead, caseSentence, type HeadRole, headBlock, namesOf, titleOf } from './case-head';
import { type Paper, paragraph, signedByJudges } from './paper';
import { articlesOf } from './ruling-articles';
import { clause, money, named, sentence } from './wording';

export type Ruled =
  | { about: 'withdrawal' }
  | { about: 'withdrawalRefused' }
  /** 部分撤诉: some of the plaintiffs (`against` empty), or against some of those who were sued. */
  | { about: 'partlyWithdrawn'; who: readonly string[]; against: readonly string[] }
  /** 民诉法解释250: `by` takes the place of `whom`. */
  | { about: 'replaced'; by: string; whom: string; role: HeadRole }
  /** HEAR-8: summoned, and not there, or gone from the hearing. */
  | { about: 'deemedWithdrawn'; how: 'absent' | 'left' }
  /** Item of 民诉法153 (行诉解释87), from 1. */
  | { about: 'stay'; item: number }
  | { about: 'terminate'; item: number }
  | { about: 'transfer'; to: string }
  /** Item of 民诉法122, or the article that the judge names. */
  | { about: 'dismissSuit'; articles: string; final: boolean; appealCourt: string }
  | { about: 'toOrdinary' }
  /** 民诉法157.1(7): in which document, what it said and what it says. */
  | { about: 'correction'; document: string; from: string; into: string };

export interface RulingFacts extends CaseHead {
  ruled: Ruled;
  /** What happened: who applied and when, what was found. The judge's own words. */
  facts: string;
  /** 本院认为 …: the judge's own words. */
  reasons: string;
  /** What becomes of the fee, where the case ends (FEE-6, 15, 16); undefined: nothing was paid ahead, or it goes on. */
  fee?: FeeText | undefined;
}

export interface FeeText {
  /** In words of the decree: `案件受理费`, `减半收取案件受理费`. */
  what: string;
  amount: Fen;
  /** Who bears it; null: it is given back whole. */
  borneBy: string | null;
}

/** Throws RangeError without reasons, a judge or a party, and for an item that the article does not have. */
export function ruling(facts: RulingFacts): Paper {
  const { courtName, number, ruled, judges, clerk, date, fee } = facts;
  for (const field of ['facts', 'reasons'] as const)
    if (clause(facts[field]) === '') throw new RangeError(`a ruling states its ${field}`);
  return {
    kind: 'ruling',
    version: 1,
    title: titleOf(facts, '裁定书'),
    courtName,
    number,
    date,
    blocks: [
      headBlock(facts),
      paragraph(`${caseSentence(facts)}。${sentence(facts.facts)}`),
      paragraph(`本院认为，${sentence(facts.reasons)}依照${articlesOf(facts.matter, ruled)}的规定，裁定如下：`),
      paragraph(operative(facts)),
      ...(fee ? [paragraph(feeText(fee))] : []),
      ...remedy(ruled).map(paragraph),
      signedByJudges(judges, clerk, date),
    ],
  };
}

function operative(facts: RulingFacts): string {
  const { ruled, matter } = facts;
  const plaintiff = `原告${named(namesOf(facts, '原告'))}`;
  switch (ruled.about) {
    case 'withdrawal':
      return `准许${plaintiff}撤${matter === 'civil' ? '诉' : '回起诉'}。`;
    case 'withdrawalRefused':
      return `不准许${plaintiff}撤${matter === 'civil' ? '诉' : '回起诉'}。`;
    case 'partlyWithdrawn': {
      const by = `原告${named(ruled.who)}`;
      if (ruled.against.length > 0) return `准许${by}撤回对${named(ruled.against)}的起诉。`;
      return `准许${by}撤${matter === 'civil' ? '诉' : '回起诉'}。`;
    }
    case 'replaced':
      return `准许${ruled.by}替代${ruled.whom}作为本案${ruled.role}参加诉讼，${ruled.whom}退出诉讼。`;
    case 'deemedWithdrawn':
      return `本案按${plaintiff}${matter === 'civil' ? '撤诉' : '撤回起诉'}处理。`;
    case 'stay':
      return '本案中止诉讼。';
    case 'terminate':
      return '本案终结诉讼。';
    case 'transfer':
      return `本案移送${ruled.to}处理。`;
    case 'dismissSuit':
      return `驳回${plaintiff}的起诉。`;
    case 'toOrdinary':
      return '本案转为普通程序。';
    case 'correction':
      return `${ruled.document}中“${ruled.from}”补正为“${ruled.into}”。`;
  }
}

export function feeText({ what, amount, borneBy }: FeeText): string {
  return borneBy === null
    ? `${what}${money(amount)}，退还预交的当事人。`
    : `${what}${money(amount)}，由${borneBy}负担。`;
}

/** TIME-8, 民诉法157.2, 解释277: of these only a dismissal of the suit is appealed, and in small claims not even that. */
function remedy(ruled: Ruled): string[] {
  if (ruled.about === 'dismissSuit')
    return ruled.final ? ['本裁定一经作出即发生法律效力。'] : [appealText('裁定', '十', ruled.appealCourt)];
  return ruled.about === 'transfer' ? ['本裁定一经作出即生效。'] : [];
}
