/** 费款各页的地址: ids hold `:`, so they are encoded. Free of wx. */
const at = (page: string, query: Record<string, string>) =>
  `/staff/fees/${page}/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const orderAt = (orderId: string) => at('order', { orderId });
export const caseAt = (caseId: string) => at('case', { caseId });
export const refundAt = (refundNo: string, orderId: string) => at('refunds/one', { refundNo, orderId });
export const aidAt = (aidId: string, orderId: string) => at('aid/one', { aidId, orderId });
export const dayAt = (day: string) => at('days/one', { day });
export const signAt = (orderId: string) => at('lapses/sign', { orderId });
export const ofOrder = (page: 'bank' | 'propose' | 'lapse', orderId: string) => at(page, { orderId });
export const issueAt = (caseId: string) => at('issue', { caseId });
