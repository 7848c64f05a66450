/** 页面: where in the mini-program what is told here goes on. */

/** Registered ones too, until there is a page of the case. */
export const filingPage = (filingId: string) => `/services/file-case/filing/index?filingId=${filingId}`;
