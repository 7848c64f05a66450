/**
 * 执行裁定书: to seal up, freeze or impound, to renew, release, take or sell, to stay, to end an execution or its round (ENF-7, 8; 民诉法157).
 * The officer's are facts, reasons and what is ruled; the articles follow from what it is about.
 */
import { changeArticles, changeRemedy, type PartyChangeGround } from '../enforcement/party-change';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type EnforcementHead, enforcementParties, enforcementSentence } from './enforcement-head';
import { type Judge, type Paper, paragraph, signedByJudges } from './paper';
import { CIVIL, CIVIL_INTERPRETATION, clause, sentence } from './wording';

const OTHERS = '第一百五十七条第一款第十一项';

interface About {
  name: string;
  articles: string;
  /** What it says of remedies and effect. */
  closing: readonly string[];
}

const AT_ONCE = '本裁定立即开始执行。';
const ON_SERVICE = '本裁定送达后立即生效。';
const OBJECTION = `认为执行行为违反法律规定的，可以向本院提出书面异议（${CIVIL}第二百三十六条）。`;
/** 终本意见(法〔2016〕373号)7: to conduct; 解释517.2: applying again. */
const ROUND = [
  ON_SERVICE,
  '终结本次执行程序后，被执行人仍应继续履行；申请执行人发现被执行人有可供执行财产的，可以再次申请执行，不受申请执行时效期间的限制。',
  `认为终结本次执行程序违反法律规定的，可以提出书面异议（${CIVIL}第二百三十六条）。`,
];

/** What a ruling of an execution can be about. */
export const ENFORCEMENT_RULINGS = {
  control: {
    name: '查封、扣押、冻结',
    articles: `${CIVIL}第二百五十三条、第二百五十四条、第二百五十五条、${OTHERS}，${CIVIL_INTERPRETATION}第四百八十五条`,
    closing: [AT_ONCE, OBJECTION],
  },
  renew: {
    name: '续行查封、扣押、冻结',
    articles: `${CIVIL}第二百五十三条、第二百五十五条、${OTHERS}，${CIVIL_INTERPRETATION}第四百八十五条`,
    closing: [AT_ONCE, OBJECTION],
  },
  release: { name: '解除查封、扣押、冻结', articles: `${CIVIL}${OTHERS}`, closing: [AT_ONCE] },
  deduct: {
    name: '扣划、提取',
    articles: `${CIVIL}第二百五十三条、第二百五十四条、${OTHERS}`,
    closing: [AT_ONCE, OBJECTION],
  },
  realise: {
    name: '拍卖、变卖',
    articles: `${CIVIL}第二百五十五条、第二百五十八条、${OTHERS}`,
    closing: [AT_ONCE, OBJECTION],
  },
  stay: { name: '中止执行', articles: `${CIVIL}第二百六十七条、第二百六十九条`, closing: [ON_SERVICE] },
  terminate: { name: '终结执行', articles: `${CIVIL}第二百六十八条、第二百六十九条`, closing: [ON_SERVICE, OBJECTION] },
  notToBeEnforced: {
    name: '不予执行',
    articles: `${CIVIL}第二百五十条、${CIVIL_INTERPRETATION}第四百八十一条第一款`,
    closing: [ON_SERVICE, OBJECTION],
  },
  closeRound: {
    name: '终结本次执行程序',
    articles: `${CIVIL_INTERPRETATION}第五百一十七条`,
    closing: ROUND,
  },
  /** Its article and its remedy follow from the ground. */
  changeParties: { name: '变更、追加当事人', articles: '', closing: [ON_SERVICE] },
} as const satisfies Record<string, About>;
export type EnforcementRuled = keyof typeof ENFORCEMENT_RULINGS;

export interface EnforcementRulingFacts extends EnforcementHead {
  courtName: string;
  number: string;
  about: EnforcementRuled;
  /** Of `changeParties`: on which ground, and who is to come in. */
  change?: { ground: PartyChangeGround; respondent: string };
  registeredOn: LegalDate;
  /** What was found: the officer's own words. */
  facts: string;
  reasons: string;
  /** 裁定如下: each a sentence. */
  orders: readonly string[];
  judges: readonly Judge[];
  clerk: string;
  date: LegalDate;
}

/** Throws RangeError without facts, reasons, an order or a judge; of `changeParties` without its ground. */
export function enforcementRuling(facts: EnforcementRulingFacts): Paper {
  const { courtName, number, about, change, registeredOn, orders, judges, clerk, date } = facts;
  for (const field of ['facts', 'reasons'] as const)
    if (clause(facts[field]) === '') throw new RangeError(`a ruling states its ${field}`);
  if (orders.length === 0 || orders.some((one) => clause(one) === '')) throw new RangeError('a ruling rules something');
  if ((about === 'changeParties') !== (change !== undefined)) throw new RangeError('a change of parties has a ground');
  const { articles, closing }: About = change
    ? {
        ...ENFORCEMENT_RULINGS[about],
        articles: changeArticles(change.ground),
        closing: [ON_SERVICE, changeRemedy(change.ground)],
      }
    : ENFORCEMENT_RULINGS[about];
  return {
    kind: 'ruling',
    version: 1,
    title: '执行裁定书',
    courtName,
    number,
    date,
    blocks: [
      enforcementParties(facts),
      ...(change ? [{ is: 'fields' as const, fields: [{ label: '被申请人', value: change.respondent }] }] : []),
      paragraph(
        `${enforcementSentence(facts)}。申请执行人申请强制执行，本院于${plainDate(registeredOn)}立案执行。${sentence(facts.facts)}`,
      ),
      paragraph(`本院认为，${sentence(facts.reasons)}依照${articles}的规定，裁定如下：`),
      ...(orders.length === 1
        ? orders.map((one) => paragraph(sentence(one)))
        : [{ is: 'items' as const, items: orders.map(sentence), numbered: 'chinese' as const }]),
      ...closing.map(paragraph),
      signedByJudges(judges, clerk, date),
    ],
  };
}
