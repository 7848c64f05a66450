/** 承担责任的范围: who came in by a ruling that names a sum answers up to it and no further (ENF-9; 变更、追加当事人规定10, 14, 17-19, 22-25). */
import { type Fen, fen, yuanText } from '../../../court/money';
import type { Step } from '../../../court/step';
import { CourtError } from '../../../platform/errors';
import { successorsOf } from '../../../records/case/parties';
import { debtorsNow, type Enforcement } from '../../../records/enforcement/enforcement';
import type { ExecutionFile } from '../../../records/enforcement/file';

type Paid = Pick<ExecutionFile, 'found' | 'money' | 'everybody'>;
type Of = Paid & Pick<ExecutionFile, 'measures'>;

/** Whose estate is his alone: what is held of it and comes of it is what he answers with. Of several heirs the rulings divide it. */
function estateOf({ everybody }: Paid, debtor: string): string | undefined {
  const { ground, inPlaceOf } = everybody.find(({ _id }) => _id === debtor)?.joined ?? {};
  if (ground !== 'heir' || inPlaceOf === undefined) return undefined;
  return successorsOf(everybody, inPlaceOf).length === 1 ? inPlaceOf : undefined;
}

/** 第26条: of his sum, less what he paid and what came of his assets; undefined: no sum binds what he answers for. */
export function leftOfLimit(file: Paid, debtor: string): Fen | undefined {
  const { found, money } = file;
  const limit = found.debtors.find(({ partyId }) => partyId === debtor)?.liability?.limitFen ?? undefined;
  if (limit === undefined) return undefined;
  const estate = estateOf(file, debtor);
  const since = found.debtors.find(({ partyId }) => partyId === estate)?.left ?? '';
  const paid = money
    .filter(({ partyId, on }) => partyId === debtor || (estate !== undefined && partyId === estate && on >= since))
    .reduce((sum, { kind, amountFen }) => sum + (SIGNS[kind] ?? 0) * amountFen, 0);
  return fen(Math.max(0, limit - paid));
}

const SIGNS: Partial<Record<ExecutionFile['money'][number]['kind'], number>> = {
  received: 1,
  paidDirectly: 1,
  returned: -1,
};

/** What is paid by nobody knows whom is off nobody's sum, and an entry is never changed. Throws CourtError INVALID_INPUT. */
export function needPayer(found: Enforcement, debtor: string | undefined): void {
  const isBound = debtorsNow(found).some(({ liability }) => liability && liability.limitFen !== null);
  if (debtor === undefined && isBound)
    throw new CourtError('INVALID_INPUT', '有被执行人只在一定金额内承担责任，请选择这笔钱是谁交的。', {
      debtor: '请选择被执行人',
    });
}

/** By how much what is held of his is more than he answers for, with this; fen. */
export function overLimit(file: Of, debtor: string, more: number): number {
  const left = leftOfLimit(file, debtor);
  if (left === undefined) return 0;
  const held = file.measures
    .filter((one) => one.state === 'inForce' && [debtor, estateOf(file, debtor)].includes(one.debtor))
    .reduce((sum, { securedFen }) => sum + securedFen, more);
  return Math.max(0, held - left);
}

export const limitWarning = (file: Of, debtor: string, more: number): Step[] => {
  const over = overLimit(file, debtor, more);
  return over > 0
    ? [
        {
          text: `超出这位被执行人承担责任的范围 ${yuanText(fen(over))}，请核对是不是不能分割。`,
          rule: 'ENF-9 变更、追加当事人规定、民事诉讼法第253条第1款',
        },
      ]
    : [];
};
