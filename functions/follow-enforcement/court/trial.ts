/** An execution in the hands of its officer, for the tests of this folder: 陈晓梅 (o-plaintiff) against 王建国 (o-defendant), 石执行 (o-enforcement). */
import { type CourtCloud, startCourt } from '../../../demo/court-cloud';
import { type LivingCase, type LivingWishes, livingCase } from '../../../demo/living-case';
import type { OpenId } from '../../../platform/caller';
import type { Result } from '../../../platform/errors';
import { staffCollection } from '../../../platform/policy';
import { type Enforcement, enforcements } from '../../../records/enforcement/enforcement';
import { type EnforcementEntry, enforcementEntries } from '../../../records/enforcement/entry';
import { enforcementFeed, type FeedEntry } from '../../../records/enforcement/feed';
import { type Measure, measures } from '../../../records/enforcement/measure';
import { enforcementMoney, type MoneyEntry } from '../../../records/enforcement/money';
import type { CourtAction, CourtResult } from '../contract-court';
import { main } from '../index';

export const START = '2025-03-04T10:00:00+08:00';
export const APPROVAL = { name: '李院长', date: '2025-03-04', ref: '余执审〔2025〕1号' };
export const ACCOUNT = { number: '6217001234567894321', holder: '陈晓梅，某某银行' };

export const TAKEN = {
  clerkId: 'o-clerk',
  judgeId: 'o-judge',
  assignedBy: '执行局局长',
  assignedOn: '2025-03-04',
  obligation: {
    kind: 'money',
    title: { number: '（2024）浙0281民初88号民事判决书', issuedBy: '余姚市人民法院' },
    text: '归还借款本金10万元及利息',
    debtFen: 10_500_000,
    doubled: { baseFen: 10_000_000, dueOn: '2025-01-01' },
  },
  feeFen: 147_500,
} as const;

export const CONTROL = {
  kind: 'freeze',
  asset: 'deposit',
  what: '存款',
  holder: '余姚农商行',
  number: '6228480318050020018',
  securedFen: 6_000_000,
  from: '2025-03-04',
  necessities: '已留出每月3,000元生活费',
} as const;

type Event<A extends CourtAction> = { action: A } & Record<string, unknown>;

export interface ExecutionTrial extends CourtCloud {
  ask<A extends CourtAction>(openid: string | undefined, event: Event<A>): Promise<Result<CourtResult<A>>>;
  did<A extends CourtAction>(openid: string | undefined, event: Event<A>): Promise<CourtResult<A>>;
  /** By o-enforcement. */
  officer<A extends CourtAction>(event: Event<A>): Promise<CourtResult<A>>;
  /** What it was refused with: code and words; `OK`. */
  refusal(openid: string | undefined, event: Event<CourtAction>): Promise<string>;
  /** Registered, and taken over by o-enforcement. */
  taken(wishes?: LivingWishes, more?: Record<string, unknown>): Promise<LivingCase>;
  /** Signed by o-enforcement (or o-judge) and o-clerk, and sealed. */
  ruling(of: Pick<LivingCase, 'caseId'>, about: string, by?: string): Promise<string>;
  /** The notice is served, and the day for performing is over. */
  noticed(of: LivingCase): Promise<void>;
  /** A deposit is frozen; returns its id. */
  controlled(of: LivingCase, more?: Record<string, unknown>): Promise<string>;
  state(of: Pick<LivingCase, 'caseId'>): Promise<Enforcement>;
  entries(of: Pick<LivingCase, 'caseId'>): Promise<EnforcementEntry[]>;
  feed(of: Pick<LivingCase, 'caseId'>, audience: 'applicant' | 'judgmentDebtor'): Promise<FeedEntry[]>;
  measures(of: Pick<LivingCase, 'caseId'>): Promise<Measure[]>;
  money(of: Pick<LivingCase, 'caseId'>): Promise<MoneyEntry[]>;
  /** A Shanghai day, at ten. */
  day(on: string): void;
}

