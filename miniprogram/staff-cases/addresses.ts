/** 去哪里: addresses of this package's pages. Free of wx. */
const casePage = (path: string) => (caseId: string) =>
  `/staff-cases/${path}/index?caseId=${encodeURIComponent(caseId)}`;

export const caseAt = casePage('case');
/** Of the pages with a folder of their own. */
export const pageAt = (caseId: string, folder: string) => casePage(folder)(caseId);
/** A step of `moves`; `of` is the date, entry or exclusion that it is about. */
export const moveAt = (caseId: string, step: string, of = '') =>
  `${casePage('move')(caseId)}&step=${step}${of ? `&of=${encodeURIComponent(of)}` : ''}`;
export const decisionAt = (decisionId: string) =>
  `/staff-cases/decisions/one/index?decisionId=${encodeURIComponent(decisionId)}`;
export const writeAt = (caseId: string, what: string) => `${casePage('decisions/write')(caseId)}&what=${what}`;
export const rewriteAt = (caseId: string, decisionId: string) =>
  `${casePage('decisions/write')(caseId)}&decisionId=${encodeURIComponent(decisionId)}`;
