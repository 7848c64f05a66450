/** A living case with a document to serve, for the tests of this service. */
import { randomUUID } from 'node:crypto';
import type { CourtCloud } from '../../demo/court-cloud';
import { startCourt } from '../../demo/court-cloud';
import { type LivingCase, type LivingWishes, livingCase } from '../../demo/living-case';
import { PAPER_SAMPLES } from '../../demo/paper-samples';
import type { OpenId } from '../../platform/caller';
import { command, sdkApp } from '../../platform/database';
import { type CourtDocument, documents } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import type { Result } from '../../platform/errors';
import { demoSeal } from '../../platform/gateways/seal';
import { notifications } from '../../platform/notify';
import { uploadFolder } from '../../platform/uploads';
import { type CaseDate, caseDates } from '../../records/case/date';
import { type CaseEvent, caseEvents } from '../../records/case/event';
import { faceChecks } from '../../records/person/check';
import { prepare } from '../../records/service/send';
import { servedAs } from '../../records/service/served-as';
import { type Service, services } from '../../records/service/service';
import type { PeriodStart } from '../../records/service/starts';
import type { ReceiveAction, ReceiveResult } from './contract';
import { main } from './index';

export const PLAINTIFF = 'o-plaintiff' as OpenId;
export const DEFENDANT = 'o-defendant' as OpenId;
export const LAWYER = 'o-lawyer' as OpenId;
export const CLERK = 'o-clerk' as OpenId;
export const JUDGE = 'o-judge' as OpenId;

/** A Monday. */
export const START = '2025-03-03T10:00:00+08:00';

export const APPEAL: PeriodStart = {
  kind: 'appeal',
  document: { kind: 'judgment', law: 'civil', instance: 'first' },
};

type Asked<A> = { action: A } & Record<string, unknown>;

export interface Trial extends CourtCloud {
  at(instant: string): void;
  ask<A extends ReceiveAction>(openid: string | undefined, event: Asked<A>): Promise<Result<ReceiveResult<A>>>;
  did<A extends ReceiveAction>(openid: string, event: Asked<A>): Promise<ReceiveResult<A>>;
  /** The code that it was refused with. */
  refused(openid: string | undefined, event: Asked<ReceiveAction>): Promise<string>;
  /** A case of its own. */
  living(wishes?: LivingWishes): Promise<LivingCase>;
  /** A document of the case that was issued. @param sample of demo/paper-samples */
  document(of: LivingCase, sample?: string, more?: { replaces?: string }): Promise<CourtDocument>;
  /** Made ready by the clerk's act, and sent by him; with `send` false only made ready. Returns the service's id. */
  serve(of: LivingCase, document: CourtDocument, partyId: string, how?: Serving): Promise<string>;
  service(serviceId: string): Promise<Service>;
  dates(caseId: string): Promise<CaseDate[]>;
  course(caseId: string): Promise<CaseEvent[]>;
  /** What he was told in a case, the latest first. */
  told(openid: string, of: Pick<LivingCase, 'caseId'>): Promise<string[]>;
  /** A file as a phone lays it down. Returns its id. */
  upload(openid: string, name: string): Promise<string>;
  /** A check that was passed just now. */
  checked(openid: OpenId, purpose: 'service' | 'sign', serviceId: string, documentHash?: string): Promise<void>;
}

export interface Serving {
  starts?: readonly PeriodStart[];
  confirmIdentity?: boolean;
  abroad?: boolean;
  send?: boolean;
}

let cases = 100;

