/** 不属于本院受理的情形: matters that go elsewhere or must wait, as hints from facts; the judge decides, silence is no withdrawal (FILE-9). */
import type { GuideGround } from '../machines/filing';
import { addMonths, addYears, type LegalDate, legalDateText } from '../time/legal-date';
import { type LabourFacts, labourGrounds } from './labour-grounds';

export interface GroundHint {
  /** As the officer would guide; `duplicate`, `insulting` are for his attention. */
  ground: GuideGround | 'duplicate' | 'insulting';
  text: string;
  rule: string;
}

export interface EarlierDivorceSuit {
  /** 判决不准离婚, 调解和好, 撤诉 or 按撤诉处理; adoption: 维持收养关系. */
  ended: 'refused' | 'reconciled' | 'withdrawn' | 'adoptionKept';
  /** The day it became effective, or the ruling on the withdrawal was served. */
  on: LegalDate;
  samePlaintiff: boolean;
  /** 新情况、新理由; undefined: not said. */
  newFacts?: boolean | undefined;
}

export interface GroundFacts {
  today: LegalDate;
  /** Who is sued over an act of public power. */
  administrativeAct?: boolean | undefined;
  /** 书面仲裁协议; `doubtful`: void, withdrawn or not to be carried out (解释215). */
  arbitration?: { written: boolean; doubtful?: boolean | undefined } | undefined;
  otherAuthority?: boolean | undefined;
  otherCourt?: boolean | undefined;
  /** The same matter has a judgment in effect. */
  effectiveJudgment?: { newFacts: boolean } | undefined;
  labour?: LabourFacts | undefined;
  divorce?: {
    plaintiffIsHusband?: boolean | undefined;
    /** The wife is pregnant, has given birth, or a pregnancy has ended. */
    pregnant?: boolean | undefined;
    bornOn?: LegalDate | undefined;
    pregnancyEndedOn?: LegalDate | undefined;
  } & { earlier?: EarlierDivorceSuit | undefined };
  /** Against an earlier or pending suit (解释247); all three make it a duplicate. */
  earlierSuit?:
    | {
        sameParties?: boolean | undefined;
        sameObject?: boolean | undefined;
        /** Same claims, or claims that in substance negate the earlier result. */
        sameOrNegatingClaims?: boolean | undefined;
        newFactsSince?: boolean | undefined;
      }
    | undefined;
  /** 谩骂和人身攻击 (解释210) */
  insulting?: boolean | undefined;
}

/** Limitation is no ground to refuse, only the other side's defence (解释219): told once the last day is over. */
export const limitationNote = (lastDay: LegalDate, today: LegalDate): { text: string; rule: string } | undefined =>
  today <= lastDay
    ? undefined
    : {
        text: '看来过了诉讼时效。过了也可以起诉，法院照样受理；对方可以用时效来抗辩，由法官判断。',
        rule: 'FILE-9 解释第219条',
      };

/** 民诉法127, 解释210–219, 247, 248. Nothing here keeps anyone from filing. */
export function groundHints(facts: GroundFacts): GroundHint[] {
  const hints: GroundHint[] = [];
  const hint = (ground: GroundHint['ground'], text: string, rule: string) =>
    hints.push({ ground, text, rule: `FILE-9 ${rule}` });
  if (facts.administrativeAct)
    hint('administrative', '告行政机关的，走行政诉讼，用行政起诉状。', '民诉法第127条第(1)项');
  // 解释215: void or unworkable clauses do not bar the suit.
  if (facts.arbitration?.written && !facts.arbitration.doubtful)
    hint('arbitration', '双方书面约定了仲裁，先向约定的仲裁机构申请。', '民诉法第127条第(2)项、解释第215条');
  if (facts.otherAuthority) hint('otherAuthority', '这件事依法由其他机关处理，先找那个机关。', '民诉法第127条第(3)项');
  if (facts.otherCourt) hint('otherCourt', '这个案件看来归其他法院管，可以去那里起诉。', '民诉法第127条第(4)项');
  // 解释248: new facts since make a new case.
  if (facts.effectiveJudgment && !facts.effectiveJudgment.newFacts)
    hint('resJudicata', '已经有生效判决，不服的，申请再审。', '民诉法第127条第(5)项');
  if (facts.labour) hints.push(...labourGrounds(facts.labour, facts.today));
  if (facts.divorce) hints.push(...divorceGrounds(facts.divorce, facts.today));
  duplicate(facts.earlierSuit, hint);
  if (facts.insulting) hint('insulting', '起诉状里有骂人、攻击人的话，请改掉再交，事情照样写清楚。', '解释第210条');
  return hints;
}

function duplicate(
  earlier: GroundFacts['earlierSuit'],
  hint: (ground: GroundHint['ground'], text: string, rule: string) => number,
): void {
  if (!earlier || earlier.newFactsSince) return;
  const { sameParties, sameObject, sameOrNegatingClaims } = earlier;
  if (sameParties && sameObject && sameOrNegatingClaims)
    hint('duplicate', '同样的人、同样的事、同样的请求已经起诉过，可能是重复起诉。', '解释第247条');
}

function divorceGrounds(facts: NonNullable<GroundFacts['divorce']>, today: LegalDate): GroundHint[] {
  const hints: GroundHint[] = [];
  const until = blockedUntil(facts, today);
  if (facts.plaintiffIsHusband && until)
    hints.push({
      ground: 'blockedPeriod',
      text: `女方怀孕、生育后一年内或者终止妊娠后六个月内，男方不能提出离婚${until === 'pregnant' ? '' : `，到 ${legalDateText(until)}为止`}；女方提出，或者法院认为确有必要的除外。`,
      rule: 'FILE-9 民诉法第127条第(6)项、民法典第1082条',
    });
  const { earlier } = facts;
  if (earlier?.samePlaintiff && earlier.newFacts !== true && today <= addMonths(earlier.on, 6)) {
    const asked = earlier.newFacts === undefined ? '有新情况、新理由的，请写明，可以起诉。' : '';
    hints.push({
      ground: 'repeatedDivorce',
      text: `上次的结果到 ${legalDateText(addMonths(earlier.on, 6))}还没满六个月，没有新情况、新理由的，原来的原告先不能再起诉。${asked}`,
      rule: 'FILE-9 民诉法第127条第(7)项、解释第214条第2款',
    });
  }
  return hints;
}

/** 民法典1082: the last day of the block; `pregnant` while it lasts with no end known. */
function blockedUntil(
  { pregnant, bornOn, pregnancyEndedOn }: NonNullable<GroundFacts['divorce']>,
  today: LegalDate,
): LegalDate | 'pregnant' | undefined {
  const ends = [
    ...(bornOn ? [addYears(bornOn, 1)] : []),
    ...(pregnancyEndedOn ? [addMonths(pregnancyEndedOn, 6)] : []),
  ];
  if (pregnant) return 'pregnant';
  return ends
    .filter((end) => today <= end)
    .sort()
    .at(-1);
}
