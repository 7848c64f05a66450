/** 执行裁定书的签署 (SIGN-3, 4; 民诉法157): whoever lays it signs by that; the clerk and those who rule with him sign the same text; then it is sealed. */
import { assistanceNotice } from '../../../court/documents/assistance-notice';
import { enforcementRuling } from '../../../court/documents/enforcement-ruling';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { idFrom } from '../../../platform/digest';
import { type CourtDocument, documents, type PaperSigner } from '../../../platform/documents/store/document';
import { issuePaper } from '../../../platform/documents/store/issue';
import { listPapers } from '../../../platform/documents/store/list';
import { readForAnswer } from '../../../platform/documents/store/read';
import { addSignature, sign, startSigning } from '../../../platform/documents/store/sign';
import { CourtError } from '../../../platform/errors';
import { courtSeal } from '../../../platform/gateways/court-seal';
import { notify } from '../../../platform/notify';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { type Staff, staff, staffCollection } from '../../../platform/policy';
import { contactOf, type ExecutionFile, executionFile, headOf } from '../../../records/enforcement/file';
import { executionPage } from '../../../records/enforcement/page';
import type { CourtAction, CourtInput, CourtResult } from '../contract-court';
import { mine, type StaffGrant } from './mine';
import { readRulingId, respondentKey, rulingFor, rulingIdOf } from './rulings-used';

type Read<K extends CourtAction> = ReadOperation<CourtInput<K>, CourtResult<K>, StaffGrant>;
type Write<K extends CourtAction> = WriteOperation<CourtInput<K>, CourtResult<K>, StaffGrant>;
const SIGNERS = staff('enforcement', 'judge', 'clerk');

export const noRuling = (): CourtError => new CourtError('NOT_FOUND', '没有找到这份裁定书，请刷新后查看。');

export const layRuling: Write<'layRuling'> = {
  kind: 'write',
  policy: staff('enforcement', 'judge'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { found, as } = await mine(context, input.caseId, ['enforcement', 'judge'], { act });
    note({ courtId: found.courtId, target: found._id });
    const change = changeOf(input);
    const documentId = rulingIdOf(
      found.caseId,
      input.about,
      idFrom(act._id, 16),
      change && { ground: change.ground, respondent: respondentKey(change.respondent) },
    );
    if (input.about === 'notToBeEnforced' && as !== 'judge')
      throw new CourtError('FORBIDDEN', '不予执行的裁定由法官作出，请转给本案的执行裁决法官。');
    const file = await executionFile(input.caseId, act.at);
    const signers = await signersOf(file, grant, input.judges ?? []);
    const laid = await startSigning({
      documentId,
      paper: enforcementRuling({
        ...headOf(file),
        courtName: found.courtName,
        number: found.caseNo,
        about: input.about,
        ...(change ? { change } : {}),
        registeredOn: found.registeredOn,
        facts: input.facts,
        reasons: input.reasons,
        orders: input.orders,
        judges: signers
          .filter(({ role }) => role === 'judges')
          .map(({ name }, i, all) => ({ post: i === 0 && all.length > 1 ? '审判长' : '审判员', name })),
        clerk: signers.find(({ role }) => role === 'clerk')?.name ?? '',
        date: legalDateOf(act.at.getTime()),
      }),
      courtId: found.courtId,
      caseId: found.caseId,
      recipient: null,
      at: act.at,
      signers,
    });
    await addSignature({
      documentId,
      by: grant.openid,
      sha256: laid.contentSha256,
      verificationRef: `act:${act._id}`,
      at: act.at,
    });
    for (const { openid } of signers)
      if (openid !== grant.openid)
        await notify({
          _id: `${documentId}:to-sign:${openid}`,
          openid,
          courtId: found.courtId,
          title: '有一份裁定书等您签名',
          text: `${found.caseNo}：${laid.title}。请打开核对后签名。`,
          page: executionPage(found.caseId),
          at: act.at,
        });
    return rulingView((await documents.get(documentId)) ?? laid, grant.openid);
  },
};

