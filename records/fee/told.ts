/** 告知: who is told of an order: those who owe it, and whoever paid it. Once each. */
import type { OpenId } from '../../platform/caller';
import type { Message } from '../../platform/messages/templates';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import { caseMembers } from '../case/member';
import { partOf } from '../case/part';
import { caseParties } from '../case/parties';
import type { FeeOrder } from './order';
import { isOwedBy, type Owed } from './owed-by';
import { orderPage } from './page';

/** More people of one case are told by whoever reads for them. */
const MOST = 1000;

/** Accounts of those who owe it, and who act for them. Not inside a transaction: it looks by a field. */
export async function payersOf({ caseId, ...owed }: Owed & Pick<FeeOrder, 'caseId'>): Promise<OpenId[]> {
  const members = (await caseMembers.find({ caseId }, { limit: MOST })).filter(({ to }) => !to);
  const old = members.some(({ parties }) => parties === undefined);
  const named = old ? await caseParties.find({ caseId }, { limit: MOST }) : [];
  return members.filter((member) => isOwedBy(owed, partOf(member, named))).map(({ openid }) => openid);
}

export interface FeeTelling {
  /** What of the order it is about: nobody is told it twice. */
  key: string;
  title: string;
  text: string;
  at: Date;
  message?: Message | undefined;
}

/** @param to from `payersOf`; who only paid is led to `payerPage`, since the order is not his to see */
export async function tellOfOrder(
  { _id, courtId }: Pick<FeeOrder, '_id' | 'courtId'>,
  to: readonly OpenId[],
  { key, title, text, at, message }: FeeTelling,
  within?: Transaction,
  page = orderPage(_id),
): Promise<void> {
  for (const openid of new Set(to))
    await notify(
      {
        _id: `${_id}:${key}:${openid}`,
        openid,
        courtId,
        title,
        text,
        page,
        at,
        ...(message ? { message } : {}),
      },
      within,
    );
}
