/** 身份核验: which acts need a verified person, and which a fresh check just before (ID-1, 2, 3). */
import type { Step } from '../step';

/** ID-1: free of identity — all others need `identity.state = verified`. */
export const OPEN_TO_ALL = ['guide', 'takeNumber', 'similarCases', 'hearingNotices', 'feeEstimate'] as const;

/** 在线规则7.1: the person is registered and verified before any other act. */
export function needsIdentity(action: string): boolean {
  return !OPEN_TO_ALL.some((open) => open === action);
}

/** ID-2: stored with every act of an account, so that it can be told later whose it was (在线规则7.2). */
export interface ActRecord {
  account: string;
  /** Epoch ms, the server's. */
  at: number;
  session: string;
  /** Id of the verification it stood on; undefined: none was needed. */
  challenge?: string | undefined;
}

/** What speaks against an act being the person's own. */
export interface Contested {
  /** Epoch ms from which on the account was in other hands, as reported; 0 if he cannot say. */
  stolenSince?: number | undefined;
  systemError?: boolean | undefined;
}

/** 在线规则7.2: the person's own act, unless there is proof of theft or of a system error: then an officer decides. */
export function attribution(
  act: ActRecord,
  { stolenSince, systemError }: Contested,
): {
  ownAct: 'yes' | 'officerDecides';
  /** A reported theft freezes the account; an error of the system's own locks nobody out. */
  frozen: boolean;
  steps: Step[];
} {
  const rule = 'ID-2 在线诉讼规则第7条第2款';
  const frozen = stolenSince !== undefined;
  const stolen = frozen && act.at >= stolenSince;
  if (!stolen && !systemError)
    return { ownAct: 'yes', frozen, steps: [{ text: '用本人账号办的事，算本人办的。', rule }] };
  const text = `${stolen ? '报告账号被盗用' : '系统出错'}：账号里办过的这件事算不算数，由法官认定，请尽快说明情况。`;
  return { ownAct: 'officerDecides', frozen, steps: [{ text, rule }] };
}

/** 验证用途: each for one kind of activity (在线规则7.3「等」, 21.3: inquiries too; 调解规则17). */
export type Purpose = 'mediation' | 'evidenceExchange' | 'inquiry' | 'hearing';

export interface Challenge {
  person: string;
  session: string;
  purpose: Purpose;
  /** Epoch ms; undefined: not passed. */
  passedAt?: number | undefined;
}

/** 【practice】 */
export const FRESH_MINUTES = 30;
const FRESH_MS = FRESH_MINUTES * 60_000;

/**
 * ID-3: passed by this person, for this session and purpose, at most 30 minutes ago.
 * @param now epoch ms; a pass from the future is none
 */
export function freshEnough(
  challenge: Challenge | undefined,
  wanted: { person: string; session: string; purpose: Purpose; now: number },
): boolean {
  if (!challenge || challenge.passedAt === undefined) return false;
  const { person, session, purpose, passedAt } = challenge;
  if (person !== wanted.person || session !== wanted.session || purpose !== wanted.purpose) return false;
  const age = wanted.now - passedAt;
  return age >= 0 && age <= FRESH_MS;
}
