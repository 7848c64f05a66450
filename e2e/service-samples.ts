/** What the pages of 电子送达 are looked at with: papers of a living case, served by the clerk's own acts in each way there is. */
import { type LivingCase, type LivingWishes, livingCase } from '../demo/living-case';
import type { CheckProgressResult } from '../functions/check-progress/contract';
import type { ReceiveResult } from '../functions/receive-documents/contract';
import { aDocument } from '../functions/receive-documents/trial';
import type { CourtDocument } from '../platform/documents/store/document';
import type { JourneyCourt } from './journey';
import type { PageSample } from './page-samples';
import { shanghaiDay } from './shanghai-day';

const DAY_MS = 86_400_000;

export const APPEAL = { kind: 'appeal', document: { kind: 'judgment', law: 'civil', instance: 'first' } };
export const ANSWER = { kind: 'answer', proceeding: 'civilOrdinary' };

/** Registered yesterday by the court's clock. */
export const livingHere = (court: JourneyCourt, wishes: LivingWishes = {}): Promise<LivingCase> =>
  livingCase({ at: new Date(court.emulator.clock.now() - DAY_MS), ...wishes });

/** An issued paper of the case, signed and sealed where it has to be. @param sample of demo/paper-samples */
export const paperOf = (
  court: JourneyCourt,
  of: LivingCase,
  sample = 'judgment',
  replaces?: string,
): Promise<CourtDocument> => aDocument(of, sample, new Date(court.emulator.clock.now()), replaces ? { replaces } : {});

interface How {
  starts?: object[];
  confirmIdentity?: boolean;
  /** Without: made ready, and not sent. */
  send?: boolean;
}

/** Made ready and sent by the clerk. @returns the service's id */
export async function serveOn(
  court: JourneyCourt,
  of: LivingCase,
  document: CourtDocument,
  partyId: string,
  { starts = [], confirmIdentity, send = true }: How = {},
): Promise<string> {
  const { services } = await court.must<ReceiveResult<'prepare'>>('receive-documents', 'o-clerk', {
    action: 'prepare',
    caseId: of.caseId,
    documentId: document._id,
    to: [{ partyId, starts }],
    ...(confirmIdentity ? { confirmIdentity } : {}),
  });
  const serviceId = services[0]?.serviceId ?? '';
  if (send) await court.must('receive-documents', 'o-clerk', { action: 'send', serviceIds: [serviceId] });
  return serviceId;
}

/** As it stands, to those it is served on. */
export const serviceOf = (court: JourneyCourt, openid: string, serviceId: string) =>
  court.must<ReceiveResult<'service'>>('receive-documents', openid, { action: 'service', serviceId });

/** Agreed between the parties, written by the judge, signed by judge and clerk, sealed: and served on both by that. */
export async function mediate(court: JourneyCourt, { caseId }: LivingCase): Promise<string> {
  const content = {
    what: 'mediated',
    claims: ['偿还借款10万元'],
    facts: '被告于2024年向原告借款10万元，至今未还。',
    terms: ['被告分十个月归还，每月1万元'],
    costs: '案件受理费减半收取，由被告负担',
    agreedOn: shanghaiDay(court.emulator.clock.now()),
  };
  const judge = <T>(event: Record<string, unknown>) => court.must<T>('check-progress', 'o-judge', event);
  const saved = await judge<CheckProgressResult<'saveDecision'>>({ action: 'saveDecision', caseId, content });
  const { decisionId, version } = saved;
  await judge({ action: 'layDecision', decisionId, version });
  for (const openid of ['o-judge', 'o-clerk']) {
    const read = { action: 'readDecision', decisionId };
    const { sha256 } = await court.must<CheckProgressResult<'readDecision'>>('check-progress', openid, read);
    await court.must('check-progress', openid, { action: 'signDecision', decisionId, sha256 });
  }
  return decisionId;
}

/** The newest of a case that came to him. */
export async function newestOf(court: JourneyCourt, openid: string, { caseId }: LivingCase): Promise<string> {
  const event = { action: 'inbox', caseId, limit: 1 };
  const { services } = await court.must<ReceiveResult<'inbox'>>('receive-documents', openid, event);
  return services[0]?.serviceId ?? '';
}

type Sample = Omit<PageSample, 'picture'> & { name: string };

