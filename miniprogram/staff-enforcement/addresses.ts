/** 执行各页的地址: ids hold `:`, so they are encoded. Free of wx. */
const at = (page: string, query: Record<string, string>) =>
  `/staff-enforcement/${page}/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const executionAt = (caseId: string) => at('execution', { caseId });
/** One step of `courtCase`'s `can`; `of` the measure, payment or entry it is about. */
export const stepAt = (caseId: string, step: string, of = '') => at('step', { caseId, step, ...(of ? { of } : {}) });
export const sceneAt = (caseId: string) => at('scene', { caseId });
/** Writing of a photo or film that is covered. */
export const sceneWith = (caseId: string, mediaId: string) => at('scene', { caseId, mediaId });
export const markAt = (caseId: string, mediaId: string) => at('mark', { caseId, mediaId });
export const entriesAt = (caseId: string) => at('entries', { caseId });
export const cluesAt = (caseId: string) => at('clues', { caseId });
export const reportAt = (caseId: string) => at('report', { caseId });
export const moneyAt = (caseId: string) => at('money', { caseId });
export const rulingsAt = (caseId: string) => at('rulings', { caseId });
/** `caseId` where one came from the case. */
export const rulingAt = (documentId: string, caseId = '') =>
  at('rulings/one', { documentId, ...(caseId ? { caseId } : {}) });
