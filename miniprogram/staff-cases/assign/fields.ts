/** 分案登记什么, beside who tries the case. Free of wx. */
import type { FormField } from '../../components/form/field';
import type { CourtCase } from '../step';

const PROCEDURES = [
  { value: 'summary', label: '简易程序', note: '一名审判员' },
  { value: 'ordinary', label: '普通程序', note: '合议庭；基层法院可以由一名审判员独任' },
  { value: 'smallClaims', label: '小额诉讼程序', note: '一名审判员，一审终审，判决不能上诉' },
];
const VALUES: Readonly<Record<string, string>> = {
  简易程序: 'summary',
  普通程序: 'ordinary',
  小额诉讼程序: 'smallClaims',
};

export function fieldsFor(
  { kind, procedureName, registeredOn }: CourtCase,
  change: boolean,
  today: string,
): FormField[] {
  const procedure: FormField = {
    name: 'procedure',
    label: '适用什么程序',
    is: 'choice',
    options: kind === 'administrative' ? PROCEDURES.slice(0, 2) : PROCEDURES,
    value: VALUES[procedureName ?? ''] ?? 'ordinary',
  };
  const reason: FormField = {
    name: 'reason',
    label: '为什么变更',
    is: 'text',
    most: 200,
    hint: '会写进通知书，如：林法官回避。',
  };
  return [
    change ? reason : procedure,
    { name: 'assignedBy', label: change ? '谁决定的（院、庭长）' : '谁分的案（院、庭长）', is: 'text', most: 50 },
    { name: 'assignedOn', label: '哪天', is: 'day', start: registeredOn, end: today, value: today },
  ];
}
