/** 案件的页面: of an execution what the court does, as it does it; of any other case its course. Free of wx. */

/** @param caseId has its type code in it: `yuyao:执:2025:7`, 执恢 … */
export const isExecution = (caseId: string): boolean => caseId.split(':')[1]?.startsWith('执') ?? false;

export const casePageOf = (caseId: string): string =>
  `/services/${isExecution(caseId) ? 'follow-enforcement' : 'check-progress'}/case/index?caseId=${encodeURIComponent(caseId)}`;
