/** 范本分组: by what people are about to do, so that 36 models are found by somebody who does not know their names. Free of wx. */
import type { DataOf } from '../../../api/services';

export type Listed = DataOf<'guide', 'templates'>['templates'][number];

export interface Group {
  id: string;
  name: string;
  note: string;
  templates: Listed[];
}

const GROUPS = [
  { id: 'sue', name: '我要起诉', note: '各种起诉状' },
  { id: 'sued', name: '我被起诉了，或者要上诉', note: '答辩状、反诉状、管辖权异议、上诉状' },
  { id: 'apply', name: '打官司中间要申请', note: '保全、缓交诉讼费、撤诉、支付令等' },
  { id: 'papers', name: '随案件交的材料', note: '委托书、证据清单、送达地址等' },
  { id: 'enforce', name: '赢了官司，申请执行', note: '执行申请书、恢复执行、限制消费' },
  { id: 'authority', name: '和行政机关打官司', note: '行政起诉状、复议申请书' },
];
const SUED = ['answer', 'counterclaim', 'jurisdiction-objection', 'appeal'];
const PAPERS = ['power-of-attorney', 'orgrep-certificate', 'address-confirmation', 'evidence-list', 'platform-notice'];

/** A court's own model, whose name is not known here, falls where its kind of case belongs. */
function groupOf({ templateId, caseType, title }: Listed): string {
  if (caseType === 'admin') return 'authority';
  if (caseType === 'enforcement') return 'enforce';
  if (SUED.includes(templateId)) return 'sued';
  if (PAPERS.includes(templateId)) return 'papers';
  return caseType === 'civil' && title.includes('起诉状') ? 'sue' : 'apply';
}

export const groupsOf = (templates: readonly Listed[]): Group[] =>
  GROUPS.map((group) => ({ ...group, templates: templates.filter((one) => groupOf(one) === group.id) })).filter(
    (group) => group.templates.length > 0,
  );
