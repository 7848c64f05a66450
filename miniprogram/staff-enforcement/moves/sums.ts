/** 款项的几项: which receipt, how much, to whose account; how the law orders it (ENF-14, FEE-10). Free of wx. */
import type { FormField } from '../../components/form/field';
import { dayText } from '../../text/day';
import { yuanText, yuanTyped } from '../../text/yuan';
import { type About, type Execution, isOfficer } from '../move';

const receiptsOf = ({ money }: Execution) =>
  money.filter(({ kind, leftFen }) => kind === 'received' && (leftFen ?? 0) > 0);
export const hasLeft = (found: Execution): boolean => isOfficer(found) && receiptsOf(found).length > 0;
export const mayReceive = (found: Execution): boolean =>
  isOfficer(found) && found.state !== 'completed' && found.state !== 'terminated';

export const receiptOf = ({ found, of }: About) => {
  const own = receiptsOf(found);
  return own.find(({ moneyId }) => moneyId === of) ?? own[0];
};
export const receiptField = (about: About): FormField => ({
  name: 'receiptId',
  label: '从哪一笔到账款里',
  is: 'choice',
  options: receiptsOf(about.found).map(({ moneyId, on, ref, leftFen }) => ({
    value: moneyId,
    label: `${dayText(on)} ${ref}`,
    note: `还剩 ${yuanText(leftFen ?? 0)}`,
  })),
  value: receiptOf(about)?.moneyId ?? '',
});
export const refField: FormField = { name: 'ref', label: '票据号或者流水号', is: 'text', most: 100 };
export const account = (whose: string): FormField[] => [
  {
    name: 'account.number',
    label: `${whose}的收款账号`,
    is: 'text',
    most: 40,
    secret: true,
    hint: '封存保管，只有收款的一方看得到后几位。',
  },
  { name: 'account.holder', label: '户名和开户行', is: 'text', most: 100 },
];
export const amount = (label: string, fen: number | undefined): FormField => ({
  name: 'amountFen',
  label,
  is: 'money',
  value: fen ? yuanTyped(fen) : '',
});
export const towards: FormField = {
  name: 'towardsBaseFen',
  label: '其中冲抵本金多少',
  is: 'money',
  optional: true,
  hint: '双方约定了先还本金的才填；不填的，先还一般债务、再算加倍利息。',
};

const divided = ({ shares }: Execution['money'][number]): string[] =>
  shares
    ? [
        `依法这样分：执行申请费 ${yuanText(shares.feeFen)}，申请执行人 ${yuanText(shares.creditorFen)}${shares.surplusFen > 0 ? `，退还被执行人 ${yuanText(shares.surplusFen)}` : ''}。`,
      ]
    : [];
export const orderOf = (about: About): string[] => {
  const receipt = receiptOf(about);
  return receipt ? divided(receipt) : [];
};
