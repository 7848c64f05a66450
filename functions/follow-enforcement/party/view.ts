/** 本案的执行: how one execution stands, as one's own side sees it: one database action besides the policy's (DESIGN 7; ENF-4..14). */
import { enforcementMachine } from '../../../court/machines/enforcement';
import { maskText } from '../../../court/people/mask';
import { type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import type { Court } from '../../../platform/courts';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { ReadOperation } from '../../../platform/operation';
import type { Case } from '../../../records/case/case';
import { type CaseMember, caseMembers } from '../../../records/case/member';
import { isActive, noCase, partOf } from '../../../records/case/part';
import { type CaseParty, inOrder } from '../../../records/case/parties';
import { ASSET_REPORTS, type AssetReport } from '../../../records/enforcement/asset-report';
import { CLUES, type Clue } from '../../../records/enforcement/clue';
import { type DebtorStanding, ENFORCEMENTS, type Enforcement } from '../../../records/enforcement/enforcement';
import { FEED, feedOf } from '../../../records/enforcement/feed';
import { daysByService } from '../../../records/enforcement/file';
import { liabilityText } from '../../../records/enforcement/liability';
import { MEASURES, type Measure } from '../../../records/enforcement/measure';
import { MONEY, type MoneyEntry } from '../../../records/enforcement/money';
import { owedOn } from '../../../records/enforcement/sums';
import { SERVICES, type Service } from '../../../records/service/service';
import type { PartyInput, PartyResult } from '../contract-party';
import { specialActs } from '../court/signed-by';
import { followerOf } from '../scene/who';
import { listingView, permitsOf, restrictionView } from './listing-view';
import { measureView, TOLD, type ToldBy, toldMeasures, toldOn } from './measures-view';
import { nextSteps } from './next-steps';
import { type OwnPart, partiesOn } from './own';
import { isFor } from './reports';
import { nextFor } from './state-words';

type View = PartyResult<'view'>;

interface Joined extends CaseMember {
  cases: Case[];
  courts: Court[];
  named: CaseParty[];
  found: Enforcement[];
  measures: Measure[];
  money: MoneyEntry[];
  services: Pick<Service, '_id' | 'effectiveOn'>[];
  told: ToldBy[];
  clues: Clue[];
  reports: AssetReport[];
}

const MOST = 500;
/** No feed has this name. */
const NONE = '-';

const by = (from: string, localField: string, foreignField: string, as: string) => ({
  lookup: { from, localField, foreignField, as },
});

/** In the order of a key, so that an index serves it; @param fields what is needed of each */
function byKey(
  { from, as, on, value, key }: { from: string; as: string; on: string; value: unknown; key: string },
  fields?: readonly string[],
) {
  const $expr = { $and: [{ $eq: [`$${on}`, '$$value'] }, { $gt: [`$${key}`, ''] }, { $lt: [`$${key}`, '\uffff'] }] };
  const project = fields ? [{ $project: Object.fromEntries(fields.map((one) => [one, 1])) }] : [];
  const pipeline = [{ $match: { $expr } }, { $sort: { [key]: -1 } }, { $limit: MOST }, ...project];
  return { lookup: { from, let: { value }, pipeline, as } };
}

const ofCase = (from: string, as: string, key: string, fields?: readonly string[]) =>
  byKey({ from, as, on: 'caseId', value: '$caseId', key }, fields);

const LOOKUPS = [
  by('cases', 'caseId', '_id', 'cases'),
  by('courts', 'courtId', '_id', 'courts'),
  by('case_parties', 'caseId', 'caseId', 'named'),
  by(ENFORCEMENTS, 'caseId', '_id', 'found'),
  ofCase(MEASURES, 'measures', 'from'),
  ofCase(MONEY, 'money', 'listKey'),
  ofCase(SERVICES, 'services', 'listKey', ['effectiveOn']),
  ofCase(CLUES, 'clues', 'listKey', ['partyId', 'state', 'checkBy']),
  ofCase(ASSET_REPORTS, 'reports', 'listKey', ['debtor', 'kind', 'state', 'shownTo', 'asked', 'at']),
  byKey({ from: FEED, as: 'told', on: 'feed', value: { $ifNull: ['$feed', NONE] }, key: 'listKey' }, TOLD),
];

export const view: ReadOperation<PartyInput<'view'>, View, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId }, grant: { openid }, clock }) {
    const now = clock.now();
    const [joined] = await caseMembers.aggregate<Joined>([{ match: { _id: `${caseId}:${openid}` } }, ...LOOKUPS]);
    const { audience } = followerOf(joined, now);
    const of = joined?.cases[0];
    if (!joined || !of) throw noCase();
    // Of a member written before it was kept which feed is his; the feed keeps it at his first look there.
    if (!joined.feed) joined.told = await toldOn(feedOf(caseId, audience));
    const own: OwnPart = { part: partOf(joined, inOrder(joined.named)), audience };
    const found = joined.found[0];
    const head = headOf(joined, of, own, found);
    if (!found) return head;
    const body = { ...head, ...bodyOf(joined, own, found, legalDateOf(now)) };
    return { ...body, resumedAs: await resumedFor(body.resumedAs, own, openid, now) };
  },
};

