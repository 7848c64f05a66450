/** What stands in an execution, as its services leave it: 陈晓梅 against 王建国, by 石执行 (o-enforcement) since 4 March 2025. */
import { controlPlan } from '../../../court/enforcement/control';
import { fen } from '../../../court/money';
import { type LivingCase, type LivingWishes, livingCase } from '../../../demo/living-case';
import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import { cases } from '../../../records/case/case';
import { assetClues, type Clue } from '../../../records/enforcement/clue';
import { dueKeyOf, listingKeyOf } from '../../../records/enforcement/due';
import {
  type DebtorStanding,
  type Enforcement,
  enforcements,
  type Listing,
} from '../../../records/enforcement/enforcement';
import { type Measure, measures } from '../../../records/enforcement/measure';
import { type SceneMedia, sceneMedia } from '../../../records/enforcement/media';
import { enforcementMoney, type MoneyEntry } from '../../../records/enforcement/money';
import { day, INSTANT } from '../trial';

const OFFICER = 'o-enforcement' as OpenId;
const AT = new Date(INSTANT('2025-03-04 10:00'));
const SEALED = { k: 'local-1', v: '' };

/** Registered on 3 March 2025, applied for on 28 February. */
export const execution = (wishes: LivingWishes = {}): Promise<LivingCase> =>
  livingCase({ kind: 'enforcement', assigned: false, lawyerFor: null, ...wishes });

/** Taken over. @param debtor what of its one debtor differs */
export async function putExecution(
  { caseId, caseNo, defendant }: LivingCase,
  { debtor, ...more }: Partial<Enforcement> & { debtor?: Partial<DebtorStanding> } = {},
): Promise<void> {
  const debtors = [
    {
      ...{ partyId: defendant, name: '王建国', kind: 'person' as const, noticeServiceId: null, performBy: null },
      ...{ reportBy: null, reportedAt: null, missing: null, restriction: null, listing: null },
      ...debtor,
    },
  ];
  const made: Enforcement = {
    ...{ _id: caseId, caseId, courtId: 'yuyao', courtName: '余姚市人民法院', caseNo },
    ...{ registeredOn: day('2025-03-03'), receivedOn: day('2025-02-28'), state: 'controlled', lastAct: 'a' },
    officer: { openid: OFFICER, name: '石执行', post: '执行员' },
    clerk: { openid: 'o-clerk' as OpenId, name: '江书记员' },
    obligation: {
      kind: 'money',
      title: { number: '（2024）浙0281民初88号', issuedBy: '余姚市人民法院', effectiveOn: null },
      ...{ text: '归还借款', debtFen: fen(10_000_000), doubled: null, enteredBy: '石执行', enteredAt: AT },
    },
    feeFen: fen(147_500),
    sums: { receivedFen: fen(0), feeTakenFen: fen(0), paidOutFen: fen(0), returnedFen: fen(0), settledFen: fen(0) },
    debtors,
    ...{ firstMeasureOn: null, noticedOn: day('2025-03-04'), settlement: null, stay: null, round: {}, ended: null },
    listingKey: listingKeyOf(caseId, debtors),
    dueKey: '',
    ...more,
  };
  await enforcements.insert({ ...made, dueKey: dueKeyOf(made, [], []) });
  const { officer, clerk } = made;
  await cases.update(caseId, {
    trial: command().set({
      judges: [{ openid: officer.openid, name: officer.name, post: '审判员' }],
      ...{ clerk, assignedOn: '2025-03-04', assignedBy: '执行局局长' },
    }),
    officers: command().set([officer.openid, ...(clerk ? [clerk.openid] : [])]),
  });
}

/** A deposit of his, frozen. Days of Shanghai. */
export async function putMeasure(
  { caseId, caseNo, defendant }: Pick<LivingCase, 'caseId' | 'caseNo' | 'defendant'>,
  key: string,
  {
    from = '2025-03-04',
    until = '2026-03-04',
    ...more
  }: Partial<Omit<Measure, 'from' | 'until'>> & {
    from?: string;
    until?: string;
  } = {},
): Promise<string> {
  const _id = `${caseId}:${key}`;
  const { preservation = false, asset = 'deposit' } = more;
  const plan = controlPlan({ asset, from: day(from), until: day(until), preservation });
  await measures.insert({
    ...{ _id, caseId, courtId: 'yuyao', caseNo, debtor: defendant, kind: 'freeze', asset },
    ...{ text: '存款（余姚农商行 **** 0018）', exact: null, securedFen: fen(6_000_000), from: day(from) },
    ...{ until: plan.until, renewBy: plan.renewBy, preservation, renewals: [], state: 'inForce', ended: null },
    ...{ entryId: null, lastAct: 'a', remindKey: plan.reminders[0] ?? '', untilKey: `${until}:${_id}` },
    ...more,
  });
  return _id;
}

export async function putReceipt(
  { caseId, caseNo }: LivingCase,
  key: string,
  more: Partial<MoneyEntry> = {},
): Promise<string> {
  const _id = `${caseId}:${key}`;
  const payOutBy = more.payOutBy ?? day('2025-04-03');
  await enforcementMoney.insert({
    ...{ _id, caseId, courtId: 'yuyao', caseNo, kind: 'received', amountFen: fen(100), on: day('2025-03-04') },
    ...{ source: 'paidIn', partyId: null, agent: null, account: null, ref: 'K', payOutBy, leftFen: fen(100) },
    ...{ of: null, by: OFFICER, at: AT, entryId: null, dueKey: `${payOutBy}:${_id}`, listKey: `k:${_id}` },
    ...more,
  });
  return _id;
}

export async function putClue(
  { caseId, caseNo, plaintiff }: LivingCase,
  key: string,
  more: Partial<Clue> = {},
): Promise<string> {
  const _id = `${caseId}:${key}`;
  await assetClues.insert({
    ...{ _id, caseId, courtId: 'yuyao', caseNo, partyId: plaintiff, by: 'o-plaintiff' as OpenId, byName: '陈晓梅' },
    ...{ kind: 'vehicle', text: SEALED, files: [], urgent: false, at: AT, concrete: null, checkBy: null },
    ...{ answer: null, state: 'given', lastAct: 'a', dueKey: `2025-03-04:${_id}`, listKey: `k:${_id}` },
    ...more,
  });
  return _id;
}

export async function putMedia(
  { caseId }: Pick<LivingCase, 'caseId'>,
  key: string,
  more: Partial<SceneMedia> = {},
): Promise<string> {
  const _id = `${caseId}:${key}`;
  await sceneMedia.insert({
    ...{ _id, caseId, courtId: 'yuyao', kind: 'video', by: OFFICER, takenAt: null, receivedAt: AT, parts: [] },
    ...{ size: 0, sha256: null, expected: { parts: 3, size: 30, sha256: null }, seconds: null, width: null },
    ...{ height: null, regions: [], looked: null, state: 'arriving', cannot: null, picture: null, film: null },
    ...{ entryId: null, lastAct: 'a', listKey: `k:${_id}` },
    ...more,
  });
  return _id;
}

/** For breaking the order to report: two years from 3 March 2025. */
export const listingOf = (more: Partial<Listing> = {}): Listing => ({
  ...{ grounds: ['breaksReporting'], decidedOn: day('2025-03-03'), until: day('2027-03-03') },
  approval: { name: '李院长', date: day('2025-03-03'), ref: '余执审〔2025〕1号' },
  ...{ documentId: 'd', ending: null, deleted: null },
  ...more,
});
