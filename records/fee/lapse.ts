/**
 * 按撤诉处理的裁定 while it is drawn up (FEE-12): the judge has ruled and signed, the clerk (and others of his panel) has not. Until all
 * have, and the seal is on it, nothing has happened to the case, and money that comes undoes it: a paid order never lapses.
 */
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { notify } from '../../platform/notify';
import type { Transaction } from '../../platform/transact';
import type { Case, TrialBody } from '../case/case';
import type { FeeOrder } from './order';
import { orderPage } from './page';

export interface LapseDraft {
  /** 本院认为 …, the judge's own words. */
  reasons: string;
  judge: string;
  judgeId: OpenId;
  /** All judges of a panel, the presiding one first: each of them signs (SIGN-4); missing: the judge alone. */
  panel?: TrialBody['judges'];
  clerk: string;
  clerkId: OpenId;
  at: Date;
  /** How a counterclaim ended that was there, in the judge's words; missing: there was none. */
  counterclaim?: string;
  /** How-manieth ruling of this order. */
  text: number;
  /** When it was issued; null: it waits for signatures, and nobody but its signers reads it. */
  issuedAt: Date | null;
}

export const rulingIdOf = ({ _id }: Pick<FeeOrder, '_id'>, { text }: Pick<LapseDraft, 'text'>): string =>
  `${_id}:rulingDeemedWithdrawn:${text}`;

/** In the order in which they sign: the judge who rules, the others of his panel, the clerk. */
export function signersOf({ judge, judgeId, panel = [], clerk, clerkId }: LapseDraft) {
  const others = panel.filter(({ openid }) => openid !== judgeId);
  const judges = [{ openid: judgeId, name: judge }, ...others.map(({ openid, name }) => ({ openid, name }))];
  return [
    ...judges.map((one) => ({ ...one, role: 'judges' as const })),
    { openid: clerkId, name: clerk, role: 'clerk' as const },
  ];
}

/** Whoever tries the case now has to have signed it: a text that was laid before others is laid anew. */
export function isTheirs(draft: LapseDraft, { trial }: Pick<Case, 'trial'>): boolean {
  if (!trial) return true;
  const now = [...trial.judges.map(({ openid }) => openid), trial.clerk.openid];
  const signers = signersOf(draft).map(({ openid }) => openid);
  return signers.length === now.length && signers.every((openid) => now.includes(openid));
}

/** For the list of the one who is to sign it next. */
export const rulingKeyOf = ({ _id }: Pick<FeeOrder, '_id'>, { at }: Pick<LapseDraft, 'at'>, signer: string): string =>
  `${signer}:${at.toISOString()}:${_id}`;

/** A ruling that waits for a signature. */
export const waitingLapse = ({ lapse }: Pick<FeeOrder, 'lapse'>): LapseDraft | undefined =>
  lapse && lapse.issuedAt === null ? lapse : undefined;

/** What of an order changes when a waiting ruling falls away; nothing where there is none. */
export const withoutLapse = (order: Pick<FeeOrder, 'lapse'>) =>
  waitingLapse(order) ? { lapse: command().remove(), rulingKey: command().remove() } : {};

/** Its signers are told that a waiting ruling has fallen away; nothing where there is none. */
export async function tellLapseVoid(order: FeeOrder, why: string, at: Date, within: Transaction): Promise<void> {
  const draft = waitingLapse(order);
  if (!draft) return;
  const { _id, courtId, caseNo } = order;
  for (const { openid } of signersOf(draft))
    await notify(
      {
        _id: `${_id}:lapseVoid:${draft.text}:${openid}`,
        openid,
        courtId,
        title: '按撤诉处理的裁定不再出具',
        text: `${caseNo}：${why}，全部签名之前裁定还没有作出，草稿作废，不用再签。`,
        page: orderPage(_id),
        at,
      },
      within,
    );
}
