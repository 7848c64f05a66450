/** 前提文书与审批: what must have been made or approved by hand before an event is recorded (DOMAIN 4, 5). */

/** 文书种类: the documents of DOMAIN 5 by their names. */
export type DocumentKind =
  | '收到材料凭证'
  | '补正通知书'
  | '受理案件通知书'
  | '举证通知书'
  | '合议庭组成人员通知书'
  | '参加诉讼通知书'
  | '交纳诉讼费用通知书'
  | '退费通知'
  | '司法救助决定书'
  | '不予批准司法救助通知书'
  | '传票'
  | '裁定书'
  | '判决书'
  | '调解书'
  | '调解协议'
  | '笔录'
  | '保证书'
  | '送达回证'
  | '电子送达凭证'
  | '阅卷单'
  | '执行通知书'
  | '报告财产令'
  | '协助执行通知书'
  | '限制消费令'
  | '失信决定书'
  | '搜查令'
  | '强制迁出公告'
  | '财产分配方案';

/**
 * An approval is recorded by the responsible officer with name, date and reference (DOMAIN 4: the president needs no
 * login). `served`: the document must also have reached those it concerns.
 */
export type Need = { approval: 'president' | 'panel' | 'highCourt' } | { document: DocumentKind; served?: true };
