/** 期限的说法: what a standing is called for each kind, never as a refusal; and where one goes on from it (FILE-1). */

import type { Kind } from './question';
import type { Found } from './walk';

interface Words {
  kind: Kind;
  title: string;
  note: string;
  /** 起诉, 申请执行 … */
  act: string;
  /** What to do next. */
  way: { label: string; url: string };
}

const fill = (templateId: string) => `/services/guide/templates/fill/index?templateId=${templateId}`;

export const KINDS: readonly Words[] = [
  {
    kind: 'civil',
    title: '和个人、公司打官司',
    note: '借钱、货款、赔偿、合同等，叫诉讼时效',
    act: '起诉',
    way: { label: '开始立案', url: '/services/file-case/start/index' },
  },
  {
    kind: 'labourArbitration',
    title: '和单位有纠纷，要先仲裁',
    note: '工资、工伤、解除合同等，一般一年内申请仲裁',
    act: '申请仲裁',
    way: { label: '看看怎么申请仲裁', url: '/services/guide/topic/index?topicId=labour' },
  },
  {
    kind: 'labourSuit',
    title: '不服劳动仲裁的裁决',
    note: '一般在收到裁决书起十五天内起诉',
    act: '起诉',
    way: { label: '按范本写起诉状', url: fill('complaint-labour') },
  },
  {
    kind: 'administrative',
    title: '告行政机关',
    note: '对决定不服、复议以后不服，或者它不办不答复',
    act: '起诉',
    way: { label: '按范本写行政起诉状', url: fill('complaint-admin') },
  },
  {
    kind: 'enforcement',
    title: '赢了官司，申请法院执行',
    note: '一般两年内申请',
    act: '申请执行',
    way: { label: '按范本写执行申请书', url: fill('enforcement-application') },
  },
  {
    kind: 'actEnforcement',
    title: '行政机关申请执行自己的决定',
    note: '给行政机关的工作人员用',
    act: '申请执行',
    way: { label: '去大厅办，先取号', url: '/services/take-number/halls/index' },
  },
];

/** undefined: no such kind. */
export const wordsOf = (kind: string) => KINDS.find((one) => one.kind === kind);

export function headingOf(standing: Found['standing'], act: string): string {
  if (standing === 'inTime') return `看来还来得及${act}`;
  if (standing === 'late') return `看来过了期限，但还是可以${act}`;
  return `现在还说不准，可以先${act}`;
}

/** What the day is that was found. */
export function dayLabel({ standing }: Pick<Found, 'standing'>): string {
  if (standing === 'inTime') return '最后一天';
  return standing === 'late' ? '推算的最后一天是' : '只按现在知道的，最后一天是';
}
