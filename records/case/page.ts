/** 案件页: where in the mini-program a case is, for its people and for its officers. */
export const partyPage = (caseId: string): string =>
  `/services/${isExecution(caseId) ? 'follow-enforcement' : 'check-progress'}/case/index?caseId=${encodeURIComponent(caseId)}`;

/** By the type code in its id, `yuyao:执:2025:7`: 执, 执恢 … (NUM-1). */
const isExecution = (caseId: string): boolean => caseId.split(':')[1]?.startsWith('执') ?? false;

export const officerPage = (caseId: string): string => `/staff-cases/case/index?caseId=${encodeURIComponent(caseId)}`;
