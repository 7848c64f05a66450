/** 我的执行案件: over all courts, the latest registered first, each with how it stands and one's own next day: one database action besides the policy's. */
import { enforcementMachine } from '../../../court/machines/enforcement';
import { legalDateOf } from '../../../court/time/legal-date';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import type { Case } from '../../../records/case/case';
import { CASE_DATES, type CaseDate, partiesOfDate } from '../../../records/case/date';
import { type CaseMember, caseMembers, followsAt } from '../../../records/case/member';
import { partOf } from '../../../records/case/part';
import type { CaseParty } from '../../../records/case/parties';
import { ENFORCEMENTS, type Enforcement } from '../../../records/enforcement/enforcement';
import { MONEY, type MoneyEntry } from '../../../records/enforcement/money';
import { owedOn } from '../../../records/enforcement/sums';
import type { PartyInput, PartyResult } from '../contract-party';
import { followerOf } from '../scene/who';
import { partiesOn } from './own';
import { nextFor } from './state-words';

type Line = PartyResult<'mine'>['executions'][number];

interface Joined extends CaseMember {
  cases: Case[];
  named: CaseParty[];
  found: Enforcement[];
  money: MoneyEntry[];
  dates: CaseDate[];
}

const USUAL = 20;
/** One look of the database; who has more cases at once sees those he came into last. */
const MOST = 1000;
const MOST_DATES = 50;
/** `2025-03-03` */
const A_DAY = 10;

const by = (from: string, foreignField: string, as: string) => ({
  lookup: { from, localField: 'caseId', foreignField, as },
});

function datesFrom(today: string) {
  const $expr = {
    $and: [{ $eq: ['$caseId', '$$caseId'] }, { $gt: ['$dateKey', today] }, { $lt: ['$dateKey', '\uffff'] }],
  };
  const pipeline = [{ $match: { $expr } }, { $sort: { dateKey: 1 } }, { $limit: MOST_DATES }];
  return { lookup: { from: CASE_DATES, let: { caseId: '$caseId' }, pipeline, as: 'dates' } };
}

/** What stands after a line of the list: its day and its case. */
function before(cursor: string | undefined) {
  if (cursor === undefined) return {};
  const [on, id] = [cursor.slice(0, A_DAY), cursor.slice(A_DAY + 1)];
  return { $or: [{ 'cases.registeredOn': { $lt: on } }, { 'cases.registeredOn': on, caseId: { $lt: id } }] };
}

export const mine: ReadOperation<PartyInput<'mine'>, PartyResult<'mine'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { cursor, limit = USUAL }, grant: { openid }, clock }) {
    const now = clock.now();
    const today = legalDateOf(now);
    const found = await caseMembers.aggregate<Joined>([
      { match: { openid } },
      { limit: MOST },
      { match: followsAt(new Date(now)) },
      by('cases', '_id', 'cases'),
      { match: { 'cases.kind': 'enforcement', ...before(cursor) } },
      { sort: { 'cases.registeredOn': -1, caseId: -1 } },
      { limit: limit + 1 },
      // Of a page alone: of suits, and of what stands on other pages, nothing more is looked for.
      by(ENFORCEMENTS, '_id', 'found'),
      by('case_parties', 'caseId', 'named'),
      by(MONEY, 'caseId', 'money'),
      datesFrom(today),
    ]);
    const lines = found.flatMap((one) => {
      const [of] = one.cases;
      return of ? [{ key: `${of.registeredOn}:${of._id}`, of, one }] : [];
    });
    const page = lines.slice(0, limit);
    return {
      executions: page.map(({ of, one }) => lineOf(of, one, now)),
      next: lines.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  },
};

const SIDE_NAMES = { applicant: '申请执行人', judgmentDebtor: '被执行人' } as const;

function lineOf(of: Case, joined: Joined, now: number): Line {
  const { audience } = followerOf(joined, now);
  const own = partiesOn({ part: partOf(joined, joined.named), audience });
  const [found] = joined.found;
  const { name } = enforcementMachine.states[found?.state ?? 'registered'];
  const isMoney = found?.obligation.kind === 'money';
  const nearest = joined.dates.find(
    (one) => one.state === 'running' && partiesOfDate(one).some((id) => own.includes(id)),
  );
  return {
    caseId: of._id,
    caseNo: of.caseNo,
    courtName: of.courtName ?? '',
    title: of.title,
    side: audience,
    sideName: SIDE_NAMES[audience],
    names: joined.named.filter(({ _id }) => own.includes(_id)).map((one) => one.name),
    registeredOn: of.registeredOn,
    state: found?.state ?? 'waiting',
    stateName: found ? name : '等执行员接手',
    next: found ? nextFor(found.state, audience) : '等执行员接手。接手以后会通知您。',
    officer: found?.officer.name ?? null,
    leftFen: found && isMoney ? owedOn(found, joined.money, legalDateOf(now)).leftFen : null,
    due: nearest ? { text: nearest.title, on: nearest.on } : null,
  };
}
