/** 案件类型: what the kinds of filings and their sides are called, and which sections hold the parties. Free of wx. */
import type { Content } from './content';
import type { Filing } from './view';

export type Kind = Filing['kind'];
export type Side = 'plaintiffs' | 'defendants' | 'thirdParties' | 'applicants' | 'judgmentDebtors';

interface KindWords {
  /** What is handed in. */
  pleading: string;
  /** To hand it in, as one says it. */
  doing: string;
  own: Side;
  other: Side;
}

export const KINDS: Readonly<Record<Kind, KindWords>> = {
  civil: { pleading: '民事起诉状', doing: '起诉', own: 'plaintiffs', other: 'defendants' },
  enforcement: { pleading: '强制执行申请书', doing: '申请执行', own: 'applicants', other: 'judgmentDebtors' },
  administrative: { pleading: '行政起诉状', doing: '起诉', own: 'plaintiffs', other: 'defendants' },
};

export const SIDES: Readonly<Record<Side, string>> = {
  plaintiffs: '原告',
  defendants: '被告',
  thirdParties: '第三人',
  applicants: '申请执行人',
  judgmentDebtors: '被执行人',
};

/** The parties of the side that files. */
export const ownParties = (kind: Kind, content: Content) => content[KINDS[kind].own] ?? [];
export const otherParties = (kind: Kind, content: Content) => content[KINDS[kind].other] ?? [];

/** Of a query; the civil suit where it says nothing. */
export const kindOf = (text: string): Kind => (text === 'enforcement' || text === 'administrative' ? text : 'civil');
