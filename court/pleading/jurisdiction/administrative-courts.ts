/** 行政诉讼的管辖: which court, and which level (FILE-22; 行诉法14–21, 行诉解释5, 8, 9, 134). */
import type { Step } from '../../step';
import type { ReviewResult } from './administrative-defendant';
import { FILE_ANYWAY, type Found, type Hint, hintOf, ONE_IS_ENOUGH, SPOTS } from './hint';

export type AuthorityRank = 'stateCouncilDepartment' | 'countyGovernmentOrAbove' | 'customs' | 'other';

export interface AdministrativeCourtFacts {
  review: ReviewResult;
  original: { rank?: AuthorityRank | undefined; place?: string | undefined };
  reviewer?: { rank?: AuthorityRank | undefined; place?: string | undefined } | undefined;
  /** Whom the suit is against, from `administrativeDefendant`. */
  defendants: readonly ('original' | 'reviewer')[];
  /** 限制人身自由的行政强制措施; the plaintiff's places: household, habitual residence, where he is held (行诉解释8). */
  personalFreedom?: { plaintiffPlace?: string | undefined; detentionPlace?: string | undefined } | undefined;
  /** An act that changes rights in real property (行诉解释9): only its place. */
  realProperty?: { place?: string | undefined } | undefined;
  /** 涉外 or 涉港澳台 (行诉解释5(2)) */
  foreign?: boolean | undefined;
}

export interface AdministrativeCourts {
  hints: Hint[];
  exclusive: boolean;
  unclear: string[];
  notes: string[];
  steps: Step[];
}

export function findAdministrativeCourts(facts: AdministrativeCourtFacts): AdministrativeCourts {
  const { level, step, ask } = administrativeLevel(facts);
  const found = places(facts);
  const hints = found.map((one) => hintOf(one, level));
  const missing = found.filter(({ place }) => !place).map(({ spot }) => SPOTS[spot].ask);
  return {
    hints,
    exclusive: facts.realProperty !== undefined,
    unclear: [...new Set([...missing, ...ask])],
    notes: [
      // 行诉法18.2
      '不少省份指定了专门审理行政案件的法院（跨区域管辖），以当地法院公布的为准。',
      ...(hints.length > 1 ? [ONE_IS_ENOUGH] : []),
      FILE_ANYWAY,
    ],
    steps: [step],
  };
}

function places(facts: AdministrativeCourtFacts): Found[] {
  const { realProperty, personalFreedom, original, reviewer, review } = facts;
  if (realProperty)
    return [
      {
        spot: 'property',
        place: realProperty.place,
        why: '决定改变了房屋、土地权利的，只由不动产所在地的法院管。',
        rule: 'FILE-22 行诉法第20条、行诉解释第9条',
      },
    ];
  const rule = 'FILE-22 行诉法第18条第1款';
  const atOriginal: Found = {
    spot: 'authority',
    place: original.place,
    why: '由最初作出决定的机关所在地的法院管。',
    rule,
  };
  const atReviewer: Found = {
    spot: 'reviewer',
    place: reviewer?.place,
    why: '经过复议的，也可以去复议机关所在地的法院。',
    rule,
  };
  const inactionOf: Found = { ...atReviewer, why: '告复议机关不处理的，由复议机关所在地的法院管。' };
  const found: Found[] = [];
  const undecided = review === 'notAccepted' || review === 'undecided';
  // Without a decision on review the suit is over the one act or the other's inaction: there where that authority is.
  if (!undecided || facts.defendants.includes('original') || facts.defendants.length === 0) found.push(atOriginal);
  if (undecided && !facts.defendants.includes('original')) found.push(inactionOf);
  if (!undecided && review !== 'none') found.push(atReviewer);
  if (personalFreedom) {
    const why = '限制人身自由的强制措施，原告所在地的法院也可以管。';
    const own = 'FILE-22 行诉法第19条、行诉解释第8条';
    found.push({ spot: 'plaintiff', place: personalFreedom.plaintiffPlace, why, rule: own });
    found.push({ spot: 'detention', place: personalFreedom.detentionPlace, why, rule: own });
  }
  return found;
}

const HIGH: readonly (AuthorityRank | undefined)[] = ['stateCouncilDepartment', 'countyGovernmentOrAbove', 'customs'];

function administrativeLevel(facts: AdministrativeCourtFacts): {
  level: 'basic' | 'intermediate' | 'unclear';
  step: Step;
  ask: string[];
} {
  const { foreign, original, reviewer, defendants } = facts;
  const both = defendants.includes('original') && defendants.includes('reviewer');
  if (foreign)
    return intermediate('涉外、涉港澳台的行政案件由中级法院管。', '行诉法第15条第(3)项、行诉解释第5条第(2)项');
  // 行诉解释134.3: both are defendants, the original authority settles the level.
  const [rank, known] =
    both || defendants.includes('original') ? [original.rank, true] : [reviewer?.rank, defendants.length > 0];
  if (!known || !rank)
    return {
      level: 'unclear',
      step: { text: '要先知道告哪个机关、是哪一级。', rule: 'FILE-22 行诉法第14、15条' },
      ask: ['被告是县级以上政府、国务院部门、海关，还是一般的局、街道、乡镇？'],
    };
  const rule = both ? '行诉法第15条、行诉解释第134条第3款' : '行诉法第15条第(1)、(2)项';
  if (HIGH.includes(rank)) return intermediate('告国务院部门、县级以上政府或者海关的，由中级法院管。', rule);
  const text = both ? '原机关和复议机关一起被告的，看原机关的级别，由基层法院管。' : '一般由基层法院管。';
  return {
    level: 'basic',
    step: { text, rule: `FILE-22 行诉法第14条${both ? '、行诉解释第134条第3款' : ''}` },
    ask: [],
  };
}

function intermediate(text: string, rule: string): { level: 'intermediate'; step: Step; ask: string[] } {
  return { level: 'intermediate', step: { text, rule: `FILE-22 ${rule}` }, ask: [] };
}
