/** 裁定的依据: on which articles each kind of ruling stands, and the grounds that 民诉法153, 154 (行诉解释87, 88) list. */
import { upTo99 } from '../time/chinese-date';
import type { Ruled } from './ruling';
import { ADMINISTRATIVE, ADMINISTRATIVE_INTERPRETATION, CIVIL, CIVIL_INTERPRETATION, clause } from './wording';

type Matter = 'civil' | 'administrative';

/** 中止诉讼的情形, in the order of their items; the last one is open, and the judge says what it is. */
export const STAY_GROUNDS: Record<Matter, readonly string[]> = {
  civil: [
    '一方当事人死亡，需要等待继承人表明是否参加诉讼',
    '一方当事人丧失诉讼行为能力，尚未确定法定代理人',
    '作为一方当事人的法人或者其他组织终止，尚未确定权利义务承受人',
    '一方当事人因不可抗拒的事由，不能参加诉讼',
    '本案必须以另一案的审理结果为依据，而另一案尚未审结',
    '其他应当中止诉讼的情形',
  ],
  administrative: [
    '原告死亡，须等待其近亲属表明是否参加诉讼',
    '原告丧失诉讼行为能力，尚未确定法定代理人',
    '作为一方当事人的行政机关、法人或者其他组织终止，尚未确定权利义务承受人',
    '一方当事人因不可抗力的事由不能参加诉讼',
    '案件涉及法律适用问题，需要送请有权机关作出解释或者确认',
    '案件的审判须以相关民事、刑事或者其他行政案件的审理结果为依据，而相关案件尚未审结',
    '其他应当中止诉讼的情形',
  ],
};

/** 终结诉讼的情形. 行诉解释88 has two, and a third: nobody went on within 90 days of a stay for the first three of 87. */
export const TERMINATION_GROUNDS: Record<Matter, readonly string[]> = {
  civil: [
    '原告死亡，没有继承人，或者继承人放弃诉讼权利',
    '被告死亡，没有遗产，也没有应当承担义务的人',
    '离婚案件一方当事人死亡',
    '追索赡养费、扶养费、抚养费以及解除收养关系案件的一方当事人死亡',
  ],
  administrative: [
    '原告死亡，没有近亲属或者近亲属放弃诉讼权利',
    '作为原告的法人或者其他组织终止后，其权利义务的承受人放弃诉讼权利',
    '中止诉讼满九十日仍无人继续诉讼',
  ],
};

/** Throws RangeError for an item that is none. */
export function groundText(list: Record<Matter, readonly string[]>, matter: Matter, item: number): string {
  const found = list[matter][item - 1];
  if (!found) throw new RangeError(`no such ground of ${matter} cases: ${item}`);
  return found;
}

/** As they stand after 依照. Throws RangeError for an item that the article does not have. */
export function articlesOf(matter: Matter, ruled: Ruled): string {
  return matter === 'civil' ? civil(ruled) : administrative(ruled);
}

const kindOfRuling = (item: string) => `第一百五十七条第一款第${item}项`;

function civil(ruled: Ruled): string {
  switch (ruled.about) {
    case 'withdrawal':
    case 'withdrawalRefused':
    case 'partlyWithdrawn':
      return `${CIVIL}第一百四十八条第一款、${kindOfRuling('五')}`;
    case 'replaced':
      return `${CIVIL_INTERPRETATION}第二百四十九条第二款、第二百五十条、${CIVIL}${kindOfRuling('十一')}`;
    case 'deemedWithdrawn':
      return `${CIVIL}第一百四十六条、${kindOfRuling('十一')}`;
    case 'stay':
      groundText(STAY_GROUNDS, 'civil', ruled.item);
      return `${CIVIL}第一百五十三条第一款第${upTo99(ruled.item)}项、${kindOfRuling('六')}`;
    case 'terminate':
      groundText(TERMINATION_GROUNDS, 'civil', ruled.item);
      return `${CIVIL}第一百五十四条第${upTo99(ruled.item)}项、${kindOfRuling('六')}`;
    case 'transfer':
      return `${CIVIL}第三十七条、${kindOfRuling('十一')}`;
    case 'dismissSuit':
      return `${CIVIL}${clause(ruled.articles)}、${kindOfRuling('三')}、${CIVIL_INTERPRETATION}第二百零八条第三款`;
    case 'toOrdinary':
      return `${CIVIL}第一百七十条、${kindOfRuling('十一')}、${CIVIL_INTERPRETATION}第二百五十八条第二款`;
    case 'correction':
      return `${CIVIL}${kindOfRuling('七')}`;
  }
}

const kindOfAdministrativeRuling = (item: string) => `${ADMINISTRATIVE_INTERPRETATION}第一百零一条第一款第${item}项`;

function administrative(ruled: Ruled): string {
  switch (ruled.about) {
    case 'withdrawal':
    case 'withdrawalRefused':
    case 'partlyWithdrawn':
      return `${ADMINISTRATIVE}第六十二条、${kindOfAdministrativeRuling('十')}`;
    case 'replaced':
      return `${ADMINISTRATIVE}第一百零一条、${kindOfAdministrativeRuling('十五')}`;
    case 'deemedWithdrawn':
      return `${ADMINISTRATIVE}第五十八条、${kindOfAdministrativeRuling('十五')}`;
    case 'stay':
      groundText(STAY_GROUNDS, 'administrative', ruled.item);
      return `${ADMINISTRATIVE_INTERPRETATION}第八十七条第一款第${upTo99(ruled.item)}项、第一百零一条第一款第五项`;
    case 'terminate':
      return terminated(ruled.item);
    case 'transfer':
      return `${ADMINISTRATIVE}第二十二条、${kindOfAdministrativeRuling('六')}`;
    case 'dismissSuit':
      return `${clause(ruled.articles)}、${kindOfAdministrativeRuling('二')}`;
    case 'toOrdinary':
      return `${ADMINISTRATIVE}第八十四条`;
    case 'correction':
      return kindOfAdministrativeRuling('十一');
  }
}

function terminated(item: number): string {
  groundText(TERMINATION_GROUNDS, 'administrative', item);
  const own = item === 3 ? '第八十八条第二款' : `第八十八条第一款第${upTo99(item)}项`;
  return `${ADMINISTRATIVE_INTERPRETATION}${own}、第一百零一条第一款第四项`;
}
