/** 期限的核对: whether what the clerk entered as beginning with a document may stand (TIME-6..8, FEE-11). */
import { agreedAnswerProblem } from '../../../court/time/answer-period';
import { type EvidencePeriodEntry, evidencePeriodProblem } from '../../../court/time/evidence-period';
import { CourtError } from '../../../platform/errors';
import type { Case } from '../../../records/case/case';
import type { CaseParty } from '../../../records/case/parties';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import { instanceOf } from '../../../records/service/address';
import type { PeriodStart } from '../../../records/service/starts';

const MOST = 200;

export const ordersOf = (caseId: string): Promise<FeeOrder[]> => feeOrders.find({ caseId }, { limit: MOST });

/** Throws CourtError INVALID_INPUT naming what cannot stand. */
export function refuseStarts(
  of: Case,
  starts: readonly PeriodStart[],
  party: CaseParty,
  orders: readonly FeeOrder[],
): void {
  for (const start of starts) {
    const problem = problemOf(of, start, party, orders);
    if (problem) throw new CourtError('INVALID_INPUT', problem, { to: problem });
  }
}

function problemOf(of: Case, start: PeriodStart, party: CaseParty, orders: readonly FeeOrder[]): string | undefined {
  switch (start.kind) {
    case 'answer': {
      const { proceeding, agreedDays } = start;
      if (proceeding !== 'civilSummary' && proceeding !== 'smallClaims') return undefined;
      return agreedDays === undefined ? undefined : agreedAnswerProblem(proceeding, agreedDays);
    }
    case 'evidence': {
      const found = evidencePeriodProblem({ procedure: evidenceProcedure(of), days: start.days });
      return found?.kind === 'refused' ? found.text : undefined;
    }
    case 'payFee': {
      const order = orders.find(({ _id }) => _id === start.orderId);
      return order?.parties.includes(party._id) ? undefined : `没有找到${party.name}要交的这张缴费单，请重新选择。`;
    }
    default:
      return undefined;
  }
}

function evidenceProcedure(of: Case): EvidencePeriodEntry['procedure'] {
  const { procedure = 'ordinary', kind } = of;
  if (instanceOf(of) === 'second') return 'civilAppeal';
  if (procedure === 'smallClaims') return 'smallClaims';
  if (procedure === 'summary') return kind === 'administrative' ? 'administrativeSummary' : 'civilSummary';
  return 'civilOrdinary';
}