/** 民诉法251: of the case that goes on with it the debtor learns with the notice there. One database action, of a resumed one and for him alone. */
async function resumedFor(
  as: View['resumedAs'],
  { audience }: OwnPart,
  openid: VerifiedGrant['openid'],
  now: number,
): Promise<View['resumedAs']> {
  if (!as || audience === 'applicant') return as;
  const member = await caseMembers.get(`${as.caseId}:${openid}`);
  return member && isActive(member, now) ? as : null;
}

const SIDE_NAMES = { applicant: '申请执行人', judgmentDebtor: '被执行人' } as const;

/** What there is before anybody has taken it over, too. */
function headOf(joined: Joined, of: Case, own: OwnPart, found: Enforcement | undefined): View {
  const { audience } = own;
  const mine = partiesOn(own);
  const special = joined.role === 'agent' ? specialActs(joined) : null;
  const { name } = enforcementMachine.states.registered;
  const clues = joined.clues.filter(({ partyId }) => audience === 'applicant' && mine.includes(partyId));
  return {
    caseId: of._id,
    caseNo: of.caseNo,
    courtId: of.courtId,
    courtName: of.courtName ?? joined.courts[0]?.name ?? '',
    phone: joined.courts[0]?.phone ?? null,
    title: of.title,
    side: audience,
    sideName: SIDE_NAMES[audience],
    mine: joined.named
      .filter(({ _id }) => mine.includes(_id))
      .map(({ _id, name: who }) => ({ partyId: _id, name: who })),
    powers: {
      settle: special === null || special.includes('settleInEnforcement'),
      receiveMoney: special === null || special.includes('receiveMoney'),
    },
    registeredOn: of.registeredOn,
    taken: found !== undefined,
    state: 'registered',
    stateName: name,
    next: [
      { who: 'court', text: '等执行员接手。接手以后，这里会写明执行员是谁、接下来做什么。', by: null, rule: 'ENF-5' },
      { who: 'court', text: nextFor('registered', audience), by: null, rule: 'ENF-1' },
    ],
    officer: null,
    clerk: null,
    obligation: null,
    sums: null,
    payTo: null,
    payOutBy: null,
    debtors: [],
    measures: [],
    settlement: null,
    stay: null,
    ended: null,
    resumedAs: null,
    resumes: of.resumes ?? null,
    clues: {
      open: clues.filter(({ state }) => state !== 'answered').length,
      answered: clues.filter(({ state }) => state === 'answered').length,
    },
    reports: joined.reports.filter((one) => isFor(one, own)).length,
    can: canOf(joined, own, found),
    live: { caseId: of._id, feed: feedOf(of._id, audience) },
  };
}

