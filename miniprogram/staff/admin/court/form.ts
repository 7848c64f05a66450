/** 本院信息的表: what may be changed, what each change does, and what is wrong. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { type Change, change, kept } from '../changes';

export type Court = DataOf<'court-desk', 'court'>;
type Saving = EventOf<'court-desk', 'saveCourt'>;

export type Field = 'shortName' | 'areas' | 'address' | 'phone' | 'appealCourt' | 'staffSessionHours';
export type Typed = Record<Field, string>;

interface Plan {
  field: Field;
  label: string;
  hint: string;
  long: boolean;
  type: 'text' | 'number';
  most: number;
  who: string;
}

export const PLANS: readonly Plan[] = [
  {
    field: 'shortName',
    label: '简称',
    hint: '例如：余姚法院',
    long: false,
    type: 'text',
    most: 20,
    who: '选法院、取号、预约的人看到的名字',
  },
  {
    field: 'areas',
    label: '管哪些地方',
    hint: '一行写一个，写地址开头的几个字，例如：余姚',
    long: true,
    type: 'text',
    most: 5000,
    who: '问“去哪个法院”的人；立案时地址不在里面的会收到提醒，材料照样收',
  },
  { field: 'address', label: '地址', hint: '', long: true, type: 'text', most: 200, who: '查本院地址的人' },
  {
    field: 'phone',
    label: '诉讼服务热线',
    hint: '',
    long: false,
    type: 'text',
    most: 30,
    who: '看以后新出的文书的人；已经发出的文书不变',
  },
  {
    field: 'appealCourt',
    label: '上一级法院',
    hint: '写全称。裁定书、判决书里“上诉于”后面的法院',
    long: false,
    type: 'text',
    most: 60,
    who: '以后收到裁定书、判决书的人；已经发出的不变',
  },
  {
    field: 'staffSessionHours',
    label: '上班核验管几个小时',
    hint: '1 到 24。空着就是一个工作日',
    long: false,
    type: 'number',
    most: 2,
    who: '要求上班刷脸的工作人员；今天已经核验过的，到原来的时间为止',
  },
];

export const typedOf = (court: Court): Typed => ({
  shortName: court.shortName,
  areas: court.areas.join('\n'),
  address: court.address ?? '',
  phone: court.phone ?? '',
  appealCourt: court.appealCourt ?? '',
  staffSessionHours: court.staffSessionHours === null ? '' : String(court.staffSessionHours),
});

const areasOf = (typed: string) => [
  ...new Set(
    typed
      .split(/[\n、，,]/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

const plain = (field: Field, text: string) => (field === 'areas' ? areasOf(text).join('、') : text.trim());

export const changesOf = (court: Court, typed: Typed): Change[] =>
  kept(
    PLANS.map(({ field, label, who }) =>
      change(label, plain(field, typedOf(court)[field]), plain(field, typed[field]), who),
    ),
  );

/** What is saved cannot be emptied: somebody relies on it. */
export function errorsOf(court: Court, typed: Typed): Partial<Record<Field, string>> {
  const before = typedOf(court);
  const errors: Partial<Record<Field, string>> = {};
  for (const { field } of PLANS) {
    const text = plain(field, typed[field]);
    if (text === '' && before[field] !== '') errors[field] = '不能空着，请写上';
    else if (field === 'staffSessionHours' && text !== '' && !/^([1-9]|1\d|2[0-4])$/.test(text))
      errors[field] = '请写 1 到 24 之间的整数';
  }
  return errors;
}

/** Only what changes is sent. */
export function savingOf(court: Court, typed: Typed, effectiveFrom: string): Saving {
  const before = typedOf(court);
  const changed = (field: Field) => plain(field, typed[field]) !== plain(field, before[field]);
  const text = (field: Exclude<Field, 'areas' | 'staffSessionHours'>) =>
    changed(field) ? { [field]: typed[field].trim() } : {};
  return {
    action: 'saveCourt',
    version: court.version,
    effectiveFrom,
    ...text('shortName'),
    ...text('address'),
    ...text('phone'),
    ...text('appealCourt'),
    ...(changed('areas') ? { areas: areasOf(typed.areas) } : {}),
    ...(changed('staffSessionHours') ? { staffSessionHours: Number(typed.staffSessionHours.trim()) } : {}),
  };
}

const LEVELS: Readonly<Record<string, string>> = { basic: '基层法院', intermediate: '中级法院', high: '高级法院' };

export const givenOf = ({ name, level, code, province }: Court) => [
  { label: '全称', text: name },
  { label: '级别', text: LEVELS[level] ?? level },
  { label: '法院代字', text: code },
  { label: '所在省份', text: province },
];
