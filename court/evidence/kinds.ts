/** 证据种类: the eight kinds of evidence in civil and administrative suits (EVID-1). */

const SHARED = ['书证', '物证', '视听资料', '电子数据', '证人证言', '当事人的陈述', '鉴定意见'] as const;

/** EVID-1: 民事诉讼法第66条 and 行政诉讼法第33条 differ in the eighth alone: 现场笔录 are of administrative authorities. */
export const EVIDENCE_KINDS = {
  civil: [...SHARED, '勘验笔录'],
  administrative: [...SHARED, '勘验笔录、现场笔录'],
} as const;