function canOf(joined: Joined, own: OwnPart, found: Enforcement | undefined): View['can'] {
  if (own.audience === 'judgmentDebtor') return found ? ['saveReport', 'filePaper'] : ['filePaper'];
  return [
    'reportClue',
    ...(joined.reports.some((one) => isFor(one, own)) ? (['readReports'] as const) : []),
    'filePaper',
    ...(found?.state === 'roundClosed' ? (['askResumption'] as const) : []),
  ];
}

/** What an officer wrote is masked as it is on the feed: no number of a person is read by the other side (PRIV-4). */
function bodyOf(joined: Joined, own: OwnPart, found: Enforcement, today: LegalDate): Partial<View> {
  const { audience } = own;
  const mine = partiesOn(own);
  const isMoney = found.obligation.kind === 'money';
  const owed = owedOn(found, joined.money, today);
  const debtors = daysByService(found, joined.services);
  const measures = toldMeasures(joined.measures, joined.told, found);
  const payOutBy = joined.money
    .flatMap(({ payOutBy: on, leftFen }) => (on && (leftFen ?? 0) > 0 ? [on] : []))
    .toSorted();
  const clues = joined.clues.filter(({ partyId }) => mine.includes(partyId));
  const { officer, obligation, settlement, stay, ended, sums } = found;
  return {
    state: found.state,
    stateName: enforcementMachine.states[found.state].name,
    next: nextSteps({
      found,
      audience,
      mine,
      debtors,
      measures,
      payOutBy: payOutBy[0] ?? null,
      clues,
      reports: joined.reports,
      owes: !isMoney || owed.leftFen > 0,
      today,
    }),
    officer: { name: officer.name, post: officer.post },
    clerk: found.clerk?.name ?? null,
    obligation: {
      kind: obligation.kind,
      title: `${obligation.title.issuedBy}${obligation.title.number}`,
      text: maskText(obligation.text),
    },
    sums: isMoney
      ? {
          debtFen: owed.debtFen,
          interestFen: owed.interestFen,
          feeFen: owed.feeFen,
          ...sums,
          heldFen: owed.heldFen,
          leftFen: owed.leftFen,
          steps: owed.steps,
        }
      : null,
    payTo: audience === 'judgmentDebtor' ? (found.notice?.account ?? null) : null,
    payOutBy: payOutBy[0] ?? null,
    debtors: debtors.map((one) => debtorView(one, found, mine)),
    measures: measures.map((one) => measureView(one, debtors)),
    settlement: settlement && {
      signedOn: settlement.signedOn,
      text: maskText(settlement.text),
      performBy: settlement.performBy,
      ended: settlement.ended,
    },
    stay: stay && { from: stay.from, reason: maskText(stay.reason) },
    ended: ended && { ...ended, reason: maskText(ended.reason) },
    resumedAs: found.resumptions?.findLast(({ registered }) => registered)?.registered ?? null,
    resumes: found.resumes ?? joined.cases[0]?.resumes ?? null,
  };
}

function debtorView(one: DebtorStanding, found: Enforcement, mine: readonly string[]): View['debtors'][number] {
  return {
    partyId: one.partyId,
    name: one.name,
    kind: one.kind,
    mine: mine.includes(one.partyId),
    leftOn: one.left ?? null,
    liability: liabilityText(one),
    noticeServed: one.performBy !== null,
    performBy: one.performBy,
    reportBy: one.reportBy,
    reportedOn: one.reportedAt ? legalDateOf(one.reportedAt.getTime()) : null,
    restriction: restrictionView(one),
    listing: listingView(one),
    // What one debtor may buy once, and why, is his alone: the machine tells it to nobody else (ENF-10, PRIV-4).
    permits: mine.includes(one.partyId) ? permitsOf(found, one.partyId) : [],
  };
}
