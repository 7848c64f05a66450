/** 诉状: what complaints and applications of parties have in common: who, against whom, what for, why (FILE-2; 民诉法124, 立案规定4). */
import { plainDate, plainInstant } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Block, type Field, flush, heading, numbered, paragraph } from './paper';
import { sentence } from './wording';

/**
 * A party as the filer names him. There is no place for identity numbers: the served copy is as filed (PRIV-4), and a contact
 * is what the law asks for.
 */
export interface PartyParticulars {
  kind: 'person' | 'organisation';
  name: string;
  sex?: string | undefined;
  /** What is known: a day of birth or an age. */
  bornOn?: LegalDate | undefined;
  age?: number | undefined;
  ethnicity?: string | undefined;
  occupation?: string | undefined;
  workUnit?: string | undefined;
  domicile?: string | undefined;
  phone?: string | undefined;
  orgRepName?: string | undefined;
  orgRepPost?: string | undefined;
  /** 法定代理人: his guardian. */
  guardian?: string | undefined;
  agents?: readonly string[] | undefined;
}

export interface PleadingEvidence {
  name: string;
  source?: string | undefined;
  proves?: string | undefined;
}

/** The filer checked the text and said yes after a fresh identity check (SIGN-2); never called a signature. */
export interface OnlineConfirmation {
  /** Epoch ms. */
  at: number;
}

export const confirmedOnline = (confirmed: OnlineConfirmation | undefined): string[] =>
  confirmed ? [`（${plainInstant(confirmed.at)}核实身份后在线确认）`] : [];

/** One party a line, then his guardian, representative and agents. */
export function partyFields(role: string, parties: readonly PartyParticulars[]): Field[] {
  return parties.flatMap((party): Field[] => [
    { label: role, value: particulars(party) },
    ...(party.orgRepName
      ? [{ label: '法定代表人（主要负责人）', value: withFullStop([party.orgRepName, party.orgRepPost]) }]
      : []),
    ...(party.guardian ? [{ label: '法定代理人', value: withFullStop([party.guardian]) }] : []),
    ...(party.agents ?? []).map((agent) => ({ label: '委托诉讼代理人', value: withFullStop([agent]) })),
  ]);
}

function particulars(party: PartyParticulars): string {
  const { kind, name, sex, bornOn, age, ethnicity, occupation, workUnit, domicile, phone } = party;
  const own =
    kind === 'organisation'
      ? []
      : [
          sex,
          bornOn ? `${plainDate(bornOn)}出生` : age === undefined ? undefined : `${age}岁`,
          ethnicity,
          occupation,
          workUnit ? `工作单位：${workUnit}` : undefined,
        ];
  return withFullStop([
    name,
    ...own,
    domicile ? `${kind === 'person' ? '住' : '住所地：'}${domicile}` : undefined,
    phone ? `联系电话：${phone}` : undefined,
  ]);
}

const withFullStop = (parts: readonly (string | undefined)[]): string =>
  sentence(parts.filter((part) => part !== undefined && part !== '').join('，'));

export const claimBlocks = (title: string, claims: readonly string[]): Block[] => [
  heading(title),
  ...(claims.length === 1 ? [paragraph(sentence(claims[0] ?? ''))] : [numbered(claims.map(sentence))]),
];

export function evidenceBlocks(evidence: readonly PleadingEvidence[], title = '证据和证据来源'): Block[] {
  if (evidence.length === 0) return [];
  return [
    heading(title),
    {
      is: 'table',
      columns: [
        { title: '序号', share: 8, align: 'centre' },
        { title: '证据名称', share: 34 },
        { title: '来源', share: 24 },
        { title: '证明目的', share: 34 },
      ],
      rows: evidence.map(({ name, source = '', proves = '' }, i) => [String(i + 1), name, source, proves]),
    },
  ];
}

export const witnessBlocks = (witnesses: readonly { name: string; domicile?: string | undefined }[]): Block[] =>
  witnesses.length === 0
    ? []
    : [
        heading('证人姓名和住所'),
        numbered(witnesses.map(({ name, domicile }) => sentence(domicile ? `${name}，住${domicile}` : name))),
      ];

/** 此致 … 法院, then who hands it in. */
export const closing = (
  courtName: string,
  role: string,
  names: readonly string[],
  date: LegalDate,
  confirmed: OnlineConfirmation | undefined,
): Block[] => [
  paragraph('此致'),
  flush(courtName),
  {
    is: 'signature',
    lines: [...names.map((name, i) => (i === 0 ? `${role}：${name}` : name)), ...confirmedOnline(confirmed)],
    date,
  },
];

/** 附: what comes with it. */
export const enclosures = (lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [{ is: 'notes', title: '附', lines: lines.map((line, i) => `${i + 1}. ${sentence(line)}`) }];
