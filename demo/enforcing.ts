/**
 * 一件执行案件, by everybody's own calls: 陈晓梅 (o-plaintiff) applies against 王建国 (o-defendant), 何立案 registers it, 石执行 (o-enforcement)
 * takes it over with 江书记员, and the debtor comes in by his code. Further steps are calls of their own. In this process or over HTTP.
 */
import { addDays, type LegalDate, legalDateOf } from '../court/time/legal-date';
import type { CheckProgressResult } from '../functions/check-progress/contract';
import type { FileCaseResult } from '../functions/file-case/contract';
import { ENFORCEMENT } from '../functions/file-case/trial-kinds';
import type { FollowEnforcementAction, FollowEnforcementResult } from '../functions/follow-enforcement/contract';
import { PEOPLE } from './people';

/** `startCourt`'s court, a journey's, or `demo/caller` with its clock. */
export interface EnforcingCourt {
  must<T>(name: string, openid: string | undefined, event: Record<string, unknown>): Promise<T>;
  /** Of the court, ms. */
  now(): number;
}

/** Of a court in this process. */
export const enforcingCourt = (court: {
  must: EnforcingCourt['must'];
  emulator: { clock: { now(): number } };
}): EnforcingCourt => ({ must: (...call) => court.must(...call), now: () => court.emulator.clock.now() });

export interface EnforcingWishes {
  /** Of its title's number: several cases stand side by side. */
  n?: number;
  /** What the title says is still owed, in fen. */
  debtFen?: number;
  /** Without: registered, nobody's yet. */
  taken?: boolean;
  /** Without: the debtor has not come in. */
  debtorIn?: boolean;
  /** Whether the debtor agrees to be served at his account (SERVE-1); without, papers wait until he opens them. */
  debtorServed?: boolean;
}

export interface Enforcing {
  caseId: string;
  caseNo: string;
  filingId: string;
  /** Of `case_parties`. */
  applicant: string;
  debtor: string;
}

export const [APPLICANT, DEBTOR, OFFICER, CLERK] = ['o-plaintiff', 'o-defendant', 'o-enforcement', 'o-clerk'];

const todayOf = (court: EnforcingCourt): LegalDate => legalDateOf(court.now());

/** What 石执行 does in it. */
export const officer = <A extends FollowEnforcementAction>(
  court: EnforcingCourt,
  event: { action: A } & Record<string, unknown>,
) => court.must<FollowEnforcementResult<A>>('follow-enforcement', OFFICER, event);

/** Applied for, registered, taken over, the debtor let in: as far as is wished. */
export async function enforcing(court: EnforcingCourt, wishes: EnforcingWishes = {}): Promise<Enforcing> {
  const { taken = true, debtorIn = true, debtorServed = true } = wishes;
  const { filingId, caseId, caseNo } = await registered(court, wishes);
  const of = { filingId, caseId, caseNo, applicant: '', debtor: '' };
  if (!taken) return of;
  await takenOver(court, of, wishes);
  const enforced = { ...of, ...(await sidesOf(court, of)) };
  if (debtorIn) await letIn(court, enforced, debtorServed);
  return enforced;
}

async function sidesOf(court: EnforcingCourt, { caseId }: Pick<Enforcing, 'caseId'>) {
  const { parties } = await court.must<CheckProgressResult<'courtCase'>>('check-progress', CLERK, {
    action: 'courtCase',
    caseId,
  });
  const idOf = (role: string) => parties.find(({ roleName }) => roleName === role)?.partyId ?? '';
  return { applicant: idOf('申请执行人'), debtor: idOf('被执行人') };
}

/** The debtor of one that an officer has taken over by other means. */
export async function comesIn(court: EnforcingCourt, of: Pick<Enforcing, 'caseId'>): Promise<void> {
  await letIn(court, { ...of, ...(await sidesOf(court, of)) }, true);
}

async function registered(court: EnforcingCourt, { n = 123, debtFen = 10_500_000 }: EnforcingWishes) {
  const today = todayOf(court);
  const content = {
    ...ENFORCEMENT,
    judgmentDebtors: [{ ...ENFORCEMENT.judgmentDebtors[0], idNumber: numberOf(DEBTOR) }],
    title: { ...ENFORCEMENT.title, number: numberOfTitle(n), effectiveOn: addDays(today, -90) },
    performance: { by: addDays(today, -80), done: 'no' },
    amountFen: debtFen,
    amountParts: [{ part: 'principal', text: '借款本金和利息', amountFen: debtFen }],
  };
  const draft = { action: 'saveDraft', courtId: 'yuyao', kind: 'enforcement', content };
  const { filingId, version } = await court.must<FileCaseResult<'saveDraft'>>('file-case', APPLICANT, draft);
  await court.must('file-case', APPLICANT, { action: 'submit', filingId, version });
  for (const action of ['take', 'register', 'issueDocuments'])
    await court.must('file-case', 'o-filing-judge', { action, filingId });
  const { caseNo } = await court.must<FileCaseResult<'get'>>('file-case', APPLICANT, { action: 'get', filingId });
  const { cases } = await court.must<CheckProgressResult<'myCases'>>('check-progress', APPLICANT, {
    action: 'myCases',
  });
  const caseId = cases.find((one) => one.caseNo === caseNo)?.caseId;
  if (!caseId) throw new Error(`${filingId} was not registered`);
  return { filingId, caseId, caseNo: caseNo ?? '' };
}

