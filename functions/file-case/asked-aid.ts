/** 随起诉提出的减、免申请: once there is an order it is decided on that (FEE-13, 14); what was handed in with it is in the filing. */
import { idFrom } from '../../platform/digest';
import { seal } from '../../platform/secrets';
import { type FeeAid, reasonsAt } from '../../records/fee/aid';
import type { FeeOrder } from '../../records/fee/order';
import type { Content } from '../../records/filing/content';
import { addressee } from '../../records/filing/filer';
import type { Filing } from '../../records/filing/filing';

/** Undefined: none was asked for, or it was decided before registration (缓交). */
export function askedAid(
  { filer, filerName, receivedAt }: Pick<Filing, 'filer' | 'filerName' | 'receivedAt'>,
  { aid, plaintiffs = [] }: Content,
  order: FeeOrder,
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
    proofs: [],
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
