/**
 * 活的案件: a registered case with everybody in it, as registration, release and assignment leave it: 陈晓梅 (o-plaintiff, by 林律师,
 * o-lawyer) against 王建国 (o-defendant, linked once released) before 严法官 and 江书记员. What the tests of a living case begin with.
 */
import type { NamedAct } from '../court/access/viewer';
import type { CaseState } from '../court/machines/case-civil';
import { fen } from '../court/money';
import type { CaseRole, PartyRole } from '../court/people/roles';
import type { FilingKind } from '../court/pleading/filing-kinds';
import { legalDateOf } from '../court/time/legal-date';
import { firstConsents, firstEvents } from '../functions/file-case/case-beginning';
import { membersOf, partiesOf } from '../functions/file-case/case-people';
import type { OpenId } from '../platform/caller';
import { type Case, cases } from '../records/case/case';
import { enter } from '../records/case/event';
import { type CaseMember, caseMembers, withFeed } from '../records/case/member';
import { type CaseParty, caseParties } from '../records/case/parties';
import type { Content } from '../records/filing/content';
import { type Filing, filings } from '../records/filing/filing';
import { newDraft } from '../records/filing/new-draft';
import { partyKeyOf } from '../records/representation/party-key';
import { type Representation, representations } from '../records/representation/representation';
import { serviceConsents } from '../records/service/consent';
import { PEOPLE, STAFF } from './people';

const idNumberOf = (openid: string): string => PEOPLE.find(({ _id }) => _id === openid)?.idNumber ?? '';
const nameOf = (openid: string): string => [...PEOPLE, ...STAFF].find(({ _id }) => _id === openid)?.name ?? openid;
const account = (openid: string): OpenId => openid as OpenId;

/** 余姚某某塑料厂, headed by o-company. */
export const CREDIT_CODE = '91350100M000100Y43';

export interface LivingWishes {
  /** Of its number: several cases stand side by side. */
  n?: number;
  kind?: FilingKind;
  state?: CaseState;
  /** What else of the case: procedure, exclusions, outcome … */
  more?: Partial<Case>;
  /** Without: registered, nobody assigned. */
  assigned?: boolean;
  /** Without: the defendant has not been let in yet. */
  released?: boolean;
  /** Whom o-lawyer acts for; null: nobody. */
  lawyerFor?: 'plaintiff' | 'defendant' | null;
  /** ID-7: what his power of attorney names. */
  special?: readonly NamedAct[];
  /** 余姚某某塑料厂, by o-company, as a third party; of an execution as a second debtor. */
  thirdParty?: boolean;
  /** SERVE-1: who agreed to be served at his account, with a 送达地址确认书. */
  consents?: readonly ('plaintiff' | 'defendant' | 'thirdParty')[];
  /** When it was registered. */
  at?: Date;
}

export interface LivingCase {
  caseId: string;
  caseNo: string;
  filingId: string;
  /** Of `case_parties`. */
  plaintiff: string;
  defendant: string;
  thirdParty: string;
  case: Case;
}

/** What it cost: what an appeal costs is known by it (FEE-9). */
export const LOAN_FEE: NonNullable<Case['fee']> = {
  kind: 'property',
  amountFen: fen(115_000),
  steps: [],
  prepaid: true,
  payment: '由原告先交',
};

/** On the clock of the court's tests: a Monday morning. */
const AT = new Date('2025-03-03T09:00:00+08:00');

