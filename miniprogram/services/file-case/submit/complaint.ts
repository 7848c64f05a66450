/** 交上去是这样的: the form as it will read, paragraph by paragraph, by its kind. Free of wx. */
import type { Content, Party, Section } from '../draft/content';
import { KINDS, type Kind, ownParties } from '../draft/kind';
import { linesOf, partyText, type Showing } from '../draft/wording';

export interface Part {
  heading: string;
  lines: string[];
}

type Heading = readonly [heading: string, sections: readonly Section[]];

const PEOPLE: readonly Heading[] = [
  ['法定代理人', ['guardian']],
  ['代理人', ['agents']],
];
const WITNESSES: Heading = ['证人', ['witnesses']];
const EVIDENCE: Heading = ['证据和证据来源', ['evidence']];

/** Between the parties and the court's name. */
const BODY: Readonly<Record<Kind, readonly Heading[]>> = {
  civil: [
    ['案由', ['causeOfAction']],
    ['诉讼请求', ['claims']],
    ['事实与理由', ['factsAndReasons']],
    EVIDENCE,
    WITNESSES,
    ['由这家法院管的理由', ['jurisdiction']],
    ['申请缓、减、免交诉讼费', ['aid']],
  ],
  enforcement: [
    ['执行依据', ['title', 'succession', 'arbitrationAgreement', 'recognition']],
    ['请求执行的事项', ['matter']],
    ['申请执行的金额', ['amountFen', 'amountParts']],
    ['履行期限和履行情况', ['performance', 'course']],
    ['理由', ['reasons']],
    ['财产线索', ['knownAssets']],
    ['收款账户', ['account']],
  ],
  administrative: [
    ['被诉行政行为', ['act', 'interest']],
    ['行政复议', ['review']],
    ['诉讼请求', ['claims']],
    ['申请停止执行', ['suspension']],
    ['事实与理由', ['factsAndReasons']],
    ['耽误的时间', ['lostTime', 'hindered', 'hindranceEndedOn']],
    EVIDENCE,
    ['证明行政行为存在的材料', ['proofOfAct']],
    WITNESSES,
    ['申请缓、减、免交诉讼费', ['aid']],
  ],
};

const SIGNED: Readonly<Record<Kind, string>> = { civil: '具状人', enforcement: '申请人', administrative: '具状人' };

const named = (who: string, parties: readonly Party[] = [], showing: Showing): Part[] =>
  parties.map((party, i) => ({
    heading: parties.length > 1 ? `${who}${i + 1}` : who,
    lines: [partyText(party, showing)],
  }));

const part = (heading: string, lines: string[]): Part[] => (lines.length > 0 ? [{ heading, lines }] : []);

export function complaintOf(content: Content, courtName: string, showing: Showing, kind: Kind = 'civil'): Part[] {
  const parts = (headings: readonly Heading[]) =>
    headings.flatMap(([heading, sections]) =>
      part(
        heading,
        sections.flatMap((section) => linesOf(content, section, showing)),
      ),
    );
  const signed = ownParties(kind, content)
    .map(({ name }) => name)
    .filter(Boolean);
  const [own, other] = kind === 'enforcement' ? ['申请执行人', '被执行人'] : ['原告', '被告'];
  return [
    ...named(own, ownParties(kind, content), showing),
    ...parts(PEOPLE),
    ...named(other, content[KINDS[kind].other], showing),
    ...named('第三人', content.thirdParties, showing),
    ...parts(BODY[kind]),
    ...part('此致', courtName ? [courtName] : []),
    ...part(SIGNED[kind], signed.length > 0 ? [signed.join('、')] : []),
  ];
}
