/** 谁能管、谁能看: keepers of the file, officers who read it, and readers with a request (DOMAIN 4, DOSS-3). */
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import { type Staff, staff } from '../../platform/policy';
import { type Case, cases } from '../../records/case/case';
import { mustBeOfficer } from '../../records/case/officer';
import { dossierItems, type KeptItem } from '../../records/dossier/item';
import { type DossierRequest, dossierRequests } from '../../records/dossier/request';

export type StaffGrant = { openid: OpenId; staff: Staff };

/** Lay down, order, seal and mask. */
export const keepers = staff('clerk', 'judge', 'enforcement');
/** Read without a request; what each sees, court/access/dossier.ts says. */
export const courtReaders = staff('filing-judge', 'judge', 'clerk', 'enforcement', 'archivist', 'mediator');
/** Answer requests: the clerk while it is pending, the archivist after archiving. */
export const deciders = staff('clerk', 'archivist');

export const noItem = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份材料，请刷新目录后再看。', { itemId: '请刷新目录' });
export const noRequest = (): CourtError => new CourtError('NOT_FOUND', '没有找到这份阅卷申请，请从“我的阅卷”里打开。');

/** The case, for who keeps its dossier. Throws NOT_FOUND, FORBIDDEN, PRECONDITION_FAILED once it is archived. */
export async function keptBy(caseId: string, grant: StaffGrant): Promise<Case> {
  const of = await mustBeOfficer(caseId, grant.staff, 'clerk', 'judge', 'enforcement');
  if (of.state === 'archived')
    throw new CourtError(
      'PRECONDITION_FAILED',
      '案卷已经归档，不能再增减、调整。确有错误的，请联系档案室按归档后更正办理。',
    );
  return of;
}

/** An item with its case, for its keeper. */
export async function keptItemBy(itemId: string, grant: StaffGrant): Promise<{ item: KeptItem; of: Case }> {
  const item = await dossierItems.get(itemId);
  if (!item || item.courtId !== grant.staff.courtId) throw noItem();
  const of = await keptBy(item.caseId, grant);
  if (item.state === 'removed') throw noItem();
  return { item, of };
}

/** One's own request. */
export async function ownRequest(readingId: string, openid: OpenId): Promise<DossierRequest> {
  const found = await dossierRequests.get(readingId);
  if (found?.openid !== openid) throw noRequest();
  return found;
}

/** A request of his court, with its case where it has one. */
export async function courtsRequest(
  readingId: string,
  { staff: by }: StaffGrant,
): Promise<{ request: DossierRequest; of: Case | undefined }> {
  const request = await dossierRequests.get(readingId);
  if (request?.courtId !== by.courtId) throw new CourtError('NOT_FOUND', '本院没有这份阅卷申请，请刷新后再看。');
  return { request, of: request.caseId === null ? undefined : await cases.get(request.caseId) };
}
