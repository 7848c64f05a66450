/** 送达和材料各页的地址: ids hold `:`, so they are encoded. Free of wx. */
const at = (page: string, query: Record<string, string>) =>
  `/staff-cases/${page}/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const serviceAt = (serviceId: string) => at('service', { serviceId });
export const moveAt = (serviceId: string, move: string) => at('service/move', { serviceId, move });
export const messagesAt = (serviceId: string) => at('service/messages', { serviceId });
export const replaceAt = (caseId: string, documentId: string) => at('service/replace', { caseId, documentId });
export const peopleAt = (caseId: string, documentId: string) => at('serve/people', { caseId, documentId });
export const serveAt = (caseId: string) => at('serve', { caseId });
export const trackAt = (caseId: string) => at('track', { caseId });
export const paperAt = (paperId: string) => at('paper', { paperId });
export const enterAt = (caseId: string) => at('paper/enter', { caseId });
export const decideAt = (paperId: string, outcome: string) => at('paper/decide', { paperId, outcome });
export const signAt = (paperId: string) => at('sign/one', { paperId });