/** Puts it into the database of a running court. */
export async function livingCase(wishes: LivingWishes = {}): Promise<LivingCase> {
  const { n = 7, kind = 'civil', at = AT, assigned = true, consents = ['plaintiff'], more } = wishes;
  const typeCode = kind === 'administrative' ? '行初' : kind === 'enforcement' ? '执' : '民初';
  const caseId = `yuyao:${typeCode}:2025:${n}`;
  const filing = filingOf(caseId, kind, wishes, at);
  const registered: Case = {
    _id: caseId,
    courtId: 'yuyao',
    courtName: '余姚市人民法院',
    caseNo: `（2025）浙0281${typeCode}${n}号`,
    kind,
    typeCode,
    filingId: filing._id,
    state: wishes.state ?? (assigned && kind !== 'enforcement' ? 'preparing' : 'registered'),
    lastAct: 'act-register',
    procedure: kind === 'civil' ? 'summary' : 'ordinary',
    registeredOn: legalDateOf(at.getTime()),
    causeOfAction: '民间借贷纠纷',
    title: filing.title,
    ...(assigned ? trialOf(at) : {}),
    ...more,
  };
  await cases.insert(registered);
  const people = { caseId, courtId: 'yuyao', filing, content: contentOf(kind, wishes), ...filerOf() };
  const parties = partiesOf(people);
  const members = membersOf(people, at);
  for (const one of firstConsents(filing, people.content, registered, members))
    if (consents.includes('plaintiff')) await serviceConsents.insert(one);
  for (const one of firstEvents(filing, registered, at)) await enter(one);
  for (const one of members) await caseMembers.insert(one);
  const ids = { caseId, plaintiff: idOf(parties, 0), defendant: idOf(parties, 1), thirdParty: idOf(parties, 2) };
  for (const one of parties) await caseParties.insert(releasedParty(one, wishes));
  await filings.insert({ ...filing, ...(await othersIn(registered, parties, wishes, at)) });
  if (consents.includes('defendant')) await consentOf(registered, ids.defendant, 'o-defendant', at);
  if (consents.includes('thirdParty')) await consentOf(registered, ids.thirdParty, 'o-company', at);
  return { ...ids, caseNo: registered.caseNo, filingId: filing._id, case: registered };
}

const idOf = (parties: readonly CaseParty[], i: number): string => parties[i]?._id ?? '';

const filerOf = () => ({ represented: [], filerKey: partyKeyOf({ idNumber: idNumberOf('o-plaintiff') }) ?? null });

const trialOf = (at: Date): Pick<Case, 'trial' | 'officers'> => ({
  trial: {
    judges: [{ openid: account('o-judge'), name: nameOf('o-judge'), post: '审判员' }],
    clerk: { openid: account('o-clerk'), name: nameOf('o-clerk') },
    assignedOn: legalDateOf(at.getTime()),
    assignedBy: '庭长（示范）',
  },
  officers: [account('o-judge'), account('o-clerk')],
});

function contentOf(kind: FilingKind, { thirdParty = false, consents = ['plaintiff'] }: LivingWishes): Content {
  const person = (openid: string, domicile: string) => ({
    kind: 'person' as const,
    name: nameOf(openid),
    idNumber: idNumberOf(openid),
    domicile,
    phone: PEOPLE.find(({ _id }) => _id === openid)?.phone ?? '',
  });
  const chen = [person('o-plaintiff', '浙江省余姚市凤山街道世南西路88号3幢502室')];
  const wang = [person('o-defendant', '浙江省余姚市阳明街道新建北路6号')];
  const factory = {
    kind: 'organisation' as const,
    name: '余姚某某塑料厂',
    creditCode: CREDIT_CODE,
    orgRepName: nameOf('o-company'),
    domicile: '余姚市泗门镇',
  };
  return {
    ...(kind === 'enforcement'
      ? { applicants: chen, judgmentDebtors: [...wang, ...(thirdParty ? [factory] : [])] }
      : { plaintiffs: chen, defendants: wang, ...(thirdParty ? { thirdParties: [factory] } : {}) }),
    causeOfAction: '民间借贷纠纷',
    claims: [{ text: '偿还借款', amountFen: 10_000_000 }],
    factsAndReasons: '2024 年借款 10 万元，至今未还。',
    addressConfirmation: {
      address: '浙江省余姚市凤山街道世南西路88号3幢502室',
      phone: '13800001234',
      eService: consents.includes('plaintiff'),
    },
    truthConfirmed: true,
  };
}

function filingOf(caseId: string, kind: FilingKind, wishes: LivingWishes, at: Date): Filing {
  const _id = `filing-${caseId.replaceAll(':', '-')}`;
  const handedIn = new Date(at.getTime() - 3 * 86_400_000);
  const draft = newDraft({
    _id,
    court: { _id: 'yuyao', name: '余姚市人民法院' },
    kind,
    filer: account('o-plaintiff'),
    content: contentOf(kind, wishes),
    courtDoubt: null,
    act: { _id: 'act-file', at: handedIn },
  });
  return {
    ...draft,
    state: 'registered',
    filerName: nameOf('o-plaintiff'),
    receiptNo: `YY${caseId.split(':').at(-1)}`,
    receivedAt: handedIn,
    receivedVersion: 1,
    caseId,
    caseNo: `（2025）浙0281${caseId.split(':')[1]}${caseId.split(':').at(-1)}号`,
  };
}

