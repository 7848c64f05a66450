/** 承担责任的范围: who came in by a ruling that names a sum answers up to it and no further (ENF-9; 变更、追加当事人规定10, 14, 17-19, 22-25). */
import { type Fen, fen, yuanText } from '../../../court/money';
import type { Step } from '../../../court/step';
import type { ExecutionFile } from '../../../records/enforcement/file';

type Of = Pick<ExecutionFile, 'found' | 'measures' | 'money'>;

/** Of his sum, less what came of his assets; undefined: no sum binds what he answers for. */
export function leftOfLimit({ found, money }: Of, debtor: string): Fen | undefined {
  const limit = found.debtors.find(({ partyId }) => partyId === debtor)?.liability?.limitFen ?? undefined;
  if (limit === undefined) return undefined;
  const paid = money
    .filter((one) => one.partyId === debtor)
    .reduce(
      (sum, { kind, amountFen }) => sum + (kind === 'received' ? amountFen : kind === 'returned' ? -amountFen : 0),
      0,
    );
  return fen(Math.max(0, limit - paid));
}

/** By how much what is held of his is more than he answers for, with this; fen. */
export function overLimit(file: Of, debtor: string, more: number): number {
  const left = leftOfLimit(file, debtor);
  if (left === undefined) return 0;
  const held = file.measures
    .filter((one) => one.state === 'inForce' && one.debtor === debtor)
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
