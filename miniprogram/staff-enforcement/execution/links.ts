/** 执行案件里的东西: what else belongs to it, each on its own page. Free of wx. */
import { cluesAt, entriesAt, moneyAt, reportAt, rulingsAt, sceneAt } from '../addresses';
import type { Execution } from '../move';

export interface Link {
  id: string;
  name: string;
  text: string;
  url: string;
}

const query = (page: string, caseId: string): string => `${page}?caseId=${encodeURIComponent(caseId)}`;

/** The scene first: it is opened at somebody's door. */
export function linksOf({ caseId, as, taken, standsIn }: Execution): Link[] {
  if (!taken || standsIn) return [];
  const officer = as === 'enforcement';
  const all: (Link & { officer?: boolean })[] = [
    { id: 'scene', name: '现场记录', text: '拍照、录像，没网也能记', url: sceneAt(caseId), officer: true },
    { id: 'entries', name: '公布的进展', text: '双方各看到什么', url: entriesAt(caseId), officer: true },
    { id: 'rulings', name: '裁定书', text: '写、看、签', url: rulingsAt(caseId) },
    { id: 'money', name: '执行款', text: '到账、发放、退还', url: moneyAt(caseId), officer: true },
    { id: 'clues', name: '财产线索', text: '按期核实、答复', url: cluesAt(caseId), officer: true },
    { id: 'report', name: '财产报告', text: '交来的、没交的', url: reportAt(caseId), officer: true },
    { id: 'track', name: '送达情况', text: '谁收到了', url: query('/staff-cases/track/index', caseId) },
    {
      id: 'papers',
      name: '收到的申请',
      text: '限高、失信、异议',
      url: query('/staff-cases/papers/index', caseId),
    },
    {
      id: 'documents',
      name: '本案的文书',
      text: '法院出具的',
      url: query('/staff-cases/documents/index', caseId),
    },
    { id: 'dossier', name: '案卷', text: '目录、扫描', url: query('/staff-dossier/index/index', caseId) },
  ];
  return all.filter((one) => officer || !one.officer).map(({ id, name, text, url }) => ({ id, name, text, url }));
}
