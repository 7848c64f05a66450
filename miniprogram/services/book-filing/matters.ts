/** 来办什么: what people come for, as they would say it. Free of wx. */
import type { DataOf, EventOf } from '../../api/services';

export type Matter = EventOf<'book-filing', 'book'>['matter'];
type Kind = DataOf<'file-case', 'mine'>['filings'][number]['kind'];

/** A few fixed answers: free words would gather what the counter does not need (PRIV-2). */
const MATTERS: Record<Matter, { label: string; note: string }> = {
  administrative: { label: '告政府机关', note: '行政起诉：处罚、征收、不给办事这些，告公安局、镇政府等' },
  administrativeCompensation: { label: '要政府机关赔偿', note: '行政赔偿：被政府机关弄出了损失' },
  civil: { label: '告个人或者公司', note: '民事起诉：欠钱、离婚、赔偿、买卖、劳动这些' },
  enforcement: { label: '判了对方不履行', note: '申请执行：判决、调解书已经生效，对方还不照做' },
  nonLitigation: { label: '我是行政机关来申请执行', note: '行政机关申请法院强制执行自己的决定' },
  other: { label: '别的立案的事', note: '说不清的也选这个，到窗口再说' },
};

export const matterOptions: { value: Matter; label: string; note: string }[] = [
  { value: 'administrative', ...MATTERS.administrative },
  { value: 'administrativeCompensation', ...MATTERS.administrativeCompensation },
  { value: 'civil', ...MATTERS.civil },
  { value: 'enforcement', ...MATTERS.enforcement },
  { value: 'nonLitigation', ...MATTERS.nonLitigation },
  { value: 'other', ...MATTERS.other },
];

export const isMatter = (text: string): text is Matter => Object.hasOwn(MATTERS, text);

/** What a draft is about; it is not asked again. */
export const matterOf = (kind: Kind): Matter => kind;
