/** 随起诉提出的减、免申请: once there is an order it is decided on that (FEE-13, 14), with the proofs that were handed in with the filing. */
import { AID_PROOF } from '../../court/fees/aid';
import { idFrom } from '../../platform/digest';
import { seal } from '../../platform/secrets';
import { type AidProof, type FeeAid, reasonsAt } from '../../records/fee/aid';
import type { FeeOrder } from '../../records/fee/order';
import { type Attachment, attachments } from '../../records/filing/attachment';
import type { Content } from '../../records/filing/content';
import { addressee } from '../../records/filing/filer';
import type { Filing } from '../../records/filing/filing';

const MOST_FILES = 1000;
/** An application stays small. */
const MOST_PROOFS = 50;

/** What shows the hardship: read before registration, since of a filing under review nothing of it changes. */
export async function askedProofs({ _id: filingId, aid: decided }: Filing, { aid }: Content): Promise<AidProof[]> {
  if (!aid || decided) return [];
  const found = await attachments.find({ filingId }, { orderBy: [['_id', 'asc']], limit: MOST_FILES });
  return proofsAmong(found.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.name < b.name ? -1 : 1)));
}

/** By the name under which it is asked for; of who named it otherwise, all that proves no evidence: who decides must see what was shown. */
function proofsAmong(files: readonly Attachment[]): AidProof[] {
  const named = files.filter(({ name }) => name.startsWith(AID_PROOF));
  const shown = named.length > 0 ? named : files.filter(({ evidenceId }) => evidenceId === undefined);
  return shown
    .slice(0, MOST_PROOFS)
    .map(({ name, type, size, sha256, parts }) => ({ name, type, size, sha256, parts }));
}

/** Undefined: none was asked for, or it was decided before registration (缓交). */
export function askedAid(
  { filer, filerName, receivedAt }: Pick<Filing, 'filer' | 'filerName' | 'receivedAt'>,
  { aid, plaintiffs = [] }: Content,
  order: FeeOrder,
  proofs: AidProof[],
): FeeAid | undefined {
  if (order.state !== 'aidPending' || !aid) return undefined;
  const { kind, grounds = [], reasons = '' } = aid;
  const aidId = idFrom(`${order._id}:asked`);
  const at = receivedAt ?? order.issuedAt;
  const persons = plaintiffs.some((party) => party.kind === 'person');
  return {
    _id: aidId,
    orderId: order._id,
    caseId: order.caseId,
    courtId: order.courtId,
    caseNo: order.caseNo,
    applicant: addressee(filer),
    applicantName: plaintiffs.map(({ name }) => name || '（未填写）').join('、') || (filerName ?? ''),
    applicantKind: persons ? 'person' : 'organisation',
    kind,
    grounds,
    reasons: seal(reasons || '交纳诉讼费用确有困难。', reasonsAt(aidId)),
    proofs,
    appliedAt: at,
    // 收费办法48: with the suit.
    inTime: true,
    stopped: { lastDay: null, noticeServedOn: order.noticeServedOn },
    state: 'pending',
    decided: null,
    lastAct: order.lastAct,
    queueKey: `${at.toISOString()}:${aidId}`,
  };
}
