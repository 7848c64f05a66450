/** 身份的叫法: as what somebody files, in the words of papers. */
import type { CaseRole } from '../people/roles';

export const CASE_ROLE_NAMES: Readonly<Record<CaseRole, string>> = {
  plaintiff: '原告',
  defendant: '被告',
  thirdParty: '第三人',
  applicant: '申请执行人',
  judgmentDebtor: '被执行人',
  agent: '委托诉讼代理人',
  guardianRep: '法定代理人',
  orgRep: '法定代表人或者主要负责人',
  witness: '证人',
};
