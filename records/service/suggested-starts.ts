/** 期限的建议: what begins to run with a document by the law, for this party, when it is served (TIME-6..8, FEE-11). */
import type { PaperKind } from '../../court/documents/paper';
import { feeOrderMachine } from '../../court/machines/fee-order';
import type { Case } from '../case/case';
import type { CaseParty } from '../case/parties';
import type { FeeOrder } from '../fee/order';
import { instanceOf } from './address';
import type { PeriodStart } from './starts';

const CIVIL = { ordinary: 'civilOrdinary', summary: 'civilSummary', smallClaims: 'smallClaims' } as const;
const ANSWERS: readonly CaseParty['role'][] = ['defendant'];

/** What the law ties to this paper, for this party; the clerk keeps it or not. */
export function suggestedStarts(
  of: Case,
  { documentId, kind }: { documentId: string; kind: PaperKind },
  { _id: partyId, role }: CaseParty,
  orders: readonly FeeOrder[],
): PeriodStart[] {
  const { procedure = 'ordinary', evidenceDays } = of;
  const administrative = of.kind === 'administrative';
  const law = administrative ? 'administrative' : 'civil';
  const instance = instanceOf(of) === 'second' ? 'second' : procedure === 'smallClaims' ? 'smallClaims' : 'first';
  switch (kind) {
    case 'civilComplaint':
    case 'administrativeComplaint':
      return ANSWERS.includes(role)
        ? [{ kind: 'answer', proceeding: administrative ? 'administrative' : CIVIL[procedure] }]
        : [];
    case 'evidenceNotice':
      return evidenceDays ? [{ kind: 'evidence', days: evidenceDays }] : [];
    case 'feeNotice':
      return orders
        .filter((order) => order.parties.includes(partyId) && waits(order) && isNoticeOf(order, documentId))
        .map(({ _id }) => ({ kind: 'payFee', orderId: _id }));
    case 'judgment':
      return [{ kind: 'appeal', document: { kind: 'judgment', law, instance } }];
    case 'rulingNonAcceptance':
      return [{ kind: 'appeal', document: { kind: 'ruling', law, instance, about: 'nonAcceptance' } }];
    default:
      return [];
  }
}

const waits = ({ state, noticeServedOn }: FeeOrder): boolean =>
  feeOrderMachine.open.includes(state) && noticeServedOn === null;

/** The notice of a later order bears its id; that of registration is a paper of the filing. */
const isNoticeOf = ({ _id, issuedBy }: FeeOrder, documentId: string): boolean =>
  documentId.startsWith(`${_id}:`) || (!issuedBy && !documentId.includes(':acceptanceFee:'));
