/** 带着主题去用工具: which kind of fee, court or time limit a topic is about. */
import type { DataOf } from '../../../api/services';

type Topic = Pick<DataOf<'guide', 'topic'>['topic'], 'topicId' | 'group' | 'caseType' | 'cost'>;

const tool = (name: string, query = '') => `/services/guide/tools/${name}/index${query}`;

export const feePage = ({ cost: { kind } }: Topic): string | null =>
  kind === null ? null : tool('fee', `?kind=${encodeURIComponent(kind)}`);

/** guide.findCourt's kinds of dispute; a topic that is none of them, or a court's own, is chosen on the page. */
const DISPUTES = new Map([
  ['loan', 'loan'],
  ['sale', 'contract'],
  ['construction', 'construction'],
  ['payment-order', 'paymentOrder'],
  ['labour', 'labour'],
  ['work-injury', 'labour'],
  ['divorce', 'divorce'],
  ['support', 'support'],
  ['inheritance', 'inheritance'],
  ['lease', 'houseLease'],
  ['house-sale', 'houseSale'],
  ['property-fee', 'contract'],
  ['neighbour', 'realProperty'],
  ['traffic', 'trafficAccident'],
  ['injury', 'tort'],
  ['reputation', 'onlineTort'],
]);

export function courtPage({ topicId }: Topic): string {
  const dispute = DISPUTES.get(topicId);
  return tool('court', dispute ? `?dispute=${dispute}` : '');
}

/** What is no claim for money or damages has no limitation to reckon (民法典196): divorce, maintenance, nuisance. */
const WITHOUT_LIMITATION = new Set(['divorce', 'otherNonProperty']);

export function limitPage({ caseType, group, cost }: Topic): string | null {
  if (caseType === 'none') return null;
  if (caseType === 'admin') return tool('time-limit', '?kind=administrative');
  if (caseType === 'enforcement') return tool('time-limit', '?kind=enforcement');
  if (group === 'work') return tool('time-limit', '?kind=labourArbitration');
  return WITHOUT_LIMITATION.has(cost.kind ?? '') ? null : tool('time-limit', '?kind=civil');
}
