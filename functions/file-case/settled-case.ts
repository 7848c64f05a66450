/** 立案的内容: what the judge settles when he registers: type, fee, period for evidence. Pure: the draft papers and the case are made of the same. */
import { type CaseNo, TYPE_CODES } from '../../court/case-number';
import { feeDeadline } from '../../court/fees/deadline';
import { feeOrderId } from '../../court/fees/payment';
import { type FilingKind, typeCodeOf } from '../../court/pleading/filing-kinds';
import { courtPeriod } from '../../court/time/court-periods';
import type { LegalDate } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { Court } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import type { Case } from '../../records/case/case';
import type { CaseParty } from '../../records/case/parties';
import { type FeeOrder, newFeeOrder } from '../../records/fee/order';
import type { Content } from '../../records/filing/content';
import { type Filing, kindOf } from '../../records/filing/filing';
import { compensationOnly } from './compensation';
import { evidenceDaysOf } from './evidence-days';
import { type FeeDecision, type SettledFee, settledFee, shownFee } from './fee';

export interface Settling {
  filing: Filing;
  content: Content;
  court: Court;
  today: LegalDate;
  decision: FeeDecision & { registerFirst?: boolean | undefined; evidenceDays?: number | undefined };
}

export interface SettledCase {
  /** All but what the number gives. */
  registered: Omit<Case, '_id' | 'caseNo'>;
  fee: SettledFee;
}

/** Throws PRECONDITION_FAILED or INVALID_INPUT where it cannot be registered so. */
export function settledCase({ filing, content, court, today, decision }: Settling): SettledCase {
  const kind = kindOf(filing);
  const typeCode = codeIn(court, kind, content);
  refuseAidUndecided(filing, content);
  const fee = settledFee(kind, content, court, decision);
  return {
    fee,
    registered: {
      courtId: court._id,
      courtName: court.name,
      kind,
      typeCode,
      filingId: filing._id,
      state: 'registered',
      registeredOn: today,
      ...(kind === 'enforcement' ? {} : { noticesBy: courtPeriod('complaintToDefendant', today).lastDay }),
      registeredFirst: decision.registerFirst === true,
      causeOfAction: content.causeOfAction ?? null,
      title: filing.title,
      evidenceDays: evidenceDaysOf(kind, decision),
      fee: shownFee(fee),
      feeOrdered: fee.prepaid ? { item: fee.item, ...standingOf(filing, content, today) } : null,
    },
  };
}

/** FEE-10: an order only for what is paid ahead; all of the side owe it together. */
export function orderOf(
  registered: Case,
  { steps, feeFen, whole }: SettledFee,
  { _id: lastAct, at }: Pick<Act, '_id' | 'at'>,
  { parties, subMchid }: { parties: readonly CaseParty[]; subMchid: string | null },
): FeeOrder | undefined {
  const { _id: caseId, courtId, courtName = '', caseNo, feeOrdered, fee, kind } = registered;
  if (!feeOrdered || !fee) return undefined;
  const { item, state, lastDay, noticeServedOn = null } = feeOrdered;
  const payer = kind === 'enforcement' ? 'applicant' : 'plaintiff';
  return newFeeOrder({
    _id: feeOrderId(caseId, item, 1),
    caseId,
    courtId,
    seq: 1,
    courtName,
    caseNo,
    item,
    kind: fee.kind,
    occasion: kind === 'enforcement' ? { kind: 'application' } : { kind: 'plaintiff' },
    payer,
    parties: parties.filter(({ role }) => role === payer).map(({ _id }) => _id),
    amountFen: feeFen,
    steps,
    due: whole,
    state,
    issuedAt: at,
    noticeServedOn,
    lastDay,
    subMchid,
    lastAct,
  });
}

function standingOf(
  { aid }: Filing,
  content: Content,
  today: LegalDate,
): Pick<FeeOrder, 'state' | 'lastDay' | 'noticeServedOn'> {
  // FEE-11, SERVE-1, 3: the notice on this platform is served now only to who agreed to that.
  const noticeServedOn = content.addressConfirmation?.eService ? today : null;
  // FEE-13: put off; or to be decided still, and until then no day runs.
  if (aid?.granted) return { state: 'deferred', lastDay: aid.lastDay, noticeServedOn };
  if (content.aid && !aid) return { state: 'aidPending', lastDay: null, noticeServedOn };
  return { state: 'issued', lastDay: feeDeadline({ kind: 'plaintiff', noticeServedOn }).lastDay, noticeServedOn };
}

/** FILE-19: a court registers only what it takes. */
export function codeIn({ takes, shortName }: Court, kind: FilingKind, content: Content): CaseNo['typeCode'] {
  const code = typeCodeOf(kind, content.causeOfAction, compensationOnly(content));
  if (takes && !takes[kind]?.includes(code))
    throw new CourtError(
      'PRECONDITION_FAILED',
      `${shortName}不办理“${TYPE_CODES[code]}”案件，不能在本院立案。请告知当事人到有管辖权的法院。`,
    );
  return code;
}

/** FEE-13, 收费办法49: 缓交 is decided before registration. */
function refuseAidUndecided({ aid }: Filing, content: Content): void {
  if (content.aid?.kind === 'defer' && !aid)
    throw new CourtError('PRECONDITION_FAILED', '当事人申请缓交诉讼费用，应当在立案之前决定。请先决定是否准许缓交。');
}
