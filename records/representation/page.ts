/** 页面: where in the mini-program what is told here goes on. */

/** @param side `principal`: for whom somebody acts */
export const representationPage = (id: string, side?: 'principal') =>
  `/services/identity/representation/index?representationId=${id}${side ? `&side=${side}` : ''}`;
export const helpPage = (id: string) => `/services/identity/help/index?helpId=${id}`;
export const handInPage = (filingId: string) => `/services/identity/hand-in/index?filingId=${filingId}`;
