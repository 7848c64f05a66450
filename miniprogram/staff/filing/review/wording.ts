/** 材料内容: a complaint as the court reads it, section by section, each with its lines. Free of wx. */
import { yuanText } from '../../../text/yuan';
import type { Content } from '../filing';

type Party = NonNullable<Content['plaintiffs']>[number];

export interface Line {
  label: string;
  text: string;
  /** Begins somebody, or something, anew. */
  head?: boolean;
}

export interface Section {
  id: string;
  title: string;
  lines: Line[];
  /** What it said before the correction; none: nothing changed. */
  was: Line[];
}

const PERSON: readonly [keyof Party, string][] = [
  ['sex', '性别'],
  ['ethnicity', '民族'],
  ['idNumber', '身份证号码'],
  ['phone', '联系电话'],
  ['domicile', '住所'],
  ['workUnit', '工作单位'],
  ['occupation', '职业'],
];
const ORGANISATION: readonly [keyof Party, string][] = [
  ['creditCode', '统一社会信用代码'],
  ['domicile', '住所'],
  ['orgRepName', '法定代表人'],
  ['orgRepPost', '职务'],
  ['phone', '联系电话'],
];

function partyLines(who: string, parties: readonly Party[] = []): Line[] {
  return parties.flatMap((party, i) => {
    const kind = party.kind === 'person' ? '' : '（单位）';
    const fields = party.kind === 'person' ? PERSON : ORGANISATION;
    return [
      { label: parties.length > 1 ? `${who}${i + 1}` : who, text: `${party.name || '没有写名字'}${kind}`, head: true },
      ...fields.flatMap(([field, label]) => (party[field] ? [{ label, text: party[field] }] : [])),
    ];
  });
}

const AUTHORITY = { none: '本人起诉', general: '代理人起诉，一般授权', special: '代理人起诉，特别授权' };

function claimLines({ claims = [] }: Content): Line[] {
  const sum = claims.reduce((all, { amountFen = 0 }) => all + amountFen, 0);
  return [
    ...claims.map(({ text, amountFen }, i) => ({
      label: '',
      text: `${i + 1}. ${amountFen ? `${text}（${yuanText(amountFen)}）` : text}`,
    })),
    ...(claims.length > 0 ? [{ label: '金额合计', text: sum > 0 ? yuanText(sum) : '没有金额' }] : []),
  ];
}

const plain = (label: string, text: string | undefined): Line[] => (text ? [{ label, text }] : []);

const SECTIONS: readonly [id: string, title: string, lines: (content: Content) => Line[]][] = [
  [
    'parties',
    '当事人',
    ({ plaintiffs, defendants, thirdParties, agentAuthority }) => [
      ...partyLines('原告', plaintiffs),
      ...plain('由谁起诉', agentAuthority && AUTHORITY[agentAuthority]),
      ...partyLines('被告', defendants),
      ...partyLines('第三人', thirdParties),
    ],
  ],
  ['claims', '案由和请求', (content) => [...plain('案由', content.causeOfAction), ...claimLines(content)]],
  [
    'witnesses',
    '证人',
    ({ witnesses = [] }) => witnesses.map(({ name, domicile }) => ({ label: name, text: domicile || '没有写住所' })),
  ],
  [
    'address',
    '送达地址确认',
    ({ addressConfirmation: address }) =>
      address
        ? [
            ...plain('邮寄地址', address.address),
            ...plain('联系电话', address.phone),
            { label: '电子送达', text: address.eService ? '同意' : '没有同意，用纸质文书' },
          ]
        : [],
  ],
  [
    'wishes',
    '调解意愿和如实陈述',
    ({ mediation, truthConfirmed }) => [
      { label: '先行调解', text: mediation ? (mediation === 'agree' ? '愿意' : '不愿意，请直接立案') : '没有选' },
      { label: '如实陈述', text: truthConfirmed ? '已确认' : '没有确认' },
    ],
  ],
];

/** @param before what was handed in first, where it was corrected */
export function sectionsOf(content: Content, before: Content | undefined): Section[] {
  return SECTIONS.map(([id, title, lines]) => {
    const now = lines(content);
    const then = before ? lines(before) : now;
    return { id, title, lines: now, was: JSON.stringify(then) === JSON.stringify(now) ? [] : orNothing(then) };
  }).filter(({ id, lines, was }) => lines.length > 0 || was.length > 0 || id !== 'witnesses');
}

const orNothing = (lines: Line[]): Line[] => (lines.length > 0 ? lines : [{ label: '', text: '原来没有写' }]);

/** WeChat takes setData in small pieces: the facts may be 20,000 characters. */
const PIECE = 3_000;

export function piecesOf(text = ''): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [];
}