/** @returns of each page, somebody and something to look at */
export async function serviceSamples(court: JourneyCourt): Promise<Sample[]> {
  const of = await livingHere(court, { n: 41, more: { procedure: 'ordinary' }, consents: ['plaintiff'] });
  const judgment = await paperOf(court, of);
  const served = await serveOn(court, of, judgment, of.plaintiff, { starts: [APPEAL] });
  const arrived = await serveOn(court, of, judgment, of.defendant, { starts: [APPEAL] });
  const presumed = await serveOn(court, of, await paperOf(court, of, 'summons'), of.defendant);
  await court.must('receive-documents', 'o-defendant', { action: 'open', serviceId: presumed });
  const disputed = await serveOn(court, of, await paperOf(court, of, 'response-notice'), of.defendant, {
    starts: [ANSWER],
  });
  await court.must('receive-documents', 'o-defendant', { action: 'reply', serviceId: disputed });
  await court.must('receive-documents', 'o-defendant', {
    action: 'dispute',
    serviceId: disputed,
    ground: 'otherDate',
    receivedOn: new Date(court.emulator.clock.now() + DAY_MS / 3).toISOString().slice(0, 10),
    text: '手机一直在孩子那里，我今天才看到。',
  });
  const checked = await serveOn(court, of, await paperOf(court, of, 'evidence-notice'), of.plaintiff, {
    confirmIdentity: true,
  });
  const mediation = await serveOn(court, of, await paperOf(court, of, 'mediation-document'), of.plaintiff);
  await court.must('receive-documents', 'o-plaintiff', {
    action: 'requestPaper',
    serviceId: served,
    receiver: '陈晓梅',
    address: '浙江省余姚市凤山街道世南西路88号3幢502室',
    phone: '13800001234',
  });
  await court.must('receive-documents', 'o-lawyer', {
    action: 'say',
    serviceId: served,
    text: '附件缺第二页，请补发。',
  });
  await court.must('receive-documents', 'o-clerk', {
    action: 'say',
    serviceId: served,
    text: '已经核对，第二页没有传上去，今天补送。',
  });
  const id = encodeURIComponent;
  const page = (as: string, route: string, query = '', name = ''): Sample => ({
    as,
    route: `services/receive-documents/${route}/index`,
    query,
    name,
  });
  const own = (route: string, serviceId: string, name = '', as = 'o-plaintiff') =>
    page(as, route, `?serviceId=${id(serviceId)}`, name);
  const signing = `?purpose=sign&ref=${id(mediation)}&hash=${'ab'.repeat(32)}`;
  const inCase = `?caseId=${id(of.caseId)}`;
  return [
    page('o-plaintiff', 'inbox'),
    page('o-defendant', 'inbox', inCase, 'waiting'),
    page('o-lawyer', 'inbox', '', 'lawyer'),
    page('o-newcomer', 'inbox', '', 'empty'),
    own('service', served),
    own('service', arrived, 'arrived', 'o-defendant'),
    own('service', presumed, 'presumed', 'o-defendant'),
    own('service', disputed, 'disputed', 'o-defendant'),
    own('service', checked, 'check'),
    own('service', mediation, 'mediation'),
    own('service', mediation, 'mediation-agent', 'o-lawyer'),
    own('service', served, 'stranger', 'o-elder'),
    own('sign', mediation),
    own('sign', mediation, 'agent', 'o-lawyer'),
    own('paper', mediation),
    own('paper', served, 'asked'),
    own('dispute', presumed, '', 'o-defendant'),
    own('dispute', disputed, 'again', 'o-defendant'),
    own('messages', served),
    own('messages', mediation, 'none'),
    page('o-plaintiff', 'address', inCase),
    page('o-defendant', 'address', inCase, 'nothing-said'),
    page('o-lawyer', 'address', inCase, 'agent'),
    page('o-plaintiff', 'address/edit', `${inCase}&partyId=${id(of.plaintiff)}`),
    page('o-lawyer', 'address/edit', `${inCase}&partyId=${id(of.plaintiff)}`, 'agent'),
    { as: 'o-plaintiff', route: 'services/identity/intention/index', query: signing, name: '' },
    { as: 'o-plaintiff', route: 'services/identity/intention/index', query: '', name: 'lost' },
    { as: 'o-plaintiff', route: 'services/identity/intention/camera/index', query: '', name: '' },
  ];
}