export async function startTrial(intercept?: (params: Record<string, unknown>) => void): Promise<Trial> {
  const court = await startCourt({ 'receive-documents': main }, intercept ? { intercept } : {});
  const now = () => new Date(court.emulator.clock.now());
  const at = (instant: string) => court.emulator.clock.set(Date.parse(instant));
  at(START);
  const ask: Trial['ask'] = (openid, event) =>
    court.call('receive-documents', openid, { requestId: randomUUID(), ...event });
  const did: Trial['did'] = async (openid, event) => {
    const result = await ask(openid, event);
    if (!result.ok) throw new Error(`${event.action} was refused: ${JSON.stringify(result.error)}`);
    return result.data;
  };
  return {
    ...court,
    at,
    ask,
    did,
    async refused(openid, event) {
      const result = await ask(openid, event);
      if (result.ok) throw new Error(`${event.action} was not refused`);
      return result.error.code;
    },
    living(wishes = {}) {
      cases += 1;
      return livingCase({ n: cases, ...wishes });
    },
    document: (of, sample, more) => aDocument(of, sample, now(), more),
    async serve(of, document, partyId, { starts = [], confirmIdentity, abroad, send = true } = {}) {
      const [prepared] = await prepare(
        {
          of: of.case,
          document,
          kind: servedAs(document.kind),
          to: [{ partyId, starts, abroad }],
          by: { openid: CLERK, name: '江书记员' },
          confirmIdentity,
        },
        `prepare-${randomUUID()}`,
        now(),
      );
      if (!prepared) throw new Error('nothing was prepared');
      if (send) await did(CLERK, { action: 'send', serviceIds: [prepared._id] });
      return prepared._id;
    },
    async service(serviceId) {
      const found = await services.get(serviceId);
      if (!found) throw new Error(`no service ${serviceId}`);
      return found;
    },
    dates: (caseId) => caseDates.find({ caseId, dateKey: anything() }, { orderBy: [['dateKey', 'asc']], limit: 100 }),
    course: (caseId) => caseEvents.find({ caseId, listKey: anything() }, { orderBy: [['listKey', 'asc']], limit: 100 }),
    async told(openid, { caseId }) {
      const found = await notifications.find({ openid }, { orderBy: [['at', 'desc']], limit: 1000 });
      return found.filter(({ _id }) => _id.startsWith(`${caseId}:`)).map(({ text }) => text);
    },
    async upload(openid, name) {
      const { fileID } = await sdkApp().uploadFile({
        cloudPath: `${uploadFolder(openid)}${name}-${randomUUID()}.pdf`,
        fileContent: Buffer.from(`%PDF-1.4 ${name}`),
      });
      return fileID ?? '';
    },
    async checked(openid, purpose, sessionRef, documentHash) {
      await faceChecks.insert({
        _id: `check-${randomUUID()}`,
        openid,
        purpose,
        sessionRef,
        documentHash: documentHash ?? null,
        how: purpose === 'sign' ? 'intention' : 'readAloud',
        secret: null,
        claimed: null,
        at: now(),
        expiresAt: now(),
        tries: 0,
        state: 'passed',
        attempt: null,
        attemptAt: null,
        passedAt: now(),
        result: { passed: true, band: 'high', providerReference: 'reference' },
        code: null,
        video: null,
      });
    },
  };
}

const anything = () => command().gt('');

export async function aDocument(
  { caseId }: Pick<LivingCase, 'caseId'>,
  sample = 'judgment',
  at = new Date(START),
  more: { replaces?: string } = {},
): Promise<CourtDocument> {
  const paper = PAPER_SAMPLES[sample];
  if (!paper) throw new Error(`no sample ${sample}`);
  const sealed = paper.blocks.some((block) => block.is === 'signature' && block.seal);
  return issuePaper({
    documentId: `${caseId}:${sample}:${randomUUID().slice(0, 8)}`,
    paper,
    courtId: 'yuyao',
    caseId,
    recipient: null,
    at,
    ...more,
    ...(sealed ? { seal: { gateway: demoSeal, by: CLERK } } : {}),
  });
}

/** Another document with the same file: made in no time, for tests that need many. */
export async function likeIt(one: CourtDocument, { caseId }: Pick<LivingCase, 'caseId'>): Promise<CourtDocument> {
  const _id = `${caseId}:copy:${randomUUID().slice(0, 8)}`;
  const copy: CourtDocument = { ...one, _id, caseId, listKey: `${one.createdAt.toISOString()}:${_id}` };
  await documents.insert(copy);
  return copy;
}
