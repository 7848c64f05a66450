/** 从送达开始的期限, in words, and what the clerk adds himself (SERVE-6, TIME-6..8). Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';

export type Start = DataOf<'receive-documents', 'plan'>['parties'][number]['suggested'][number];

const RULINGS = new Map([
  ['nonAcceptance', '对不予受理裁定'],
  ['jurisdiction', '对管辖裁定'],
  ['dismissSuit', '对驳回起诉裁定'],
  ['other', '对裁定'],
]);

export function startText(start: Start): string {
  switch (start.kind) {
    case 'answer':
      return start.proceeding === 'civilAppeal' || start.proceeding === 'administrativeAppeal'
        ? '对上诉的答辩期'
        : '答辩期';
    case 'evidence':
      return `举证期限 ${start.days} 天`;
    case 'appeal':
      return start.document.kind === 'judgment' ? '上诉期' : `${RULINGS.get(start.document.about) ?? ''}的上诉期`;
    case 'payFee':
      return '交费期限';
    case 'other':
      return `${start.title} ${start.days} 天`;
  }
}

/** 解释266, 277: in summary procedure the days to answer are agreed; without them none run. */
export const needsDays = (start: Start): boolean =>
  start.kind === 'answer' && (start.proceeding === 'civilSummary' || start.proceeding === 'smallClaims');

export const withDays = (start: Start, days: string): Start =>
  start.kind === 'answer' && needsDays(start) && /^\d{1,2}$/.test(days) && Number(days) > 0
    ? { ...start, agreedDays: Number(days) }
    : start;

export type ServeTo = EventOf<'receive-documents', 'prepare'>['to'][number];
