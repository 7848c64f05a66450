/** 各页的地址, within 见证式执行. */
const root = '/services/follow-enforcement';
const of = (page: string, query: Record<string, string>): string =>
  `${root}/${page}/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const casePage = (caseId: string): string => of('case', { caseId });
export const entryPage = (entryId: string): string => of('entry', { entryId });
export const pageOf = (page: string, caseId: string): string => of(page, { caseId });
export const supplementPage = (caseId: string): string => of('report', { caseId, kind: 'supplement' });
export const paperPage = (caseId: string, kind: string): string =>
  `/services/file-paper/edit/index?caseId=${encodeURIComponent(caseId)}&kind=${kind}`;
