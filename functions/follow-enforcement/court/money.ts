/**
 * 执行款 (ENF-14, FEE-10): each sum that comes in or goes out is an entry that is never changed, written with the execution's sums and what is
 * left of its receipt in one transaction: nothing is counted twice, nothing goes out that did not come in.
 */
import { payoutDue } from '../../../court/enforcement/payout';
import { fen, yuanText } from '../../../court/money';
import { maskAccount } from '../../../court/people/mask';
import type { Step } from '../../../court/step';
import { isLegalDate, type LegalDate, legalDateText } from '../../../court/time/legal-date';
import { type Changes, command } from '../../../platform/database';
import { CourtError } from '../../../platform/errors';
import { seal } from '../../../platform/secrets';
import type { Transaction } from '../../../platform/transact';
import type { ExecutionFile } from '../../../records/enforcement/file';
import { MONEY, type MoneyEntry, moneySeal } from '../../../records/enforcement/money';
import { withEntry } from '../../../records/enforcement/sums';
import type { CourtContext } from './mine';
import { moneyIdOf } from './officer-step';

export interface Counted {
  kind: MoneyEntry['kind'];
  amountFen: number;
  on: LegalDate;
  ref: string;
  source?: MoneyEntry['source'];
  partyId?: string;
  agent?: string | undefined;
  account?: { number: string; holder: string } | undefined;
  /** Of receipts. */
  payOutBy?: LegalDate;
  towardsBaseFen?: number | undefined;
  /** Of what goes out: its receipt, as it was read. */
  of?: MoneyEntry;
}

/** What is written with the step: the entry, the sums, the receipt with less left. */
export function counted(
  { act, grant }: Pick<CourtContext<unknown>, 'act' | 'grant'>,
  { found }: ExecutionFile,
  entryKey: string,
  sum: Counted,
): { entry: MoneyEntry; set: Changes; write(transaction: Transaction): Promise<void> } {
  const {
    kind,
    on,
    ref,
    source = null,
    partyId = null,
    agent = null,
    account,
    payOutBy = null,
    towardsBaseFen,
    of,
  } = sum;
  const { caseId, courtId, caseNo } = found;
  const _id = moneyIdOf(caseId, act);
  const amountFen = fen(sum.amountFen);
  const isReceipt = kind === 'received';
  const entry: MoneyEntry = {
    _id,
    caseId,
    courtId,
    caseNo,
    kind,
    amountFen,
    on,
    source,
    partyId,
    agent,
    account: account
      ? {
          masked: `${account.holder.trim()} ${maskAccount(account.number)}`,
          exact: seal(account.number, moneySeal(_id)),
        }
      : null,
    ref: ref.trim(),
    payOutBy,
    leftFen: isReceipt ? amountFen : null,
    ...(towardsBaseFen === undefined ? {} : { towardsBaseFen: fen(towardsBaseFen) }),
    of: of?._id ?? null,
    by: grant.staff.name,
    at: act.at,
    entryId: `${caseId}:${entryKey}`,
    dueKey: isReceipt ? `${payOutBy}:${_id}` : '',
    listKey: `${act.at.toISOString()}:${_id}`,
  };
  const left = of ? fen((of.leftFen ?? 0) - amountFen) : null;
  return {
    entry,
    set: { sums: command().set(withEntry(found.sums, entry)) },
    async write(transaction) {
      const all = transaction.collection<MoneyEntry>(MONEY);
      await all.insert(entry);
      if (of && left !== null)
        await all.update(of._id, { leftFen: left, dueKey: left > 0 ? `${of.payOutBy}:${of._id}` : '' });
    },
  };
}

/** The receipt with that much left. Throws CourtError INVALID_INPUT (none of this case), PRECONDITION_FAILED (less is left). */
export function receiptWith({ money }: ExecutionFile, receiptId: string, amountFen: number): MoneyEntry {
  const found = money.find(({ _id, kind }) => _id === receiptId && kind === 'received');
  if (!found) throw new CourtError('INVALID_INPUT', '没有找到这笔到账款，请重新选择。', { receiptId: '请重新选择' });
  const left = found.leftFen ?? fen(0);
  if (amountFen > left)
    throw new CourtError('PRECONDITION_FAILED', `这笔到账款只剩 ${yuanText(left)}，请核对金额。`, {
      amountFen: `最多 ${yuanText(left)}`,
    });
  return found;
}

/** ENF-14: 30 days from the notice that it came in. */
export function dueOf(
  on: LegalDate,
  noticedOn: string | undefined,
  { today }: Pick<ExecutionFile, 'today'>,
): LegalDate {
  if (noticedOn === undefined) return payoutDue(on).dueOn;
  if (!isLegalDate(noticedOn) || noticedOn < on || noticedOn > today)
    throw new CourtError('INVALID_INPUT', '收到到账通知的日期应当在到账那天到今天之间，请核对。', {
      noticedOn: '请核对日期',
    });
  return payoutDue(noticedOn).dueOn;
}

/** Late is said, and stops nothing: the money is his. */
export const lateWarning = ({ payOutBy }: MoneyEntry, on: LegalDate): Step[] =>
  payOutBy && on > payOutBy
    ? [{ text: `应当在 ${legalDateText(payOutBy)}以前发放，已经晚了。请记明原因。`, rule: 'ENF-14 法发〔2017〕6号' }]
    : [];

export const yuan = (amount: number): string => yuanText(fen(amount));
