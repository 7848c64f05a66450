/** 准备送达: what a service is before anything was sent. */
import type { Embargo } from '../../court/access/embargo';
import type { OpenId } from '../../platform/caller';
import type { CourtDocument } from '../../platform/documents/store/document';
import { CourtError } from '../../platform/errors';
import type { Case } from '../case/case';
import { accountsOf, type ServicePeople } from './people';
import { type Service, serviceIdOf } from './service';
import type { PeriodStart } from './starts';

/** To whom, and what begins to run for him. */
export interface ServeTo {
  /** `case_parties` id. */
  partyId: string;
  starts?: readonly PeriodStart[] | undefined;
  /** 境内没有住所 */
  abroad?: boolean | undefined;
}

/** Who sends it: an officer, by his act. */
export interface Sender {
  openid: OpenId;
  name: string;
}

export interface ServeOrder {
  of: Pick<Case, '_id' | 'caseNo' | 'courtId' | 'kind' | 'typeCode'>;
  /** Issued: signed and sealed where the law wants it (SIGN-4), or a party's paper that was received. */
  document: Pick<CourtDocument, '_id' | 'title' | 'sha256' | 'caseId' | 'filingId' | 'courtId' | 'state'>;
  /** What the law calls it. */
  kind: Service['document'];
  to: readonly ServeTo[];
  by: Sender;
  /** It opens only after a fresh check (ID-3). */
  confirmIdentity?: boolean | undefined;
  /** PROG-4: one side's alone. Nobody is served who is held back by it. */
  embargo?: Embargo | undefined;
  /** SERVE-4: days in which proof of receipt is to be there. */
  proofDays?: number | undefined;
}

/** 【practice】 */
export const PROOF_DAYS = 7;

/** SERVE-9, SIGN-4. Throws CourtError PRECONDITION_FAILED (not signed and sealed, not for him), INVALID_INPUT (no such party). */
export function preparedService(order: ServeOrder, to: ServeTo, people: ServicePeople, act: string, at: Date): Service {
  const { of, document, kind, confirmIdentity, embargo } = order;
  if (document.state !== 'issued')
    throw new CourtError('PRECONDITION_FAILED', '文书还没有签名和盖院印。请先完成签署，再送达。');
  if (document.courtId !== of.courtId || (document.caseId !== null && document.caseId !== of._id))
    throw new CourtError('PRECONDITION_FAILED', '这份文书不是本案的，不能在本案里送达。');
  const party = people.parties.find(({ _id }) => _id === to.partyId);
  if (!party)
    throw new CourtError('INVALID_INPUT', '没有找到这位当事人，请重新选择送达对象。', { to: '请重新选择送达对象' });
  if (embargo && embargo.releasedAt === undefined && !embargo.applicants.includes(party._id))
    throw new CourtError(
      'PRECONDITION_FAILED',
      '这份文书暂不公开，现在只能送达申请人。请在执行完毕或者解除以后再送达。',
    );
  const _id = serviceIdOf(document._id, party._id);
  return {
    _id,
    caseId: of._id,
    caseNo: of.caseNo,
    courtId: of.courtId,
    documentId: document._id,
    title: document.title,
    sha256: document.sha256,
    document: kind,
    partyId: party._id,
    partyName: party.name,
    recipients: accountsOf(party, people, kind).map(({ openid }) => openid),
    state: 'prepared',
    lastAct: act,
    consentRef: null,
    channels: [],
    others: [],
    sentAt: null,
    sentBy: null,
    proofBy: null,
    effectiveAt: null,
    effectiveOn: null,
    rule: null,
    openedAt: {},
    paper: null,
    dispute: null,
    notice: null,
    correctedBy: null,
    corrections: [],
    certificateId: null,
    starts: [...(to.starts ?? [])],
    ...(confirmIdentity ? { confirmIdentity } : {}),
    ...(to.abroad ? { abroad: true } : {}),
    ...(embargo ? { embargo } : {}),
    listKey: `${at.toISOString()}:${_id}`,
  };
}
