/** 财产线索 by what they are about, and what checking one came to (ENF-1). */

export const CLUE_KINDS = {
  deposit: '银行存款、网络账户',
  realProperty: '房屋、土地',
  vehicle: '车辆',
  income: '工资等收入',
  claim: '别人欠他的钱',
  equity: '公司、股权、投资',
  whereabouts: '本人的下落',
  other: '其他线索',
} as const;
export type ClueKind = keyof typeof CLUE_KINDS;

/** What checking it came to. */
export const CLUE_RESULTS = {
  found: '查实了',
  nothing: '没有查到',
  unclear: '暂时查不清',
} as const;
export type ClueResult = keyof typeof CLUE_RESULTS;
