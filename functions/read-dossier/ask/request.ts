/** 申请阅卷: by who is in the case, or by anybody for judgments in force; it is received at once, and answered by the keeper of the file (DOSS-3, 5, 8). */
import { randomUUID } from 'node:crypto';
import { answerDue } from '../../../court/access/dossier-request';
import { legalDateOf } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { courts } from '../../../platform/courts';
import { idFrom } from '../../../platform/digest';
import { CourtError } from '../../../platform/errors';
import { type VerifiedGrant, verified } from '../../../platform/identity';
import type { WriteOperation } from '../../../platform/operation';
import { noteRawUploads } from '../../../platform/raw-uploads';
import { noUpload, takeIn } from '../../../platform/take-in';
import { transact } from '../../../platform/transact';
import { isOwnUpload } from '../../../platform/uploads';
import { type Case, cases } from '../../../records/case/case';
import { type CasePart, noCase, partIn } from '../../../records/case/part';
import { tellOfficers } from '../../../records/case/tell';
import { DOSSIER_REQUESTS, type DossierRequest, dossierRequests } from '../../../records/dossier/request';
import type { ReadDossierInput, ReadDossierResult } from '../contract';
import { requestView } from '../request-view';
import { tellReader } from '../telling';

type Asking = WriteOperation<ReadDossierInput<'request'>, ReadDossierResult<'request'>, VerifiedGrant>;
type AskingPublic = WriteOperation<
  ReadDossierInput<'requestPublic'>,
  ReadDossierResult<'requestPublic'>,
  VerifiedGrant
>;

export const request: Asking = {
  kind: 'write',
  policy: verified,
  async run({ input: { caseId, purpose, reason, wanted, proof }, grant, act, clock, note }) {
    const [of, part] = await Promise.all([cases.get(caseId), partIn(caseId, grant.openid)]);
    if (!of || !part || part.member.from.getTime() > clock.now() || part.member.role === 'witness') throw noCase();
    mayAsk(of, part, purpose, proof !== undefined, clock.now());
    note({ target: caseId, courtId: of.courtId });
    const base = blank(act, grant, of);
    const there = await dossierRequests.get(base._id);
    if (there) return requestView(there, clock.now());
    await refuseSecond({ openid: grant.openid, caseId, state: 'requested' });
    const asked: DossierRequest = {
      ...base,
      courtName: of.courtName ?? (await courts.get(of.courtId))?.name ?? '',
      caseId,
      caseNo: of.caseNo,
      kind: 'reading',
      role: part.member.role,
      purpose,
      reason,
      wanted,
      proof: proof ? await taken(proof, base, grant.openid, act) : null,
    };
    return requestView(await received(asked, of), clock.now());
  },
};

/** DOSS-5: a former agent reads the closed file for the retrial application only, with a power of attorney for it. */
function mayAsk(
  of: Case,
  { member }: CasePart,
  purpose: DossierRequest['purpose'],
  hasProof: boolean,
  now: number,
): void {
  if (!member.to || member.to.getTime() > now) return;
  const isOver = of.state === 'closed' || of.state === 'effective' || of.state === 'archived';
  // What came of the case since he left it is no business of his.
  if (member.role !== 'agent' || purpose !== 'retrial' || !isOver) throw noCase();
  if (!hasProof)
    throw new CourtError(
      'PRECONDITION_FAILED',
      '您在本案的代理已经结束。为申请再审阅卷的，请上传当事人为此出具的授权委托书。',
      {
        proof: '请上传授权委托书',
      },
    );
}

/** One that waits is enough: a second would have to wait for the same answer. */
async function refuseSecond(where: { openid: string; caseId: string; state: 'requested' }): Promise<void> {
  if (await dossierRequests.first(where))
    throw new CourtError('CONFLICT', '您在本案已经有一份申请在等答复。要改的，请先撤回那一份再申请。');
}

export const requestPublic: AskingPublic = {
  kind: 'write',
  policy: verified,
  async run({ input: { courtId, caseNo = '', partyName = '', reason, wanted }, grant, act, clock, note }) {
    const [number, name] = [tidy(caseNo), partyName.trim()];
    if (!number && !name)
      throw new CourtError('INVALID_INPUT', '请写明案号，或者当事人的姓名、名称，法院才能找到文书。', {
        caseNo: '案号和当事人至少填一项',
      });
    const court = await courts.get(courtId);
    if (!court) throw new CourtError('NOT_FOUND', '没有这家法院，请重新选择。', { courtId: '请重新选择' });
    note({ target: courtId, courtId });
    const found = number ? await cases.first({ caseNo: number }) : undefined;
    const asked: DossierRequest = {
      ...blank(act, grant, { courtId }),
      courtName: court.name,
      caseId: found?.courtId === courtId ? found._id : null,
      caseNo: number,
      kind: 'public',
      partyName: name || null,
      purpose: 'trial',
      reason,
      wanted,
    };
    return requestView(await received(asked, undefined), clock.now());
  },
};

/** As people type it: with brackets of either width, and spaces. */
const tidy = (caseNo: string): string => caseNo.replace(/\s+/g, '').replace('(', '（').replace(')', '）');

function blank(act: Act, { openid, person }: VerifiedGrant, { courtId }: { courtId: string }): DossierRequest {
  const today = legalDateOf(act.at.getTime());
  const dueOn = answerDue(today);
  const _id = `${courtId}:${idFrom(`${act._id}:dossier`, 16)}`;
  return {
    _id,
    courtId,
    courtName: '',
    caseId: null,
    caseNo: '',
    number: `阅${today.replaceAll('-', '')}-${idFrom(act._id, 8).toUpperCase()}`,
    openid,
    name: person.name,
    kind: 'reading',
    role: null,
    partyName: null,
    purpose: 'trial',
    reason: '',
    wanted: '',
    proof: null,
    state: 'requested',
    lastAct: act._id,
    at: act.at,
    dueOn,
    granted: null,
    refused: null,
    revoked: null,
    endedAt: null,
    openedAt: null,
    copy: null,
    formId: null,
    endsAt: null,
    listKey: `${act.at.toISOString()}:${_id}`,
    dueKey: `${dueOn}:${_id}`,
  };
}

async function taken(
  { name, fileIds }: NonNullable<ReadDossierInput<'request'>['proof']>,
  { courtId, _id }: DossierRequest,
  openid: string,
  act: Act,
): Promise<DossierRequest['proof']> {
  for (const one of fileIds) if (!isOwnUpload(one, openid)) throw noUpload();
  await noteRawUploads(fileIds, act);
  const { type, parts, size } = await takeIn(
    fileIds,
    `courts/${courtId}/dossier-requests/${idFrom(_id, 16)}/${randomUUID()}`,
    name,
  );
  return { name, type, parts, size };
}

/** With its receipt, and who is to answer told, or not at all. */
async function received(asked: DossierRequest, of: Case | undefined): Promise<DossierRequest> {
  const title = '阅卷申请已收到';
  await transact(async (transaction) => {
    if (!(await transaction.collection<DossierRequest>(DOSSIER_REQUESTS).insertMissing(asked))) return;
    await tellReader(asked, { event: 'request', title, at: asked.at }, transaction);
    if (of)
      await tellOfficers(
        of,
        {
          key: `dossier:${asked._id}`,
          title: '有一份阅卷申请',
          text: `${asked.caseNo}：${asked.name}申请阅卷，请在 ${asked.dueOn} 前答复。`,
          at: asked.at,
          page: '/staff-dossier/requests/index',
        },
        transaction,
      );
  });
  return (await dossierRequests.get(asked._id)) ?? asked;
}
