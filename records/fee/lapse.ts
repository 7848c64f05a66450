/**
 * 按撤诉处理的裁定 while it is drawn up (FEE-12): the judge has ruled and signed, the clerk has not. Until both have, and the seal is on
 * it, nothing has happened to the case, and money that comes undoes it: a paid order never lapses.
 */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import type { FeeOrder } from './order';
import { orderPage } from './page';

export interface LapseDraft {
  /** 本院认为 …, the judge's own words. */
  reasons: string;
  judge: string;
  judgeId: OpenId;
  clerk: string;
  clerkId: OpenId;
  at: Date;
  /** How-manieth ruling of this order. */
  text: number;
  /** When it was issued; null: it waits for the clerk, and nobody else reads it. */
  issuedAt: Date | null;
}

export const rulingIdOf = ({ _id }: Pick<FeeOrder, '_id'>, { text }: Pick<LapseDraft, 'text'>): string =>
  `${_id}:rulingDeemedWithdrawn:${text}`;

/** A ruling that waits for its clerk. */
export const waitingLapse = ({ lapse }: Pick<FeeOrder, 'lapse'>): LapseDraft | undefined =>
  lapse && lapse.issuedAt === null ? lapse : undefined;

/** What of an order changes when a waiting ruling falls away; nothing where there is none. */
export const withoutLapse = (order: Pick<FeeOrder, 'lapse'>) =>
  waitingLapse(order) ? { lapse: command().remove(), rulingKey: command().remove() } : {};

/** Judge and clerk are told that a waiting ruling has fallen away; nothing where there is none. */
export async function tellLapseVoid(order: FeeOrder, why: string, at: Date, within: Transaction): Promise<void> {
  const draft = waitingLapse(order);
  if (!draft) return;
  const { _id, courtId, caseNo } = order;
  for (const openid of [draft.judgeId, draft.clerkId])
    await notify(
      {
        _id: `${_id}:lapseVoid:${draft.text}:${openid}`,
        openid,
        courtId,
        title: '按撤诉处理的裁定不再出具',
        text: `${caseNo}：${why}，书记员签名之前裁定还没有作出，草稿作废，不用再签。`,
        page: orderPage(_id),
        at,
      },
      within,
    );
}
