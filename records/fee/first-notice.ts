/**
 * 立案时的交费通知: the notice of the order that registration has issued: a paper of the filing and of the order, the same whichever of
 * the two services makes it, once (FEE-11, FILE-11).
 */
import { feeNotice } from '../../court/documents/fee-notice';
import type { Paper } from '../../court/documents/paper';
import { feeOrderId } from '../../court/fees/payment';
import type { OpenId } from '../../platform/caller';
import type { Case } from '../case/case';
import { kindOf } from '../filing/filing';
import { addresseeOf, causeOf, sidesOf, type Worded } from '../filing/wording';

export interface FirstNotice {
  documentId: string;
  orderId: string;
  title: string;
  /** Of the registration, so that it is the same whenever it is made. */
  at: Date;
  /** Who registered it. */
  sealedBy: OpenId | null;
  paper(): Paper;
}

/** undefined: nothing was to be paid ahead, or not yet. */
export function firstNotice(of: Worded, registered: Case, courtName: string): FirstNotice | undefined {
  const { filing } = of;
  const { _id: caseId, fee, feeOrdered, caseNo, registeredOn } = registered;
  if (!fee || feeOrdered?.state !== 'issued') return undefined;
  const { item, lastDay } = feeOrdered;
  return {
    documentId: `${filing._id}:feeNotice:1`,
    orderId: feeOrderId(caseId, item, 1),
    title: '交纳诉讼费用通知书',
    at: registeredAt(of),
    sealedBy: filing.judge,
    paper: () =>
      feeNotice({
        courtName,
        number: caseNo,
        to: addresseeOf(of),
        date: registeredOn,
        ...sidesOf(of),
        // 行诉解释61 is not 民诉法解释213; what an enforcement case pays ahead is of civil procedure.
        matter: kindOf(filing) === 'administrative' ? 'administrative' : 'civil',
        cause: causeOf(of),
        item,
        amount: fee.amountFen,
        steps: fee.steps.map(({ text }) => text),
        ...(lastDay ? { lastDay } : {}),
      }),
  };
}

/** The officer's act. */
export const registeredAt = ({ filing: { history, updatedAt } }: Pick<Worded, 'filing'>): Date =>
  history.findLast(({ event }) => event === 'register')?.at ?? updatedAt;
