/** 反诉: whether one is left that the case goes on for, when the suit itself ends (民诉法146, 解释239). */
import { feeOrders } from '../fee/order';
import { papersOfKind } from '../paper/find';

const MOST = 500;

/** It shows in what was filed, or in its fee. @param ended how it ended, as the judge says; undefined: he says nothing of one */
export async function noCounterclaimLeft(caseId: string, ended: string | undefined): Promise<boolean> {
  if (ended !== undefined) return true;
  const [filed, orders] = await Promise.all([
    papersOfKind(caseId, 'counterclaim'),
    feeOrders.find({ caseId }, { limit: MOST }),
  ]);
  const open = filed.some(({ state }) => state !== 'refused');
  return !open && !orders.some(({ occasion, state }) => occasion.kind === 'counterclaim' && state !== 'replaced');
}