/** Whom the officer's rulings need, and another officer of the same court. */
async function moreStaff(): Promise<void> {
  for (const [openid, name, role] of [
    ['o-enforcement-2', '郑执行', 'enforcement'],
    ['o-judge-2', '林法官', 'judge'],
    ['o-judge-3', '周法官', 'judge'],
  ] as const) {
    // A boundary: demo people have fixed openids.
    const id = openid as OpenId;
    await staffCollection.insert({
      _id: id,
      openid: id,
      courtId: 'yuyao',
      name,
      roles: [role],
      hallIds: [],
      active: true,
    });
  }
  const id = 'o-gz-enforcement' as OpenId;
  await staffCollection.insert({
    _id: id,
    openid: id,
    courtId: 'gz-intermediate',
    name: '穗执行',
    roles: ['enforcement'],
    hallIds: [],
    active: true,
  });
}

export async function startExecutionTrial(
  intercept?: (params: Record<string, unknown>) => void,
): Promise<ExecutionTrial> {
  const court = await startCourt({ 'follow-enforcement': main }, intercept ? { intercept } : {});
  await moreStaff();
  const at = (instant: string) => court.emulator.clock.set(Date.parse(instant));
  at(START);
  const name = 'follow-enforcement';
  // A minute later each time, so that entries stand in their order.
  const officer: ExecutionTrial['officer'] = (event) => {
    court.emulator.clock.set(court.emulator.clock.now() + 60_000);
    return court.must(name, 'o-enforcement', event);
  };
  const trial: ExecutionTrial = {
    ...court,
    officer,
    ask: (openid, event) => court.call(name, openid, event),
    did: (openid, event) => court.must(name, openid, event),
    async refusal(openid, event) {
      const answer = await court.call(name, openid, event);
      return answer.ok ? 'OK' : `${answer.error.code} ${answer.error.message}`;
    },
    async taken(wishes = {}, more = {}) {
      const living = await livingCase({
        kind: 'enforcement',
        assigned: false,
        consents: ['plaintiff', 'defendant'],
        ...wishes,
      });
      await officer({ action: 'takeOver', caseId: living.caseId, ...TAKEN, ...more });
      return living;
    },
    async ruling({ caseId }, about, by = 'o-enforcement') {
      const { documentId, sha256 } = await trial.did(by, {
        action: 'layRuling',
        caseId,
        about,
        facts: '经查被执行人有相应财产',
        reasons: '应当依法办理',
        orders: ['按本裁定办理'],
      });
      await trial.did('o-clerk', { action: 'signRuling', documentId, sha256 });
      return documentId;
    },
    async noticed({ caseId }) {
      await officer({ action: 'notify', caseId, performDays: 7, reportDays: 10, account: '执行款专户' });
      trial.day('2025-03-20');
    },
    async controlled(of, more = {}) {
      const rulingId = await trial.ruling(of, 'control');
      const { measureId } = await officer({
        action: 'control',
        caseId: of.caseId,
        rulingId,
        debtor: of.defendant,
        ...CONTROL,
        ...more,
      });
      return measureId;
    },
    async state({ caseId }) {
      const found = await enforcements.get(caseId);
      if (!found) throw new Error(`no execution ${caseId}`);
      return found;
    },
    entries: async ({ caseId }) =>
      (await enforcementEntries.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: 500 })).reverse(),
    feed: async ({ caseId }, audience) =>
      (
        await enforcementFeed.find({ feed: `${caseId}:${audience}` }, { orderBy: [['listKey', 'desc']], limit: 500 })
      ).reverse(),
    measures: ({ caseId }) => measures.find({ caseId }, { orderBy: [['from', 'asc']], limit: 500 }),
    money: async ({ caseId }) =>
      (await enforcementMoney.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: 500 })).reverse(),
    day: (on) => at(`${on}T10:00:00+08:00`),
  };
  return trial;
}
