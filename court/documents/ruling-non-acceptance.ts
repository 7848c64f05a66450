/** 不予受理（不予立案）裁定书: claims, reasons, what is ruled, and where to appeal within ten days (FILE-10; 民诉法126, 157, 171, 行诉法51, 85). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Block, type Judge, type Paper, paragraph, signedByJudges } from './paper';
import { ADMINISTRATIVE, CIVIL, clause, FILING_RULES, type Matter, named, sentence } from './wording';

export interface RulingFiler {
  name: string;
  /** Sex, birth, 住所 …: what tells him apart, without numbers (PRIV-4). */
  particulars?: string | undefined;
}

export interface RulingNonAcceptanceFacts {
  courtName: string;
  /** Its own number: （2025）浙0281民初3号 as the court numbers such rulings. */
  number: string;
  matter: Matter;
  filers: readonly RulingFiler[];
  /** Against whom. */
  opponents: readonly string[];
  receivedOn: LegalDate;
  claims: readonly string[];
  /** What the filer says, in short. */
  factsAlleged: string;
  /** 本院经审查认为 …: the judge's own words. */
  reasons: string;
  /** `第一百二十二条第四项、第一百二十七条第一项`: beside those on which every such ruling stands. */
  articles?: string | undefined;
  /** 上一级人民法院, from the court's data. */
  appealCourt: string;
  judges: readonly Judge[];
  clerk: string;
  date: LegalDate;
}

const TITLE: Record<Matter, string> = { civil: '民事裁定书', administrative: '行政裁定书', enforcement: '执行裁定书' };

/** Throws RangeError without a judge: nobody else may sign it. */
export function rulingNonAcceptance(facts: RulingNonAcceptanceFacts): Paper {
  const { courtName, number, matter, filers, judges, clerk, date } = facts;
  return {
    kind: 'rulingNonAcceptance',
    version: 1,
    title: TITLE[matter],
    courtName,
    number,
    date,
    blocks: [
      {
        is: 'fields',
        fields: filers.map(({ name, particulars }) => ({
          label: matter === 'enforcement' ? '申请执行人' : '起诉人',
          value: sentence(particulars ? `${name}，${clause(particulars)}` : name),
        })),
      },
      ...statement(facts),
      paragraph(`本院经审查认为，${sentence(facts.reasons)}依照${articlesOf(facts)}规定，裁定如下：`),
      paragraph(operative(facts)),
      paragraph(remedy(facts)),
      signedByJudges(judges, clerk, date),
    ],
  };
}

function statement({ matter, filers, opponents, receivedOn, claims, factsAlleged }: RulingNonAcceptanceFacts): Block[] {
  const who = named(filers.map(({ name }) => name));
  const paper = matter === 'enforcement' ? '强制执行申请书' : '起诉状';
  const asks = claims.map((claim, i) => (claims.length > 1 ? `${i + 1}. ${clause(claim)}` : clause(claim))).join('；');
  return [
    paragraph(
      `${plainDate(receivedOn)}，本院收到${who}对${named(opponents)}的${paper}。${who}向本院提出请求：${asks}。事实和理由：${sentence(factsAlleged)}`,
    ),
  ];
}

function articlesOf({ matter, articles }: RulingNonAcceptanceFacts): string {
  const also = articles ? `${clause(articles)}、` : '';
  if (matter === 'administrative') return `${ADMINISTRATIVE}${also}第五十一条第二款、${FILING_RULES}第九条的`;
  if (matter === 'enforcement') return `${CIVIL}${also}第一百五十七条第一款、${FILING_RULES}第九条、第十八条第一款的`;
  return `${CIVIL}${also}第一百二十六条、第一百五十七条第一款第一项、${FILING_RULES}第九条的`;
}

function operative({ matter, filers }: RulingNonAcceptanceFacts): string {
  const who = named(filers.map(({ name }) => name));
  if (matter === 'administrative') return `对${who}的起诉，本院不予立案。`;
  return matter === 'enforcement' ? `对${who}的强制执行申请，本院不予受理。` : `对${who}的起诉，本院不予受理。`;
}

/** Enforcement has no appeal: 复议, in the same ten days (执行规定16.2 gives the ruling, practice the remedy). */
const remedy = ({ matter, appealCourt }: RulingNonAcceptanceFacts): string =>
  matter === 'enforcement'
    ? `如不服本裁定，可以在裁定书送达之日起十日内，向${appealCourt}申请复议。`
    : `如不服本裁定，可以在裁定书送达之日起十日内，向本院递交上诉状，上诉于${appealCourt}。`;
