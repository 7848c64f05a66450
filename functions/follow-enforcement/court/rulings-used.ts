/** 依据的裁定: the ruling of this case on which a step stands: signed by all, sealed, on that very matter (machine: `needs`). */
import { ENFORCEMENT_RULINGS, type EnforcementRuled } from '../../../court/documents/enforcement-ruling';
import { isPartyChange, type PartyChangeGround } from '../../../court/enforcement/party-change';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { CourtError } from '../../../platform/errors';
import type { CaseParty } from '../../../records/case/parties';
import { applicantsOf, type ExecutionFile, inPlaceOf } from '../../../records/enforcement/file';
import type { DuePaperOf } from './take-step';

/** Of 变更、追加当事人: on which ground it was laid, and a digest of the name of who is to come in. */
export interface RuledChange {
  ground: PartyChangeGround;
  respondent: string;
}
export const respondentKey = (name: string): string => idFrom(name.trim(), 8);

/** `<caseId>:ruling:<about>:<digest of the act that laid it>`; of a change of parties `<about>.<ground>.<respondent>`. */
export const rulingIdOf = (caseId: string, about: EnforcementRuled, key: string, change?: RuledChange): string =>
  `${caseId}:ruling:${about}${change ? `.${change.ground}.${change.respondent}` : ''}:${key}`;

const ID = /^(.+):ruling:([A-Za-z]+)(?:\.([A-Za-z]+)\.([0-9a-f]{8}))?:[0-9a-f]{16}$/;
const isAbout = (text: string): text is EnforcementRuled => Object.hasOwn(ENFORCEMENT_RULINGS, text);

/** What of an id: undefined where it is no ruling of an execution. */
export function readRulingId(
  documentId: string,
): { caseId: string; about: EnforcementRuled; change?: RuledChange } | undefined {
  const [, caseId, about = '', ground = '', respondent = ''] = ID.exec(documentId) ?? [];
  if (!caseId || !isAbout(about)) return undefined;
  return isPartyChange(ground) ? { caseId, about, change: { ground, respondent } } : { caseId, about };
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

/** To the applicants, and to who answers for what was this debtor's. */
export const rulingAbout = (ruling: CourtDocument, file: ExecutionFile, debtor: string): DuePaperOf[] =>
  rulingTo(ruling, [...applicantsOf(file), ...inPlaceOf(file, debtor)]);
