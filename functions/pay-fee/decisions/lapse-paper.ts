/** 按撤诉处理裁定书: from the case, its order and the judge's reasons to the paper; the same whenever it is made (FEE-8, 12). */
import type { Paper } from '../../../court/documents/paper';
import { type RulingParty, rulingDeemedWithdrawn, type Unpaid } from '../../../court/documents/ruling-deemed-withdrawn';
import { topUpUnpaid } from '../../../court/fees/conversion';
import { type Fen, fen } from '../../../court/money';
import { legalDateOf } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { CaseParty } from '../../../records/case/parties';
import type { FeeAid } from '../../../records/fee/aid';
import type { LapseDraft } from '../../../records/fee/lapse';
import type { FeeOrder } from '../../../records/fee/order';
import { isOfTheSuit } from '../../../records/fee/owed-by';
import { type CaseFile, causeOf, formOf, kindOfCase, matterOf } from '../case-file';

const ROLES: Partial<Record<CaseParty['role'], string>> = {
  plaintiff: '原告',
  defendant: '被告',
  thirdParty: '第三人',
};

/** Throws PRECONDITION_FAILED where not paying this fee does not end the suit. */
export function refuseOtherFees(file: CaseFile, order: FeeOrder): void {
  const { occasion } = order;
  const raised = occasion.kind === 'topUp' && occasion.why === 'claimRaised';
  if (kindOfCase(file) !== 'enforcement' && isOfTheSuit(order) && !raised) return;
  throw new CourtError(
    'PRECONDITION_FAILED',
    raised
      ? '没有补交的只是增加的那部分请求，不能对全案裁定按撤诉处理。请就增加的请求另行处理（诉讼费用交纳办法第22条第4款）。'
      : '没有交的不是原告的案件受理费，不能对全案裁定按撤诉处理。反诉、第三人的请求或者申请，请另行处理。',
  );
}

/** What the order's aid was, and what the suit has taken before: both are told in the ruling. */
export interface LapseFacts {
  aid: FeeAid | undefined;
  /** Counted for the suit and not given back. */
  paidFen: Fen;
}

export function lapsePaper(
  file: CaseFile,
  order: FeeOrder,
  { aid, paidFen }: LapseFacts,
  { reasons, judge, panel, clerk, at }: Pick<LapseDraft, 'reasons' | 'judge' | 'panel' | 'clerk' | 'at'>,
): Paper {
  const { registered } = file;
  const { amountFen: amount, noticeServedOn, lastDay, occasion } = order;
  if (!noticeServedOn || !lastDay) throw new Error(`${order._id} has no day that is over`);
  const topUp = occasion.kind === 'topUp' && occasion.why === 'toOrdinary';
  // A decision on aid has its own notice: the first one is as it stood when aid was asked for.
  const first = (aid?.decided ? aid.stopped.noticeServedOn : null) ?? noticeServedOn;
  const decidedOn = aid?.decided ? { refusalServedOn: noticeServedOn } : {};
  const refund = topUp ? topUpUnpaid(paidFen).refundFen : fen(0);
  return rulingDeemedWithdrawn({
    courtName: registered.courtName ?? file.court.name,
    number: registered.caseNo,
    matter: matterOf(file),
    parties: file.parties.flatMap((party) => partyOf(file, party)),
    cause: causeOf(file),
    registeredOn: registered.registeredOn,
    unpaid: {
      why: topUp ? 'topUp' : aid?.state === 'refused' ? 'aidRefused' : 'noPayment',
      ...(topUp ? {} : aidedBy(file, aid)),
      amount,
      noticeServedOn: first,
      ...decidedOn,
      lastDay,
      ...(topUp && paidFen > 0 ? { taken: { paid: paidFen, refund } } : {}),
    },
    reasons,
    judges: panel?.map(({ post, name }) => ({ post, name })) ?? [{ post: '审判员', name: judge }],
    clerk,
    date: legalDateOf(at.getTime()),
    divorce: registered.causeOfAction?.includes('离婚') === true,
  });
}

/** Of what was asked for, and not refused on the order: the ruling must not say that nothing was. */
function aidedBy({ registered, content }: CaseFile, aid: FeeAid | undefined): Pick<Unpaid, 'aided'> {
  if (aid?.state === 'granted') return { aided: 'reduced' };
  if (aid?.state === 'withdrawn') return { aided: 'withdrawn' };
  if (aid || content.aid?.kind !== 'defer') return {};
  // 收费办法49: decided before registration.
  return { aided: registered.feeOrdered?.state === 'deferred' ? 'deferred' : 'notDeferred' };
}

function partyOf(file: CaseFile, party: CaseParty): RulingParty[] {
  const role = ROLES[party.role];
  if (!role) return [];
  const form = formOf(file, party);
  const isPerson = form?.kind !== 'organisation';
  const { sex, domicile } = form ?? {};
  const particulars = [
    ...(isPerson && sex ? [sex] : []),
    ...(domicile ? [`${isPerson ? '住' : '住所地：'}${domicile}`] : []),
  ].join('，');
  return [{ role, name: party.name, ...(particulars ? { particulars } : {}) }];
}
