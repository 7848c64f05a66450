/** 页面: where in the mini-program what is told here goes on. */

export const ticketPage = (ticketId: string) => `/services/take-number/ticket/index?ticketId=${ticketId}`;
/** filing online instead of waiting. */
export const START_FILING = '/services/file-case/start/index';
