/** 依据的裁定: the ruling of this case on which a step stands: signed by all, sealed, on that very matter (machine: `needs`). */
import { ENFORCEMENT_RULINGS, type EnforcementRuled } from '../../../court/documents/enforcement-ruling';
import { command } from '../../../platform/database';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { CourtError } from '../../../platform/errors';
import type { CaseParty } from '../../../records/case/parties';
import type { DuePaperOf } from './take-step';

/** `<caseId>:ruling:<about>:<digest of the act that laid it>` */
export const rulingIdOf = (caseId: string, about: EnforcementRuled, key: string): string =>
  `${caseId}:ruling:${about}:${key}`;

const ID = /^(.+):ruling:([A-Za-z]+):[0-9a-f]{16}$/;
const isAbout = (text: string): text is EnforcementRuled => Object.hasOwn(ENFORCEMENT_RULINGS, text);

/** What of an id: undefined where it is no ruling of an execution. */
export function readRulingId(documentId: string): { caseId: string; about: EnforcementRuled } | undefined {
  const [, caseId, about = ''] = ID.exec(documentId) ?? [];
  return caseId && isAbout(about) ? { caseId, about } : undefined;
}

/** A case has few of them. */
const MOST = 500;

/** All of them, the newest first, however many other papers the case has. One database action. */
export async function rulingsOf(caseId: string): Promise<CourtDocument[]> {
  const _ = command();
  const found = await documents.find(
    { _id: _.and(_.gt(`${caseId}:ruling:`), _.lt(`${caseId}:ruling;`)) },
    { limit: MOST },
  );
  return found.toSorted((a, b) => (a.listKey < b.listKey ? 1 : -1));
}

/** Throws CourtError INVALID_INPUT (none of this case, or on something else), PRECONDITION_FAILED (not signed by all, not sealed). */
export async function rulingFor(caseId: string, rulingId: string, about: EnforcementRuled): Promise<CourtDocument> {
  const of = readRulingId(rulingId);
  const document = of?.caseId === caseId ? await documents.get(rulingId) : undefined;
  if (!document || document.caseId !== caseId)
    throw new CourtError('INVALID_INPUT', '没有找到这份裁定书，请重新选择。', { rulingId: '请重新选择裁定书' });
  if (of?.about !== about)
    throw new CourtError('INVALID_INPUT', `这里要用关于“${ENFORCEMENT_RULINGS[about].name}”的裁定书，请重新选择。`, {
      rulingId: '裁定事项不对',
    });
  if (document.state !== 'issued')
    throw new CourtError('PRECONDITION_FAILED', '裁定书还没有签名、盖章，不能据此办理。请先完成签署。', {
      rulingId: '裁定书还没有出具',
    });
  return document;
}

/** It goes to each of these, once. */
export const rulingTo = ({ _id, title }: CourtDocument, parties: readonly CaseParty[]): DuePaperOf[] =>
  parties.map((party) => ({
    documentId: _id,
    paper: { issued: title },
    recipient: party.openid,
    to: { partyId: party._id, kind: 'ruling', starts: [] },
  }));
