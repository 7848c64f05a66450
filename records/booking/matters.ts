/** 办理事项: apart from the documents, since the contract is read by phones, which have no database. */

/** What people come for; free text would gather what nobody needs at the counter (PRIV-2). */
export const MATTERS = {
  administrative: '行政起诉',
  administrativeCompensation: '行政赔偿',
  civil: '民事起诉',
  enforcement: '申请执行',
  nonLitigation: '行政机关申请执行',
  other: '其他立案事项',
} as const;
export type Matter = keyof typeof MATTERS;
