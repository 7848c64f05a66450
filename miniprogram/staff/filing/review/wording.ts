/** 材料内容: what was handed in as the court reads it, section by section, each with its lines. Free of wx. */
import { yuanText } from '../../../text/yuan';
import type { Content } from '../filing';
import { actLines, assetLines, enforceLines, reviewLines, titleLines } from './by-kind';
import { coverable, type Line, plain } from './line';
import { agentLines, partyLines } from './parties';

export type { Line } from './line';

export interface Section {
  id: string;
  title: string;
  lines: Line[];
  /** What it said before the correction; none: nothing changed. */
  was: Line[];
}

function claimLines({ claims = [], jurisdiction }: Content): Line[] {
  const sum = claims.reduce((all, { amountFen = 0 }) => all + amountFen, 0);
  return [
    ...claims.map(({ text, amountFen, normName }, i) => ({
      label: '',
      text: `${i + 1}. ${amountFen ? `${text}（${yuanText(amountFen)}）` : text}${normName ? `（${normName}）` : ''}`,
    })),
    ...(claims.length > 0 ? [{ label: '金额合计', text: sum > 0 ? yuanText(sum) : '没有金额' }] : []),
    ...plain('为什么在本院', jurisdiction?.place),
    ...plain('约定管辖', jurisdiction?.agreement),
  ];
}

/** Sections that only some kinds have are left out where nothing is written. */
const SECTIONS: readonly [id: string, title: string, lines: (content: Content) => Line[], always?: boolean][] = [
  ['parties', '当事人', partyLines, true],
  ['agents', '代理人', agentLines],
  ['title', '执行依据和履行情况', titleLines],
  ['enforce', '请求执行', enforceLines],
  ['act', '被诉行政行为', actLines],
  ['claims', '案由和请求', (content) => [...plain('案由', content.causeOfAction), ...claimLines(content)]],
  ['review', '复议和其他请求', reviewLines],
  ['assets', '财产线索和收款账户', assetLines],
  [
    'witnesses',
    '证人',
    ({ witnesses = [] }) =>
      witnesses.flatMap(({ name, domicile }, i) =>
        domicile ? coverable(name, domicile, `witnesses.${i}.domicile`) : [{ label: name, text: '没有写住所' }],
      ),
  ],
  [
    'address',
    '送达地址确认',
    ({ addressConfirmation: address }) =>
      address
        ? [
            ...coverable('邮寄地址', address.address, 'addressConfirmation.address'),
            ...coverable('联系电话', address.phone, 'addressConfirmation.phone'),
            { label: '电子送达', text: address.eService ? '同意' : '没有同意，用纸质文书' },
          ]
        : [],
    true,
  ],
  [
    'wishes',
    '调解意愿和如实陈述',
    ({ mediation, truthConfirmed }) => [
      ...plain('先行调解', mediation && (mediation === 'agree' ? '愿意' : '不愿意，请直接立案')),
      { label: '如实陈述', text: truthConfirmed ? '已确认' : '没有确认' },
    ],
  ],
];

/** Before 事实与理由 and the evidence; the others after them. */
export const FIRST: readonly string[] = ['parties', 'agents', 'title', 'enforce', 'act', 'claims', 'review'];

/** @param before what was handed in first, where it was corrected */
export function sectionsOf(content: Content, before: Content | undefined): Section[] {
  return SECTIONS.map(([id, title, lines, always]) => {
    const now = lines(content);
    const then = before ? lines(before) : now;
    const was = JSON.stringify(then) === JSON.stringify(now) ? [] : orNothing(then);
    return { id, title, lines: now, was, always };
  })
    .filter(({ lines, was, always }) => lines.length > 0 || was.length > 0 || always)
    .map(({ always: _, ...section }) => section);
}

const orNothing = (lines: Line[]): Line[] => (lines.length > 0 ? lines : [{ label: '', text: '原来没有写' }]);

/** WeChat takes setData in small pieces: the facts may be 20,000 characters. */
const PIECE = 3_000;

export function piecesOf(text = ''): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [];
}
