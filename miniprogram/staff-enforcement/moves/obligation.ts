/** 应当履行的内容: what the title demands, as the officer fills it in when he takes a case over. Free of wx. */
import type { EventOf } from '../../api/services';
import { type FormField, fenIn, type Values, wordsIn } from '../../components/form/field';
import { yuanText, yuanTyped } from '../../text/yuan';
import type { About } from '../move';

const KINDS = [
  { value: 'money', label: '付钱' },
  { value: 'delivery', label: '交付财物、迁出房屋土地' },
  { value: 'act', label: '做或者不做某件事' },
];
const MONEY = { field: 'kind', is: ['money'] };

export function obligationFields({ found, today }: About): FormField[] {
  const { applied, obligation } = found;
  const own: FormField[] = [
    { name: 'kind', label: '执行什么', is: 'choice', options: KINDS, value: 'money' },
    { name: 'obligation.title.number', label: '执行依据的文号', is: 'text', most: 100, value: applied.number },
    { name: 'obligation.title.issuedBy', label: '哪个机关作出的', is: 'text', most: 60, value: applied.issuedBy },
    {
      name: 'obligation.title.effectiveOn',
      label: '生效日期',
      is: 'day',
      end: today,
      optional: true,
      value: applied.effectiveOn ?? '',
    },
    {
      name: 'obligation.text',
      label: '应当履行的内容',
      is: 'long',
      most: 2000,
      hint: '照文书的主文写，对方会在通知书上看到。',
    },
    {
      name: 'obligation.debtFen',
      label: '现在还欠多少',
      is: 'money',
      value: applied.amountFen === null ? '' : yuanTyped(applied.amountFen),
      hint: '本金、一般利息、违约金、对方负担的诉讼费，已付的减掉。加倍部分的利息不算在内，由系统每天算。',
      when: MONEY,
    },
    {
      name: 'doubling',
      label: '要不要算加倍部分的利息',
      is: 'choice',
      options: [
        { value: 'yes', label: '要算', note: '文书定了付款期限，过期没有付' },
        { value: 'no', label: '不算' },
      ],
      when: MONEY,
    },
    {
      name: 'obligation.doubled.baseFen',
      label: '计算加倍利息的本金',
      is: 'money',
      hint: '一般债务利息以外的金钱债务，每天万分之一点七五。',
      when: { field: 'doubling', is: ['yes'] },
    },
    {
      name: 'obligation.doubled.dueOn',
      label: '文书定的履行期限最后一天',
      is: 'day',
      end: today,
      when: { field: 'doubling', is: ['yes'] },
    },
  ];
  if (!obligation) return own;
  return [
    {
      name: 'carried',
      label: '应当履行的义务',
      is: 'choice',
      options: [
        { value: 'same', label: '和原案一样', note: `${obligation.title}，还欠 ${yuanText(obligation.debtFen)}` },
        { value: 'anew', label: '重新填' },
      ],
      value: 'same',
    },
    ...own.map((field) => ({ ...field, ...(field.when ? {} : { when: { field: 'carried', is: ['anew'] } }) })),
  ];
}

type Obligation = NonNullable<EventOf<'follow-enforcement', 'takeOver'>['obligation']>;
const kindIn = (values: Values): Obligation['kind'] => {
  const kind = wordsIn(values, 'kind');
  return kind === 'delivery' || kind === 'act' ? kind : 'money';
};

export function obligationIn(values: Values): Obligation {
  const kind = kindIn(values);
  const effectiveOn = wordsIn(values, 'obligation.title.effectiveOn');
  const doubles = kind === 'money' && wordsIn(values, 'doubling') === 'yes';
  return {
    kind,
    title: {
      number: wordsIn(values, 'obligation.title.number'),
      issuedBy: wordsIn(values, 'obligation.title.issuedBy'),
      ...(effectiveOn ? { effectiveOn } : {}),
    },
    text: wordsIn(values, 'obligation.text'),
    debtFen: kind === 'money' ? (fenIn(values, 'obligation.debtFen') ?? 0) : 0,
    doubled: doubles
      ? {
          baseFen: fenIn(values, 'obligation.doubled.baseFen') ?? 0,
          dueOn: wordsIn(values, 'obligation.doubled.dueOn'),
        }
      : null,
  };
}
