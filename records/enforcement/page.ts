/** 执行页: where in the mini-program an execution is, for its officers and for its parties. */
export const executionPage = (caseId: string): string =>
  `/staff-enforcement/execution/index?caseId=${encodeURIComponent(caseId)}`;
/** 执恢 to be registered, for the filing judge. */
export const resumptionsPage = '/staff-enforcement/resumptions/index';
export const courtCluesPage = (caseId: string): string =>
  `/staff-enforcement/clues/index?caseId=${encodeURIComponent(caseId)}`;
export const courtReportPage = (caseId: string): string =>
  `/staff-enforcement/report/index?caseId=${encodeURIComponent(caseId)}`;
export const cluesPage = (caseId: string): string =>
  `/services/follow-enforcement/clues/index?caseId=${encodeURIComponent(caseId)}`;
export const reportPage = (caseId: string): string =>
  `/services/follow-enforcement/report/index?caseId=${encodeURIComponent(caseId)}`;
export const readReportPage = (caseId: string): string =>
  `/services/follow-enforcement/report-read/index?caseId=${encodeURIComponent(caseId)}`;
