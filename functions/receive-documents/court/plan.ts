/** 准备送达: what there is to serve, on whom, by which way and why; then made ready, and sent (SERVE-1, 2, 9, SIGN-4). */
import { PARTY_ROLES } from '../../../court/people/roles';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { listPapers } from '../../../platform/documents/store/list';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import type { Case } from '../../../records/case/case';
import type { CaseParty } from '../../../records/case/parties';
import { heldBackWithFee } from '../../../records/fee/held-back';
import { people as persons } from '../../../records/person/person';
import { electronicWay, instanceOf } from '../../../records/service/address';
import { accountsOf, type ServicePeople, servicePeople } from '../../../records/service/people';
import { prepare as prepareAll, sendPrepared } from '../../../records/service/send';
import { servedAs } from '../../../records/service/served-as';
import { type Service, services } from '../../../records/service/service';
import { suggestedStarts } from '../../../records/service/suggested-starts';
import { inTitle } from '../../../records/service/told';
import { ROLE_NAMES } from '../address';
import type { ReceiveInput, ReceiveResult } from '../contract';
import { courtService, OFFICERS, officer, type StaffGrant, serving } from '../who';
import { ordersOf, refuseStarts } from './starts';
import { trackedView } from './tracked';

type Plan = ReceiveResult<'plan'>;
type Many = ReceiveResult<'prepare'>;

const MOST = 1000;
/** Papers about a service itself are not served. */
const OWN: readonly string[] = ['eServiceCertificate', 'serviceReceipt', 'addressConfirmation', 'dossierForm'];

export const plan: ReadOperation<ReceiveInput<'plan'>, Plan, StaffGrant> = {
  kind: 'read',
  policy: officer,
  async run({ input: { caseId, documentId, cursor }, grant, clock }) {
    const of = await serving(caseId, grant.staff);
    const now = clock.now();
    if (documentId) {
      const document = await issuedDocument(of, documentId);
      return { documents: [await documentLine(document)], next: null, parties: await partiesFor(of, document, now) };
    }
    // Those of its registration are the filing's.
    const [own, filed] = await Promise.all([
      listPapers({ caseId }, cursor),
      cursor === undefined ? listPapers({ filingId: of.filingId }) : undefined,
    ]);
    const all = [...own.items, ...(filed?.items ?? [])];
    const issued = all.filter((one) => one.state === 'issued' && !OWN.includes(one.kind) && !one.replacedBy);
    return { documents: await Promise.all(issued.map(documentLine)), next: own.next, parties: [] };
  },
};

/** Of this case, or of the filing it came of. Throws NOT_FOUND. */
export async function issuedDocument(of: Case, documentId: string): Promise<CourtDocument> {
  const document = await documents.get(documentId);
  const here = document && (document.caseId === of._id || (!document.caseId && document.filingId === of.filingId));
  if (!document || !here || document.courtId !== of.courtId)
    throw new CourtError('NOT_FOUND', '没有找到这份文书，请刷新后重新选择。', { documentId: '请重新选择' });
  return document;
}

async function documentLine({
  _id,
  title,
  kind,
  issuedAt,
  createdAt,
}: CourtDocument): Promise<Plan['documents'][number]> {
  return {
    documentId: _id,
    title: inTitle(title),
    date: legalDateOf((issuedAt ?? createdAt).getTime()),
    document: servedAs(kind),
    served: await services.count({ documentId: _id }),
  };
}

async function partiesFor(of: Case, document: CourtDocument, now: number): Promise<Plan['parties']> {
  const [people, there, orders] = await Promise.all([
    servicePeople(of._id, new Date(now)),
    services.find({ caseId: of._id, documentId: document._id }, { limit: MOST }),
    ordersOf(of._id),
  ]);
  const names = await namesOf(people);
  const kind = servedAs(document.kind);
  const served = (partyId: string) => there.some((one) => one.partyId === partyId);
  return people.parties
    .filter(({ _id, left }) => !left || served(_id))
    .toSorted(inOrder)
    .map((party) => {
      const accounts = accountsOf(party, people, kind);
      const own = people.consents.filter(({ partyId }) => partyId === party._id);
      const way = electronicWay(accounts, own, { instance: instanceOf(of), at: now });
      const bases = way.channels.map(({ basis }) => basis);
      return {
        partyId: party._id,
        name: party.name,
        role: ROLE_NAMES[party.role],
        recipients: accounts.map(({ openid, text, rule }) => ({ name: names.get(openid) ?? '', text, rule })),
        electronic:
          bases.length === 0 ? ('no' as const) : bases.some((one) => one !== 'ascertained') ? 'served' : 'ascertained',
        why: way.steps,
        serviceId: there.find(({ partyId }) => partyId === party._id)?._id ?? null,
        suggested: suggestedStarts(of, { documentId: document._id, kind: document.kind }, party, orders),
      };
    });
}

/** As a paper names them: the claimants first. */
const inOrder = (a: CaseParty, b: CaseParty): number =>
  PARTY_ROLES.indexOf(a.role) - PARTY_ROLES.indexOf(b.role) || a._id.localeCompare(b._id, 'en', { numeric: true });

async function namesOf({ members }: ServicePeople): Promise<Map<string, string>> {
  const ids = [...new Set(members.map(({ openid }) => openid))];
  const found = ids.length === 0 ? [] : await persons.find({ _id: command().in(ids) }, { limit: MOST });
  return new Map(found.map(({ _id, name }) => [_id, name]));
}

export const prepare: WriteOperation<ReceiveInput<'prepare'>, Many, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run({ input: { caseId, documentId, to, confirmIdentity }, grant, act, clock, note }) {
    const of = await serving(caseId, grant.staff);
    note({ target: documentId, courtId: of.courtId });
    const document = await issuedDocument(of, documentId);
    if (document.replacedBy) throw new CourtError('PRECONDITION_FAILED', '这份文书已经更正，请送达更正后的那一份。');
    const [people, orders] = await Promise.all([servicePeople(caseId, act.at), ordersOf(caseId)]);
    for (const one of to) {
      const party = people.parties.find(({ _id }) => _id === one.partyId);
      if (party) refuseStarts(of, one.starts ?? [], party, orders);
    }
    const embargo = await heldBackWithFee(document);
    const order = { of, document, kind: servedAs(document.kind), to, by: sender(grant), confirmIdentity, embargo };
    const prepared = await prepareAll(order, act._id, act.at);
    return viewsOf(prepared, of, grant, clock.now());
  },
};

export const sender = ({ openid, staff: { name } }: StaffGrant) => ({ openid, name });

export const viewsOf = async (some: readonly Service[], of: Case, grant: StaffGrant, now: number): Promise<Many> => ({
  services: await Promise.all(some.map((one) => trackedView(one, of, grant, now))),
});

export const send: WriteOperation<ReceiveInput<'send'>, Many, StaffGrant> = {
  kind: 'write',
  policy: officer,
  async run({ input: { serviceIds, proofDays }, grant, act, clock, note }) {
    // All looked at before one is sent.
    const found = [];
    for (const serviceId of new Set(serviceIds)) found.push(await courtService(serviceId, grant, ...OFFICERS));
    const [first] = found;
    if (first) note({ target: first.service.documentId, courtId: first.of.courtId });
    const sent: Tracked[] = [];
    for (const { service, of } of found) {
      const one = await sendPrepared(service._id, { of, by: sender(grant), proofDays, act: act._id, clock });
      sent.push(await trackedView(one, of, grant, clock.now()));
    }
    return { services: sent };
  },
};

type Tracked = Many['services'][number];
