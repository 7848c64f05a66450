/** 各页的地址, within 见证式执行. Free of wx. */
import type { DataOf } from '../../api/services';

const root = '/services/follow-enforcement';
const of = (page: string, query: Record<string, string>): string =>
  `${root}/${page}/index?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

export const casePage = (caseId: string): string => of('case', { caseId });
export const entryPage = (entryId: string): string => of('entry', { entryId });
export const pageOf = (page: string, caseId: string): string => of(page, { caseId });
/** @param partyId whose; '' of who is one's only one */
export const reportPage = (caseId: string, partyId: string, kind: 'first' | 'supplement' = 'first'): string =>
  of('report', { caseId, ...(partyId ? { partyId } : {}), ...(kind === 'first' ? {} : { kind }) });
export const paperPage = (caseId: string, kind: DataOf<'file-paper', 'kinds'>['kinds'][number]['kind']): string =>
  `/services/file-paper/edit/index?caseId=${encodeURIComponent(caseId)}&kind=${kind}`;
