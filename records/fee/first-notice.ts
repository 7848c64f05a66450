/**
 * 立案时的交费通知: the notice of the order that registration has issued: a paper of the filing and of the order, the same whichever of
 * the two services makes it, once (FEE-11, FILE-11).
 */
import { feeNotice } from '../../court/documents/fee-notice';
import { feeMatterOf } from '../../court/documents/fee-occasion';
import type { Paper } from '../../court/documents/paper';
import { feeOrderId } from '../../court/fees/payment';
import type { OpenId } from '../../platform/caller';
import type { Case } from '../case/case';
import { kindOf } from '../filing/filing';
import { documentIdOf, lastOf } from '../filing/paper-of';
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
    documentId: documentIdOf(filing._id, 'feeNotice'),
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
        matter: feeMatterOf(kindOf(filing)),
        cause: causeOf(of),
        item,
        amount: fee.amountFen,
        steps: fee.steps.map(({ text }) => text),
        ...(lastDay ? { lastDay } : {}),
      }),
  };
}

/** The officer's act. */
export const registeredAt = ({ filing }: Pick<Worded, 'filing'>): Date =>
  lastOf(filing, 'register')?.at ?? filing.updatedAt;