/** Who was linked by the clerk's release. */
function releasedParty(party: CaseParty, { released = true }: LivingWishes): CaseParty {
  const openid = otherOf(party);
  return released ? { ...party, released: true, ...(openid && !party.openid ? { openid } : {}) } : party;
}

const OTHERS: Partial<Record<PartyRole, string>> = {
  defendant: 'o-defendant',
  judgmentDebtor: 'o-defendant',
  thirdParty: 'o-company',
};

const otherOf = ({ kind, role }: CaseParty): string | undefined =>
  kind === 'organisation' ? 'o-company' : OTHERS[role];

async function othersIn(
  of: Case,
  parties: readonly CaseParty[],
  wishes: LivingWishes,
  at: Date,
): Promise<Partial<Filing>> {
  const { released = true, lawyerFor = 'plaintiff' } = wishes;
  const add = (openid: string, role: CaseRole, party: CaseParty, more: Partial<CaseMember> = {}) =>
    caseMembers.insert(
      withFeed({
        _id: `${of._id}:${openid}`,
        caseId: of._id,
        courtId: of.courtId,
        openid: account(openid),
        role,
        side: party.role,
        parties: [party._id],
        from: at,
        ...more,
      }),
    );
  for (const party of parties.slice(1)) {
    const openid = otherOf(party);
    if (released && openid) await add(openid, openid === 'o-company' ? 'orgRep' : party.role, party);
  }
  const principal = lawyerFor === null ? undefined : parties[lawyerFor === 'plaintiff' ? 0 : 1];
  if (!principal || (lawyerFor === 'defendant' && !released)) return {};
  const special = [...(wishes.special ?? [])];
  await add('o-lawyer', 'agent', principal, { special, lawyer: true });
  const power = powerOf(of, principal, special, at);
  await representations.insert(power);
  return inForce(power, special);
}

/** As the filing keeps it (records/filing/powers.ts). */
function inForce({ _id, openid, holderName: name, partyKey }: Representation, special: NamedAct[]): Partial<Filing> {
  if (!partyKey) return {};
  return {
    powers: [{ representationId: _id, openid, name, partyKey, special, lawyer: true, until: null }],
    principals: [partyKey],
    viewers: [account('o-plaintiff'), openid, partyKey],
  };
}

/** Its number begins what is unique of the lawyer's power. */
export const powerIdOf = (caseId: string): string => `power-${caseId.replaceAll(':', '-')}`;

function powerOf(of: Case, principal: CaseParty, special: NamedAct[], at: Date): Representation {
  const _id = powerIdOf(of._id);
  const idNumber = idNumberOf(principal.openid ?? otherOf(principal) ?? '');
  return {
    _id,
    capacity: { kind: 'agent', agentKind: 'lawyer' },
    openid: account('o-lawyer'),
    holderName: nameOf('o-lawyer'),
    courtId: of.courtId,
    principal: { kind: 'person', name: principal.name, creditCode: null },
    partyKey: partyKeyOf({ idNumber }) ?? null,
    filingId: of.filingId,
    matter: of.title,
    power: { special, wording: special.length > 0 ? '特别授权' : '一般代理' },
    post: null,
    licenceNo: '13302201510000001',
    firm: '示范律师事务所',
    doubts: [],
    byJudge: false,
    papers: {},
    state: 'confirmed',
    lastAct: 'act-power',
    live: _id,
    waiting: false,
    inboxKey: '',
    listKey: `${at.toISOString()}:${_id}`,
    createdAt: at,
    updatedAt: at,
    confirmedBy: principal.openid === null ? null : account(principal.openid),
    decision: null,
    until: null,
    ofAge: null,
    ended: null,
    otherSide: null,
  };
}

/** As `receive-documents` keeps it when he confirms his address. */
const consentOf = (of: Case, partyId: string, openid: string, givenAt: Date): Promise<void> =>
  serviceConsents.insert({
    _id: `${partyId}:demo`,
    caseId: of._id,
    courtId: of.courtId,
    partyId,
    fact: { kind: 'explicit', means: 'online', proof: '送达地址确认书（示范）' },
    instance: of.kind === 'enforcement' ? 'enforcement' : 'first',
    givenAt,
    addresses: [{ channel: 'platform', value: openid }],
    confirmed: true,
    withdrawnAt: null,
    by: account(openid),
  });