/** 变更、追加当事人: the ground and who is to come in stand in the ruling, and nothing else is done on it. Throws CourtError INVALID_INPUT. */
function changeOf({ about, change }: CourtInput<'layRuling'>) {
  if ((about === 'changeParties') === (change !== undefined))
    return change && { ground: change.ground, respondent: change.respondent.trim() };
  throw new CourtError(
    'INVALID_INPUT',
    about === 'changeParties' ? '请选择变更、追加的情形，填写被变更、追加的人。' : '这份裁定不变更当事人，请去掉情形。',
    { change: '请核对' },
  );
}

/** Throws CourtError PRECONDITION_FAILED (no clerk, an even panel), INVALID_INPUT (nobody of this court, one twice). */
async function signersOf(
  { found }: ExecutionFile,
  { openid, staff: by }: StaffGrant,
  others: readonly string[],
): Promise<PaperSigner[]> {
  if (!found.clerk) throw new CourtError('PRECONDITION_FAILED', '本案还没有书记员，请先登记。');
  const also: Staff[] = [];
  for (const id of others) {
    const one = await staffCollection.get(id);
    const isRuling =
      one?.active && one.courtId === by.courtId && one.roles.some((role) => role === 'judge' || role === 'enforcement');
    if (!one || !isRuling)
      throw new CourtError('INVALID_INPUT', '本院没有这位合议庭成员，请重新选择。', { judges: '请重新选择' });
    also.push(one);
  }
  const judges = [{ openid, name: by.name }, ...also.map((one) => ({ openid: one.openid, name: one.name }))];
  const all = [...judges, found.clerk];
  if (new Set(all.map((one) => one.openid)).size !== all.length)
    throw new CourtError('INVALID_INPUT', '同一个人不能签两次名，请重新选择。', { judges: '有人重复' });
  if (judges.length % 2 === 0)
    throw new CourtError('INVALID_INPUT', '合议庭人数应当是单数，请重新选择。', { judges: '人数应当是单数' });
  return [
    ...judges.map((one) => ({ ...one, role: 'judges' as const })),
    { openid: found.clerk.openid, name: found.clerk.name, role: 'clerk' },
  ];
}

/** For who signs it, in his own court. Throws CourtError NOT_FOUND. */
async function signable(documentId: string, { openid, staff: { courtId } }: StaffGrant): Promise<CourtDocument> {
  const found = readRulingId(documentId) ? await documents.get(documentId) : undefined;
  if (found?.courtId !== courtId || !found.signers.some((one) => one.openid === openid)) throw noRuling();
  return found;
}

export const signRuling: Write<'signRuling'> = {
  kind: 'write',
  policy: SIGNERS,
  async run({ input: { documentId, sha256 }, grant, act, note }) {
    const found = await signable(documentId, grant);
    note({ courtId: found.courtId, target: documentId });
    if (stateOf(found) === 'takenBack')
      throw new CourtError('PRECONDITION_FAILED', '这份裁定书已经收回修改，不再签名。请刷新后再看。');
    const signed = await sign({
      documentId,
      by: grant.openid,
      sha256,
      verificationRef: `act:${act._id}`,
      at: act.at,
      seal: courtSeal(found.courtId),
    });
    return rulingView(signed, grant.openid);
  },
};

export const takeBackRuling: Write<'takeBackRuling'> = {
  kind: 'write',
  policy: staff('enforcement', 'judge'),
  async run({ input: { documentId, reason }, grant, act, note }) {
    const found = await signable(documentId, grant);
    note({ courtId: found.courtId, target: documentId });
    if (found.signers[0]?.openid !== grant.openid) throw new CourtError('FORBIDDEN', '裁定书由作出裁定的人收回。');
    const state = stateOf(found);
    const taken = await documents.updateWhere(
      { _id: documentId, state: 'signing', waitingFor: found.waitingFor[0] ?? '' },
      { waitingFor: [], takenBack: command().set({ at: act.at, by: grant.staff.name, reason: reason.trim() }) },
    );
    if (taken === 0 && state !== 'takenBack')
      throw new CourtError('PRECONDITION_FAILED', '裁定书已经签完，不能再收回。');
    return rulingView((await documents.get(documentId)) ?? found, grant.openid);
  },
};

