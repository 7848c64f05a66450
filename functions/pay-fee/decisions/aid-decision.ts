/** 救助决定的内容: what the officer has decided, checked against the decree (FEE-13, 14; 收费办法22.4, 44–46, 48.3). Pure. */
import { AID_GROUNDS, type Aid, type AidGround, afterAid } from '../../../court/fees/aid';
import { feeOf, type Tariff } from '../../../court/fees/tariff';
import { feeOrderMachine } from '../../../court/machines/fee-order';
import { FEE_ORDER_GUARDS } from '../../../court/machines/fee-order-words';
import { type Fen, fen } from '../../../court/money';
import type { Step } from '../../../court/step';
import { isLegalDate, type LegalDate, legalDateOf } from '../../../court/time/legal-date';
import { CourtError } from '../../../platform/errors';
import type { AidDecided, FeeAid } from '../../../records/fee/aid';
import type { FeeOrder } from '../../../records/fee/order';
import { ownFee } from '../../../records/fee/whole-fee';
import type { PayFeeInput } from '../contract';
import type { StaffGrant } from '../who';

type Input = PayFeeInput<'decideAid'>;

export interface AidOutcome {
  decided: AidDecided;
  /** null: refused. */
  aid: Exclude<Aid, { kind: 'defer' }> | null;
  /** How the reduced fee comes about. */
  steps: Step[];
}

const wrong = (field: string, hint: string, message: string) =>
  new CourtError('INVALID_INPUT', message, { [field]: hint });

/** Throws INVALID_INPUT, PRECONDITION_FAILED. */
export function aidOutcome(input: Input, asked: FeeAid, order: FeeOrder, at: Date, grant: StaffGrant): AidOutcome {
  const today = legalDateOf(at.getTime());
  const by = { by: grant.staff.name, byId: grant.openid, at, reasons: input.reasons };
  const open = feeOrderMachine.open.includes(order.state);
  if (!input.granted) {
    const decided: AidDecided = {
      ...by,
      granted: false,
      percent: null,
      ground: null,
      amountFen: order.amountFen,
      letOffFen: fen(0),
      // Of what was paid meanwhile no day runs.
      lastDay: open ? newLastDay(input, today) : null,
      approval: null,
    };
    return { decided, aid: null, steps: [] };
  }
  if (!open)
    throw new CourtError(
      'PRECONDITION_FAILED',
      '这笔费用已经交了，或者不用交了，不能再准许减免。请写明情况，登记为不予批准。',
    );
  const aid = aidOf(input, asked);
  const { feeFen, steps, letOffFen } = reckoned(order, aid, asked);
  const decided: AidDecided = {
    ...by,
    granted: true,
    percent: aid.kind === 'reduce' ? aid.percent : null,
    ground: groundOf(input, asked, aid),
    amountFen: feeFen,
    letOffFen,
    lastDay: aid.kind === 'reduce' ? newLastDay(input, today) : null,
    approval: approvalOf(input, today),
  };
  return { decided, aid, steps };
}

/** Less may be granted than was asked for. */
function aidOf({ percent }: Input, { kind, applicantKind }: FeeAid): Exclude<Aid, { kind: 'defer' }> {
  if (percent !== undefined) return { kind: 'reduce', percent };
  if (kind !== 'exempt') throw wrong('percent', '请填写减交的比例', `${FEE_ORDER_GUARDS.atLeast30Percent.text}`);
  if (applicantKind !== 'person') throw new CourtError('PRECONDITION_FAILED', FEE_ORDER_GUARDS.naturalPerson.text);
  return { kind: 'exempt' };
}

function groundOf({ ground }: Input, { grounds }: FeeAid, { kind }: Aid): AidGround {
  const found = ground ?? grounds.find((one) => AID_GROUNDS[one].aid === kind);
  if (found && AID_GROUNDS[found].aid === kind) return found;
  throw wrong(
    'ground',
    '请选择准许的理由',
    kind === 'exempt' ? FEE_ORDER_GUARDS.groundForExemption.text : '没有选择可以减交的情形。请选择准许减交的理由。',
  );
}

/** FEE-2: of the exact fee; what the officer grants is within the decree's bounds already. */
function reckoned(
  order: FeeOrder,
  aid: Aid,
  { applicantKind }: FeeAid,
): { feeFen: Fen; steps: Step[]; letOffFen: Fen } {
  const own: Tariff = { ...ownFee(order), steps: [] };
  const { feeFen, steps } = feeOf(afterAid(own, aid, applicantKind));
  return { feeFen, steps, letOffFen: fen(order.amountFen - feeFen) };
}

/** 收费办法22.4: another period, which the court names. */
function newLastDay({ lastDay }: Input, today: LegalDate): LegalDate {
  if (lastDay && isLegalDate(lastDay) && lastDay > today) return lastDay;
  throw wrong('lastDay', '请填写今天以后的日期', '请写明新的交费最后一天。');
}

/** DOMAIN 4: aid is the president's to approve; he needs no login, the officer records it. */
function approvalOf({ approval }: Input, today: LegalDate): NonNullable<AidDecided['approval']> {
  if (!approval || !isLegalDate(approval.date) || approval.date > today)
    throw wrong('approval', '请填写院长批准的情况', '准许减免要经院长批准，请填写批准人、日期和审批文号。');
  return { by: 'president', name: approval.name, date: approval.date, ref: approval.ref };
}
