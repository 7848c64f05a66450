/** 案件里的东西: what else belongs to a case, each on its own page. Free of wx. */
import { type CourtCase, isOfficer } from '../step';

export interface Link {
  id: string;
  name: string;
  text: string;
  path: string;
}

const isTried = (found: CourtCase) => found.trial !== null && isOfficer(found);
const always = () => true;

export const LINKS: readonly (Link & { when(found: CourtCase): boolean })[] = [
  {
    id: 'papers',
    name: '收到的材料',
    text: '答辩状、申请、证据，要决定的',
    path: '/staff-cases/papers/index',
    when: isTried,
  },
  { id: 'serve', name: '送达文书', text: '选文书、选人，一次送出', path: '/staff-cases/serve/index', when: isTried },
  { id: 'track', name: '送达情况', text: '谁收到了，谁还没有', path: '/staff-cases/track/index', when: isTried },
  { id: 'course', name: '案件进展', text: '办过什么；写错的更正', path: '/staff-cases/course/index', when: always },
  {
    id: 'documents',
    name: '本案的文书',
    text: '法院出具的，都在这里',
    path: '/staff-cases/documents/index',
    when: ({ as }) => as.length > 0,
  },
  {
    id: 'dossier',
    name: '案卷',
    text: '目录、扫描、谁看过',
    path: '/staff-dossier/index/index',
    when: ({ as }) => as.length > 0,
  },
  { id: 'fees', name: '诉讼费用', text: '缴费单，补交、退费', path: '/staff/fees/case/index', when: isOfficer },
];