export const rulingsToSign: Read<'rulingsToSign'> = {
  kind: 'read',
  policy: SIGNERS,
  async run({ input: { cursor }, grant }) {
    const { items, next } = await listPapers({ waitingFor: grant.openid }, cursor);
    return {
      rulings: items.flatMap((one) => {
        const of = readRulingId(one._id);
        return of && one.courtId === grant.staff.courtId
          ? [{ ...rulingView(one, grant.openid), caseId: of.caseId, caseNo: one.number ?? '' }]
          : [];
      }),
      next,
    };
  },
};

export const readRuling: Read<'readRuling'> = {
  kind: 'read',
  policy: SIGNERS,
  async run({ input: { documentId, offset = 0 }, grant }) {
    return readForAnswer(await signable(documentId, grant), offset);
  },
};

export const issueAssistance: Write<'issueAssistance'> = {
  kind: 'write',
  policy: staff('enforcement'),
  async run(context) {
    const { input, act, grant, note } = context;
    const { found } = await mine(context, input.caseId, ['enforcement'], { act });
    note({ courtId: found.courtId, target: found._id });
    const about = readRulingId(input.rulingId)?.about ?? 'control';
    const ruling = await rulingFor(found.caseId, input.rulingId, about);
    const file = await executionFile(input.caseId, act.at);
    const { _id: documentId, title } = await issuePaper({
      documentId: `${input.caseId}:assistanceNotice:${idFrom(act._id, 16)}`,
      paper: assistanceNotice({
        courtName: found.courtName,
        number: found.caseNo,
        to: { name: input.to.trim(), kind: 'organisation' },
        date: legalDateOf(act.at.getTime()),
        ...headOf(file),
        ruling: ruling.title,
        asks: input.asks,
        contact: contactOf(file),
      }),
      courtId: found.courtId,
      caseId: found.caseId,
      recipient: null,
      at: act.at,
      seal: { gateway: courtSeal(found.courtId), by: grant.openid },
    });
    return { documentId, title };
  },
};

function stateOf({ state, waitingFor, signers, signatures }: CourtDocument): CourtResult<'signRuling'>['state'] {
  if (state === 'issued') return 'issued';
  return waitingFor.length === 0 && signatures.length < signers.length ? 'takenBack' : 'signing';
}

/** Signed by all, and cut before the seal was put on: whoever signs once more goes on with it. */
const isAwaited = ({ waitingFor, signers }: CourtDocument, openid: string): boolean =>
  (waitingFor.length > 0 ? waitingFor : signers.map((one) => one.openid)).some((one) => one === openid);

/** @param openid who looks at it */
export function rulingView(document: CourtDocument, openid: string): CourtResult<'signRuling'> {
  const { _id, title, signers, signatures, contentSha256, createdAt, issuedAt } = document;
  return {
    documentId: _id,
    about: readRulingId(_id)?.about ?? '',
    ground: readRulingId(_id)?.change?.ground ?? null,
    title,
    state: stateOf(document),
    signers: signers.map((signer) => ({
      name: signer.name,
      role: signer.role,
      signedAt: signatures.find((one) => one.openid === signer.openid)?.at.toISOString() ?? null,
    })),
    sha256: contentSha256,
    laidAt: createdAt.toISOString(),
    issuedAt: issuedAt?.toISOString() ?? null,
    waitsForMe: stateOf(document) === 'signing' && isAwaited(document, openid),
    mine: signers[0]?.openid === openid,
  };
}
