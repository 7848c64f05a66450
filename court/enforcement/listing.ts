/** 失信被执行人名单: grounds, and who may not be listed (ENF-11). */
import { ageOn } from '../people/identity-number';
import type { Step } from '../step';
import type { LegalDate } from '../time/legal-date';
import { computePeriod } from '../time/period';

/** 失信规定 (2017) 第1条, in its order: ground 1 and grounds 2–6 differ in exclusions and period. */
export const LISTING_GROUNDS = {
  ableButRefuses: '有履行能力而拒不履行',
  obstructs: '伪造证据、暴力、威胁等妨碍、抗拒执行',
  evades: '虚假诉讼、虚假仲裁或者隐匿、转移财产等规避执行',
  breaksReporting: '违反财产报告制度',
  breaksRestriction: '违反限制消费令',
  breaksSettlement: '无正当理由拒不履行执行和解协议',
} as const;
export type ListingGround = keyof typeof LISTING_GROUNDS;

export interface ListingFacts {
  ground: ListingGround;
  debtor: { kind: 'person'; birthday: LegalDate | undefined } | { kind: 'organisation' };
  today: LegalDate;
  /** Ground 1 (2017 Art. 3); undefined: not found out. */
  sufficientSecurity: boolean | undefined;
  seizedSuffices: boolean | undefined;
  turnNotCome: boolean | undefined;
}

export interface ListingCheck {
  /** `excluded`: may not be listed on this ground; `unclear`: find out first; `open`: officers weigh it. */
  result: 'excluded' | 'unclear' | 'open';
  steps: Step[];
}

/** ENF-11: whether the law forbids listing. A minor never is; ground 1 has exclusions of its own. Never a decision to list. */
export function listingCheck(facts: ListingFacts): ListingCheck {
  const { debtor, today } = facts;
  const minorRule = 'ENF-11 失信名单规定（2017）第4条';
  if (debtor.kind === 'person') {
    if (debtor.birthday === undefined)
      return {
        result: 'unclear',
        steps: [{ text: '不知道被执行人的出生日期，先查明是否已满 18 周岁。', rule: minorRule }],
      };
    if (debtor.birthday > today) throw new RangeError(`born after today: ${debtor.birthday}`);
    if (ageOn(debtor.birthday, today) < 18)
      return { result: 'excluded', steps: [{ text: '被执行人是未成年人，不得列入名单。', rule: minorRule }] };
  }
  const rule = 'ENF-11 失信名单规定（2017）第3条';
  if (facts.ground !== 'ableButRefuses') {
    const text = `理由是“${LISTING_GROUNDS[facts.ground]}”，由法官审查决定，院长签发。`;
    return { result: 'open', steps: [{ text, rule: 'ENF-11 失信名单规定（2017）第1、5条' }] };
  }
  const exclusions = [
    { found: facts.sufficientSecurity, yes: '已提供充分有效的担保', ask: '是否有充分有效的担保' },
    { found: facts.seizedSuffices, yes: '已控制的财产足够清偿', ask: '已控制的财产是否足够清偿' },
    { found: facts.turnNotCome, yes: '还没有轮到他履行', ask: '是否已轮到他履行' },
  ];
  const excluded = exclusions.filter(({ found }) => found === true);
  if (excluded.length > 0) {
    const steps = excluded.map(({ yes }) => ({ text: `${yes}，不得以“有能力而不履行”列入名单。`, rule }));
    return { result: 'excluded', steps };
  }
  const unknown = exclusions.filter(({ found }) => found === undefined);
  if (unknown.length > 0) {
    return { result: 'unclear', steps: unknown.map(({ ask }) => ({ text: `先查明${ask}。`, rule })) };
  }
  const text = '没有不得列入的情形，由法官审查决定，院长签发。';
  return { result: 'open', steps: [{ text, rule: 'ENF-11 失信名单规定（2017）第1、5条' }] };
}

/** ENF-11 (2017 Art. 5): last day to decide on the applicant's request. */
export const listingDecisionDue = (requestedOn: LegalDate): LegalDate =>
  computePeriod({ from: requestedOn, days: 15 }).lastDay;
