/** 卷宗各页的地址: ids hold `:`, so they are encoded. Free of wx. */
const at = (page: string, query: Record<string, string>) =>
  `/staff-dossier/${page}/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const indexAt = (caseId: string) => at('index', { caseId });
export const itemAt = (caseId: string, itemId: string, volume: string) => at('item', { caseId, itemId, volume });
export const maskAt = (caseId: string, itemId: string, volume: string, page = 1) =>
  at('mask', { caseId, itemId, volume, page: String(page) });
export const scanAt = (caseId: string) => at('scan', { caseId });
export const enterAt = (caseId: string) => at('enter', { caseId });
export const requestAt = (readingId: string) => at('request', { readingId });
export const viewsAt = (caseId: string, readingId = '') => at('views', { caseId, ...(readingId ? { readingId } : {}) });