const numberOf = (openid: string | undefined): string => PEOPLE.find(({ _id }) => _id === openid)?.idNumber ?? '';
const numberOfTitle = (n: number): string => `（2024）浙0281民初${n}号`;

async function takenOver(
  court: EnforcingCourt,
  { caseId }: Pick<Enforcing, 'caseId'>,
  { n = 123, debtFen = 10_500_000 }: EnforcingWishes,
): Promise<void> {
  const today = todayOf(court);
  await officer(court, {
    action: 'takeOver',
    caseId,
    clerkId: CLERK,
    judgeId: 'o-judge',
    assignedBy: '执行局局长',
    assignedOn: today,
    obligation: {
      kind: 'money',
      title: { number: `${numberOfTitle(n)}民事判决书`, issuedBy: '余姚市人民法院' },
      text: '归还借款本金和利息',
      debtFen,
      doubled: { baseFen: Math.floor(debtFen * 0.95), dueOn: addDays(today, -80) },
    },
    feeFen: 147_500,
  });
}

/** By the code of the court's letter; `served`: he confirms his address, and is served at his account from then on. */
async function letIn(
  court: EnforcingCourt,
  { caseId, debtor }: Pick<Enforcing, 'caseId' | 'debtor'>,
  served: boolean,
): Promise<void> {
  const { code } = await court.must<CheckProgressResult<'makeLinkCode'>>('check-progress', CLERK, {
    action: 'makeLinkCode',
    caseId,
    partyId: debtor,
  });
  await court.must('check-progress', DEBTOR, { action: 'linkByCode', code });
  if (!served) return;
  await court.must('receive-documents', DEBTOR, {
    action: 'confirmAddress',
    caseId,
    partyId: debtor,
    eService: true,
    receiver: '王建国',
    address: '余姚市泗门镇光明路9号',
    phone: '13800002345',
  });
}

/** ENF-1, 2: notice and report order to the debtor: 7 days to perform, 10 to report, from his own service. */
export const noticed = (court: EnforcingCourt, { caseId }: Pick<Enforcing, 'caseId'>) =>
  officer(court, { action: 'notify', caseId, performDays: 7, reportDays: 10, account: '余姚市人民法院执行款专户' });

/** 执行裁定书, signed by officer and clerk, sealed. @returns its id */
export async function ruled(
  court: EnforcingCourt,
  { caseId }: Pick<Enforcing, 'caseId'>,
  about: string,
): Promise<string> {
  const { documentId, sha256 } = await officer(court, {
    action: 'layRuling',
    caseId,
    about,
    facts: '经查，被执行人有相应财产。',
    reasons: '应当依法办理。',
    orders: ['按本裁定办理'],
  });
  await court.must('follow-enforcement', CLERK, { action: 'signRuling', documentId, sha256 });
  return documentId;
}

/** A deposit is frozen today, for a year at most. @returns the measure's id */
export async function frozen(
  court: EnforcingCourt,
  { caseId, debtor }: Enforcing,
  more: Record<string, unknown> = {},
): Promise<string> {
  const rulingId = await ruled(court, { caseId }, 'control');
  const { measureId } = await officer(court, {
    action: 'control',
    caseId,
    rulingId,
    debtor,
    kind: 'freeze',
    asset: 'deposit',
    what: '存款',
    holder: '余姚农商行',
    number: '6228480318050020018',
    securedFen: 6_000_000,
    from: todayOf(court),
    necessities: '已留出每月3,000元生活费',
    ...more,
  });
  return measureId;
}

/** Money comes in from the debtor today. @returns the receipt's id */
export async function received(
  court: EnforcingCourt,
  { caseId }: Pick<Enforcing, 'caseId'>,
  amountFen: number,
): Promise<string> {
  const { moneyId } = await officer(court, {
    action: 'receive',
    caseId,
    source: 'paidIn',
    amountFen,
    on: todayOf(court),
    ref: '进账单1号',
  });
  return moneyId;
}
