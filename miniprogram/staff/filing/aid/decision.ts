/** 缓交: what is decided, until when, and who approved it (FEE-13, DOMAIN 4). Free of wx. */

export interface AidDraft {
  granted: '' | 'yes' | 'no';
  reasons: string;
  lastDay: string;
  name: string;
  date: string;
  ref: string;
}

export const NO_DRAFT: AidDraft = { granted: '', reasons: '', lastDay: '', name: '', date: '', ref: '' };

export const WAYS = [
  { value: 'yes', label: '准许缓交' },
  { value: 'no', label: '不准许' },
];

export const PHRASES: Readonly<Record<'yes' | 'no', string[]>> = {
  yes: ['申请人经济确有困难，证明材料齐全，符合缓交的条件。', '追索赡养费、抚养费、劳动报酬，符合缓交的条件。'],
  no: ['没有提交经济困难的证明材料。', '所述情况不属于规定的可以缓交的情形。'],
};

export type AidErrors = Partial<Record<keyof AidDraft, string>>;

/** Everything before it is asked: the service checks the same. */
export function aidErrors({ granted, reasons, lastDay, name, date, ref }: AidDraft): AidErrors {
  const missing: AidErrors = {};
  if (!granted) missing.granted = '请选准许还是不准许';
  if ([...reasons.trim()].length < 5) missing.reasons = '请写明理由，至少 5 个字';
  if (granted !== 'yes') return missing;
  if (!lastDay) missing.lastDay = '请选缓交到哪一天';
  if (!name.trim()) missing.name = '请写批准的院长姓名';
  if (!date) missing.date = '请选批准的日期';
  if (!ref.trim()) missing.ref = '请写审批文号';
  return missing;
}
