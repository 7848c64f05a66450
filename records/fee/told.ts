/** 告知: who is told of an order: the side that owes it, and whoever paid it. Once each. */
import type { OpenId } from '../../platform/caller';
import type { Message } from '../../platform/messages/templates';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import { caseMembers, sideOf } from '../case/member';
import type { FeeOrder } from './order';
import { orderPage } from './page';

/** A case has few people: more than these on one side are told by whoever reads for them. */
const MOST = 100;

/** Accounts on the side that owes it. Not inside a transaction: it looks by a field. */
export async function payerSide({ caseId, payer }: Pick<FeeOrder, 'caseId' | 'payer'>): Promise<OpenId[]> {
  const members = await caseMembers.find({ caseId }, { limit: MOST });
  return members.filter((member) => !member.to && sideOf(member) === payer).map(({ openid }) => openid);
}

export interface FeeTelling {
  /** What of the order it is about: nobody is told it twice. */
  key: string;
  title: string;
  text: string;
  at: Date;
  message?: Message | undefined;
}

/** @param to from `payerSide`; who only paid is led to `payerPage`, since the order is not his to see */
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
