/** 材料的内容: what a party writes in a paper, kept under seal: names, numbers and addresses stand in it as people write them. */
import type { AskedField } from '../../court/papers-filed/kind';
import type { LegalDate } from '../../court/time/legal-date';
import { type Sealed, seal, unseal } from '../../platform/secrets';

export interface EvidenceItem {
  name: string;
  source?: string | undefined;
  proves?: string | undefined;
}

export interface Content {
  /** 请求事项, one by one. */
  requests?: string[] | undefined;
  /** 事实和理由 */
  facts?: string | undefined;
  /** What is disputed, preserved, claimed; fen. */
  amountFen?: number | undefined;
  /** Whom or what it is about. */
  about?: string | undefined;
  /** `case_dates` id: which period it answers, or was missed. */
  dateId?: string | undefined;
  /** TIME-5 */
  obstacleEndedOn?: LegalDate | undefined;
  items?: EvidenceItem[] | undefined;
  /** TIME-12: to be decided in hours; the officer decides whether it is so. */
  urgent?: boolean | undefined;
  /** Of an appeal: what is appealed. */
  appealed?: 'judgment' | 'dismissSuit' | 'jurisdiction' | 'nonAcceptance' | undefined;
}

/** What it is sealed for. */
export const paperSeal = (paperId: string): string => `case_papers/${paperId}`;

export const sealContent = (paperId: string, content: Content): Sealed =>
  seal(JSON.stringify(content), paperSeal(paperId));

export const openContent = (paperId: string, sealed: Sealed): Content => JSON.parse(unseal(sealed, paperSeal(paperId)));

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Fields that were filled in. */
export function filledIn(content: Content): AskedField[] {
  const { requests = [], facts, amountFen, about, dateId, obstacleEndedOn, items = [] } = content;
  const is: Record<AskedField, boolean> = {
    requests: requests.some(hasText),
    facts: hasText(facts),
    amount: amountFen !== undefined,
    about: hasText(about),
    period: dateId !== undefined && obstacleEndedOn !== undefined,
    items: items.length > 0,
  };
  return FIELDS.filter((field) => is[field]);
}

const FIELDS = ['requests', 'facts', 'amount', 'about', 'period', 'items'] as const;
