/** 限制消费的依据, and who else of an organisation is bound (限高规定3.2). Free of wx. */
import type { EventOf } from '../../api/services';
import { type Values, wordsIn } from '../../components/form/field';

type Other = NonNullable<EventOf<'follow-enforcement', 'restrict'>['others']>[number];
/** 限高规定3.2. */
export const OTHERS: readonly { why: Other['why']; label: string }[] = [
  { why: 'orgRep', label: '法定代表人' },
  { why: 'inCharge', label: '主要负责人' },
  { why: 'responsible', label: '影响债务履行的直接责任人员' },
  { why: 'controller', label: '实际控制人' },
];
export const othersIn = (values: Values): Other[] =>
  OTHERS.flatMap(({ why }) =>
    wordsIn(values, why)
      .split(/[、，,\s]+/)
      .filter((name) => name !== '')
      .map((name) => ({ name, why })),
  );

type Basis = EventOf<'follow-enforcement', 'restrict'>['basis'];
export function basisIn(values: Values): Basis {
  const basis = wordsIn(values, 'basis');
  return basis === 'exOfficio' || basis === 'listed' ? basis : 'applicantInWriting';
}
