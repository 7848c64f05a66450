/** 起诉状: the form as it will read, paragraph by paragraph. Free of wx. */
import type { Content, Party } from '../draft/content';
import { linesOf, partyText, type Showing } from '../draft/wording';

export interface Part {
  heading: string;
  lines: string[];
}

const named = (who: string, parties: readonly Party[] = [], showing: Showing): Part[] =>
  parties.map((party, i) => ({
    heading: parties.length > 1 ? `${who}${i + 1}` : who,
    lines: [partyText(party, showing)],
  }));

export function complaintOf(content: Content, courtName: string, showing: Showing): Part[] {
  const part = (heading: string, lines: string[]): Part[] => (lines.length > 0 ? [{ heading, lines }] : []);
  const signed = (content.plaintiffs ?? []).map(({ name }) => name).filter(Boolean);
  return [
    ...named('原告', content.plaintiffs, showing),
    ...named('被告', content.defendants, showing),
    ...named('第三人', content.thirdParties, showing),
    ...part('案由', linesOf(content, 'causeOfAction', showing)),
    ...part('诉讼请求', linesOf(content, 'claims', showing)),
    ...part('事实与理由', linesOf(content, 'factsAndReasons', showing)),
    ...part('证据和证据来源', linesOf(content, 'evidence', showing)),
    ...part('证人', linesOf(content, 'witnesses', showing)),
    ...part('此致', courtName ? [courtName] : []),
    ...part('具状人', signed.length > 0 ? [signed.join('、')] : []),
  ];
}
