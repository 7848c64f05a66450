/** 阅卷单: made when the keeper has decided, and once more when the reading is over, with its times; the last one is laid into the file (阅卷规定6.2). */
import { dossierForm } from '../../../court/documents/dossier-form';
import type { CaseRole } from '../../../court/people/roles';
import { legalDateOf } from '../../../court/time/legal-date';
import { documents } from '../../../platform/documents/store/document';
import { issuePaper } from '../../../platform/documents/store/issue';
import { cases } from '../../../records/case/case';
import { partIn } from '../../../records/case/part';
import { dossierItems } from '../../../records/dossier/item';
import { type DossierRequest, dossierRequests } from '../../../records/dossier/request';
import { dossierViews } from '../../../records/dossier/view';
import { numberOf, people } from '../../../records/person/person';
import { newItem } from '../keep/new-item';
import { prepared } from '../keep/prepare';

const ROLES: Record<CaseRole, string> = {
  plaintiff: '原告',
  defendant: '被告',
  thirdParty: '第三人',
  applicant: '申请执行人',
  judgmentDebtor: '被执行人',
  agent: '诉讼代理人',
  guardianRep: '法定代理人',
  orgRep: '法定代表人、负责人',
  witness: '证人',
};

const HOW: Partial<Record<DossierRequest['state'], string>> = {
  expired: '有效期届满或者身份结束',
  revoked: '许可收回',
  cancelled: '查阅人撤回',
};

/** After the decision. Run again it gives the same form. */
export async function formed(request: DossierRequest, at: Date): Promise<DossierRequest> {
  const made = await issue(request, at, 1);
  return request.refused ? kept(made, at) : made;
}

/** After the end. What was never decided has no form, and nothing is laid into the file. */
export async function ended(request: DossierRequest, at: Date): Promise<DossierRequest> {
  if (!request.granted) return request;
  return kept(await issue(request, at, 2), at);
}

async function issue(request: DossierRequest, at: Date, version: 1 | 2): Promise<DossierRequest> {
  const { _id, courtId, caseId, openid, granted, refused } = request;
  const decided = granted ?? refused;
  if (!decided) return request;
  const [person, pages] = await Promise.all([
    people.get(openid),
    version === 2 ? dossierViews.count({ readingId: _id }) : 0,
  ]);
  const documentId = `${_id}:dossierForm:${version}`;
  const paper = dossierForm({
    courtName: request.courtName,
    number: request.number,
    caseNo: request.caseNo,
    partyName: request.partyName ?? undefined,
    reader: request.name,
    standing: request.role ? ROLES[request.role] : '非本案当事人',
    lastFigures: lastOf((person && numberOf(person)) ?? ''),
    purpose: `${request.purpose === 'retrial' ? '申请再审：' : ''}${request.reason}`,
    wanted: request.wanted,
    askedAt: request.at.getTime(),
    decision: granted
      ? {
          granted: true,
          by: granted.name,
          at: granted.at.getTime(),
          scope: granted.items === 'all' ? '依法可以查阅的正卷材料' : `正卷中指定的${granted.items.length}份材料`,
          until: granted.until.getTime(),
          note: granted.note,
        }
      : { granted: false, by: decided.name, at: decided.at.getTime(), reason: refused?.reason ?? '' },
    used:
      version === 2
        ? {
            pages,
            first: request.openedAt?.getTime() ?? null,
            endedAt: (request.endedAt ?? at).getTime(),
            how: `${HOW[request.state] ?? ''}${request.revoked ? `（${request.revoked.reason}）` : ''}`,
          }
        : undefined,
    date: legalDateOf(at.getTime()),
  });
  const { _id: formId } = await issuePaper({
    documentId,
    paper,
    courtId,
    caseId: caseId ?? undefined,
    recipient: openid,
    version,
    replaces: version === 2 ? `${_id}:dossierForm:1` : undefined,
    at,
  });
  await dossierRequests.update(_id, { formId });
  return { ...request, formId };
}

/** PRIV-4: of a short number 4 would tell too much. */
const lastOf = (number: string): string => (number.length < 8 ? number.slice(-2) : number.slice(-4));

/** Laid into the file of the case, however far that has come. */
async function kept(request: DossierRequest, at: Date): Promise<DossierRequest> {
  const { caseId, formId, kind } = request;
  const of = caseId !== null && formId !== null ? await cases.get(caseId) : undefined;
  if (!of || formId === null || (kind === 'public' && !request.granted)) return request;
  const document = await documents.get(formId);
  if (!document) return request;
  const item = await newItem(
    of,
    { _id: formId, at },
    document.recipient ?? request.openid,
    {
      name: `阅卷单（${request.name}）`,
      kind: 'readingForm',
      source: 'document',
      documentId: formId,
      attachmentId: null,
      form: 'pdf',
      parts: [{ fileId: document.fileId, size: document.bytes, sha256: document.sha256 }],
      size: document.bytes,
      state: 'preparing',
      sha256: document.sha256,
    },
    {},
  );
  // PROG-4: why one side reads may tell of what the other is not to know yet; its clerk releases it.
  const part = kind === 'reading' ? await partIn(of._id, request.openid) : undefined;
  const embargo = { applicants: [...(part?.parties ?? [])], releasedAt: null, eventId: null };
  await dossierItems.insertMissing({ ...item, embargo });
  await prepared((await dossierItems.get(item._id)) ?? item, at.getTime());
  return request;
}
