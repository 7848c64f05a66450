/**
 * 判决书 of first instance, in the parts of 民诉法155 (行诉法101): what was asked and argued, what is found and why, what is ordered and who
 * bears the costs, and where to appeal. All of it but the frame is the judge's own text; the program prints.
 */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { appealText, type CaseHead, caseSentence, type HeadRole, headBlock, titleOf } from './case-head';
import { type Block, type Paper, paragraph, signedByJudges } from './paper';
import { CIVIL, clause, sentence } from './wording';

/** 民诉法155.1 (1)–(3), one field a part. */
export interface JudgmentText {
  /** (1) 诉讼请求, one an item. */
  claims: readonly string[];
  /** (1) 原告主张的事实和理由. */
  plaintiffSays: string;
  /** (1) 被告、第三人的答辩意见, each by its name. */
  othersSay: readonly { role: Exclude<HeadRole, '原告'>; name: string; text: string }[];
  /** (2) 经审理查明 … */
  found: string;
  /** (2) 本院认为 … */
  reasons: string;
  /** (2) 依照 … 的规定: laws and articles. */
  law: string;
  /** (3) 判决结果, one an item. */
  orders: readonly string[];
  /** (3) 诉讼费用的负担. */
  costs: string;
}

export interface JudgmentFacts extends CaseHead {
  text: JudgmentText;
  /** 普通程序 …, and whether it was heard in public (HEAR-5). */
  procedure: string;
  openly: boolean;
  heardOn: readonly LegalDate[];
  /** Something is to be paid: the double part of default interest is told (民诉法264). */
  payable: boolean;
  /** (4); null: small claims, final at first instance (民诉法165). */
  appealCourt: string | null;
}

/** The parts of 民诉法155 that are not written yet, by their names. 解释280: of small claims, found facts and arguments may be left out. */
export function judgmentGaps(text: JudgmentText, smallClaims: boolean): string[] {
  const gaps: [string, boolean][] = [
    ['诉讼请求', text.claims.some((one) => clause(one) !== '')],
    ['原告主张的事实和理由', smallClaims || clause(text.plaintiffSays) !== ''],
    ['查明的事实', smallClaims || clause(text.found) !== ''],
    ['本院认为（裁判理由）', smallClaims || clause(text.reasons) !== ''],
    ['适用的法律', clause(text.law) !== ''],
    ['判决结果', text.orders.some((one) => clause(one) !== '')],
    ['诉讼费用的负担', clause(text.costs) !== ''],
  ];
  return gaps.filter(([, there]) => !there).map(([name]) => name);
}

/** Throws RangeError for a judgment that lacks a part, a hearing, a judge or a party. */
export function judgment(facts: JudgmentFacts): Paper {
  const { courtName, number, text, judges, clerk, date, heardOn, appealCourt } = facts;
  const gaps = judgmentGaps(text, appealCourt === null);
  if (gaps.length > 0) throw new RangeError(`a judgment without ${gaps.join(', ')}`);
  if (heardOn.length === 0) throw new RangeError('a judgment without a hearing');
  return {
    kind: 'judgment',
    version: 1,
    title: titleOf(facts, '判决书'),
    courtName,
    number,
    date,
    blocks: [
      headBlock(facts),
      paragraph(history(facts)),
      ...argued(text),
      ...own('经审理查明：', text.found),
      ...own('本院认为，', text.reasons),
      paragraph(`依照${clause(text.law)}的规定，判决如下：`),
      { is: 'items', items: text.orders.filter((one) => clause(one) !== '').map(sentence), numbered: 'chinese' },
      ...(facts.payable ? [paragraph(defaultInterest(facts))] : []),
      paragraph(sentence(text.costs)),
      paragraph(appealCourt === null ? '本判决为终审判决。' : appealText('判决', '十五', appealCourt)),
      signedByJudges(judges, clerk, date),
    ],
  };
}

function history(facts: JudgmentFacts): string {
  const { procedure, openly, heardOn } = facts;
  const days = heardOn.map(plainDate).join('、');
  return `${caseSentence(facts)}后，依法适用${procedure}，于${days}${openly ? '公开' : '不公开'}开庭进行了审理。本案现已审理终结。`;
}

function argued({ claims, plaintiffSays, othersSay }: JudgmentText): Block[] {
  const asked = claims.filter((one) => clause(one) !== '');
  const list =
    asked.length === 1 ? sentence(asked[0] ?? '') : asked.map((one, i) => `${i + 1}. ${clause(one)}`).join('；');
  const why = clause(plaintiffSays) === '' ? '' : `事实和理由：${sentence(plaintiffSays)}`;
  return [
    paragraph(`原告向本院提出诉讼请求：${list.endsWith('。') ? list : `${list}。`}${why}`),
    ...othersSay
      .filter(({ text }) => clause(text) !== '')
      .map(({ role, name, text }) =>
        paragraph(`${role}${name}${role === '被告' ? '辩称' : '述称'}，${sentence(text)}`),
      ),
  ];
}

/** Long findings come in paragraphs of their own; the words that begin them stand before the first. */
function own(begin: string, text: string): Block[] {
  if (clause(text) === '') return [];
  const parts = text.split(/\n+/u).filter((one) => one.trim() !== '');
  return parts.map((part, i) => paragraph(`${i === 0 ? begin : ''}${part.trim()}`));
}

/** 民诉法264; administrative judgments that order payment are enforced by the same (行诉法101). */
const defaultInterest = ({ matter }: JudgmentFacts): string =>
  `如果未按本判决指定的期间履行给付金钱义务，应当依照${matter === 'civil' ? '' : '《中华人民共和国行政诉讼法》第一百零一条、'}${CIVIL}第二百六十四条的规定，加倍支付迟延履行期间的债务利息。`;
