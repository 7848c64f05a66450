/** 待办怎么办: what to do about a task in a living case, by when and why, in plain words; nothing of it is done by the clock (clause A). */
import type { StaffRole } from '../../court/people/roles';
import type { TaskKind } from '../../records/task/task';

export type CaseTaskKind = Extract<
  TaskKind,
  | 'unpaidAppealFee'
  | 'settleAppealFee'
  | 'sendNotices'
  | 'chooseMeans'
  | 'assignCase'
  | 'trialLimit'
  | 'recordServed'
  | 'confirmEffect'
  | 'serviceProof'
  | 'noticeOver'
  | 'otherMeans'
  | 'decideDispute'
  | 'answerDossierRequest'
  | 'decidePaper'
  | 'sendCopies'
>;

interface Facts {
  role: StaffRole;
  /** In words: the last day, or since when it waits. */
  day: string;
  late: boolean;
}

export function caseNext(kind: CaseTaskKind, { role, day, late }: Facts): string {
  const over = `到 ${day}为止，已经超期。`;
  switch (kind) {
    case 'assignCase':
      if (role === 'admin') return `${over}请督促尽快分案。`;
      return `${late ? over : `最迟 ${day}移送审判庭。`}请记下院、庭长的分案意见：审判人员、书记员和适用的程序（审限规定第7条）。`;
    case 'sendNotices':
      if (role === 'admin') return `起诉状副本应当发给被告，${over}请督促尽快发送。`;
      return `${late ? over : `最迟 ${day}发给被告。`}请在案件页点“发送应诉文书”，起诉状副本、应诉通知书、举证通知书一起发出（民诉法第128条，行诉法第67条）。`;
    case 'chooseMeans':
      return `文书 ${day}已经备好，受送达人现在不能电子送达，期限没有开始。请选择邮寄、直接送达等其他方式；他已经关联本案的，再发一次（民诉法第88条）。`;
    case 'trialLimit':
      if (role === 'admin') return `审理期限${over}请督促承办法官。`;
      return late
        ? `审理期限${over}请核对有没有没登记的延长、扣除；没有的，尽快审结并向院、庭长报告。`
        : `审理期限到 ${day}。不能按时审结的，请在规定的时间以前申请延长，批准后登记（民诉法第152条、第164条、第168条，行诉法第81条）。`;
    case 'recordServed':
      return `裁判文书 ${day}已经送达全部当事人。请核对后登记“全部送达”；不能上诉的，直接确认生效日期。`;
    case 'confirmEffect':
      return `按送达、签收和上诉期看，${day}之后没有人还在上诉期内。请核对有没有上诉（邮寄的也算），没有的确认生效日期。`;
    case 'serviceProof':
      return `到 ${day}没有收到的证明，还不算送达，期限没有开始。请补充证明，或者登记没有送到、换一种方式（在线诉讼规则第31条）。`;
    case 'noticeOver':
      return `公告到 ${day}期满。请核对后登记公告期满，期限从第二天算起（民诉法第95条）。`;
    case 'otherMeans':
      return '文书没有送到，期限没有开始。请换一种方式送达，能试的方式在送达页里列着（民诉法第88条至第95条）。';
    case 'decideDispute':
      return `受送达人 ${day}提出异议，说没有收到或者日期不对。请审查后决定：维持、改日期，或者认定没有送达。`;
    case 'answerDossierRequest':
      return `${late ? over : `最迟 ${day}答复。`}请决定准许（范围、到哪天）或者不准许，不准许的写明理由。`;
    case 'decidePaper':
      return `${late ? over : `最迟 ${day}作出决定。`}请看材料，写明准许或者不准许的理由。`;
    case 'sendCopies':
      return `${late ? over : `最迟 ${day}把副本送给其他当事人。`}请核对后送达副本（民诉法第128条）。`;
    case 'settleAppealFee':
      return `上诉状 ${day}已经收下，上诉费还没有核定。请核定后发交费通知；没交费不影响收下上诉（诉讼费用交纳办法第22条）。`;
    case 'unpaidAppealFee':
      return `到 ${day}还没有交上诉费，期限已过，系统不会自动处理。请写明情况，连同案卷报上一级法院，由它决定是否按自动撤回上诉处理（民诉法解释第318条）。裁定之前上诉人仍可以交。`;
  }
}
