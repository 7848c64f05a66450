/** 执行记录 by what was done (ENF-5). */

/** ENF-5, in the order of a case's life. */
export const ENTRY_KINDS = {
  registered: '已立案',
  notice: '发出执行通知',
  parties: '变更当事人',
  reportOrder: '责令报告财产',
  inquiry: '查询财产',
  measure: '控制财产',
  release: '解除控制',
  scene: '现场执行',
  valuation: '评估',
  auction: '拍卖、变卖',
  received: '款项到账',
  paidOut: '发放款项',
  restriction: '限制消费',
  listing: '失信名单',
  settlement: '执行和解',
  stay: '中止执行',
  resume: '恢复执行',
  clue: '核实财产线索',
  closed: '结案',
  correction: '更正',
  other: '其他工作',
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;
