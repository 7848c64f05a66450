/** 案件页: where in the mini-program a case is, for its people and for its officers. */
export const partyPage = (caseId: string): string =>
  `/services/check-progress/case/index?caseId=${encodeURIComponent(caseId)}`;
export const officerPage = (caseId: string): string => `/staff-cases/case/index?caseId=${encodeURIComponent(caseId)}`;
