/** 类型代字的确定: which type code a matter gets, and which moves keep its number (NUM-4, NUM-5). */
import type { TypeCode } from './case-number';

/** What is to be decided, by its type code. */
const CODES = {
  civilFirst: '民初',
  civilSecond: '民终',
  civilRetrialApplication: '民申',
  civilRetrial: '民再',
  thirdPartyRevocation: '民撤',
  special: '民特',
  paymentOrder: '民督',
  publicSummons: '民催',
  civilJurisdiction: '民辖',
  civilJurisdictionAppeal: '民辖终',
  administrativeFirst: '行初',
  administrativeSecond: '行终',
  administrativeRetrialApplication: '行申',
  administrativeRetrial: '行再',
  administrativeActEnforcementReview: '行审',
  administrativeCompensation: '行赔初',
  enforcement: '执',
  resumedEnforcement: '执恢',
  preservation: '执保',
  enforcementObjection: '执异',
  enforcementReview: '执复',
  enforcementSupervision: '执监',
  preSuitPreservation: '财保',
  bankruptcyApplication: '破申',
  bankruptcy: '破',
  preFilingMediation: '诉前调',
} as const satisfies Record<string, TypeCode>;

/** Results of mediation before filing have codes of their own since 2022 (NUM-5). */
const AFTER_MEDIATION = {
  confirmation: { now: '诉前调确', before: '民特' },
  mediationDocument: { now: '诉前调书', before: '民初' },
} as const satisfies Record<string, { now: TypeCode; before: TypeCode }>;
const AFTER_MEDIATION_SINCE = 2022;

export type Matter = keyof typeof CODES | keyof typeof AFTER_MEDIATION;

/** @param year of registration in Shanghai (NUM-1) */
export function typeCodeFor(matter: Matter, year: number): TypeCode {
  if (matter === 'confirmation' || matter === 'mediationDocument')
    return AFTER_MEDIATION[matter][year >= AFTER_MEDIATION_SINCE ? 'now' : 'before'];
  return CODES[matter];
}

/**
 * NUM-4: several matters in one case, or several procedures: the type of what must be decided first.
 * @param inOrder as they are to be decided; RangeError if empty
 */
export function typeCodeForMerged(inOrder: readonly Matter[], year: number): TypeCode {
  const [first] = inOrder;
  if (!first) throw new RangeError('a case has at least one matter');
  return typeCodeFor(first, year);
}

/** NUM-4: what happens to the number; a new one is linked with the old one, both ways. */
const NUMBER_AFTER = {
  summaryToOrdinary: 'kept',
  smallClaimsToSummary: 'kept',
  newJudge: 'kept',
  stayAndResume: 'kept',
  appeal: 'new',
  retrial: 'new',
  enforcement: 'new',
  enforcementResumed: 'new',
  transferToOtherCourt: 'new',
} as const;
export type CaseMove = keyof typeof NUMBER_AFTER;

interface NumberLink {
  caseNo: string;
  linkedTo: string;
}

/** Both ends of the link that a move with a new number makes; none if the number is kept. Throws RangeError if a "new" number is the old one. */
export function numberLinks(move: CaseMove, oldNo: string, newNo: string): NumberLink[] {
  if (NUMBER_AFTER[move] === 'kept') return [];
  if (oldNo === newNo) throw new RangeError(`${move} needs a new number: ${oldNo}`);
  return [
    { caseNo: oldNo, linkedTo: newNo },
    { caseNo: newNo, linkedTo: oldNo },
  ];
}
