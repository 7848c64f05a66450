/** 级别管辖: which level of court takes a civil case in first instance (FILE-19); a hint, decided by the court. */
import { type Fen, fen, yuanText } from '../../money';
import type { Step } from '../../step';

/** `designated`: only courts named for the kind of case, e.g. 知识产权, 海事. */
export type CourtLevel = 'basic' | 'intermediate' | 'high' | 'designated' | 'unclear';

export interface LevelFacts {
  /** 诉讼标的额 in fen; undefined: no claim for money or property. */
  amount?: Fen | undefined;
  /** 知识产权, 海事 and port matters have courts of their own. */
  special?: boolean | undefined;
  /** Always for the basic court, by the law of the matter: labour, 支付令, 人身安全保护令. */
  basicByLaw?: boolean | undefined;
  foreign?: boolean | undefined;
  /** Whether the parties' domiciles are in the province of the court that is to hear the case. */
  partiesInProvince?: 'all' | 'none' | 'some' | undefined;
  /** Of the court; the character of its code, e.g. 浙. Needed for foreign-related cases only. */
  province?: string | undefined;
}

export interface LevelFound {
  level: CourtLevel;
  steps: Step[];
  /** What must be known first. */
  ask: string[];
}

const YI = 10_000_000_000;
/** 法发〔2021〕27号: 5 亿 where all or none live in the province, 1 亿 where some do not; from the amount itself on. */
const FIVE_YI = 5 * YI;
const ONE_YI = YI;
/** 法发〔2019〕14号, 法释〔2022〕18号第3条: from here on the high court. */
const FIFTY_YI = 50 * YI;
/** 法释〔2022〕18号第2条: foreign-related, by province. */
const FOREIGN_HIGHER = { provinces: '京津沪苏浙闽鲁粤渝', amount: 4_000_000_000 };
const FOREIGN_LOWER = 2_000_000_000;

/** The level by kind of matter, amount and the parties' provinces, with how it comes about. */
export function courtLevel(facts: LevelFacts): LevelFound {
  const found = (level: CourtLevel, text: string, rule: string, ask: string[] = []): LevelFound => ({
    level,
    steps: [{ text, rule: `FILE-19 ${rule}` }],
    ask,
  });
  const { amount = fen(0), partiesInProvince } = facts;
  if (facts.special)
    return found(
      'designated',
      '这类案件由专门指定的法院审理，不清楚的可以问现在选的法院。',
      '民诉法第19条第(3)项、解释第2条',
    );
  if (facts.basicByLaw) return found('basic', '这类案件由基层法院（区、县法院）受理。', '民诉法第18条');
  if (amount >= FIFTY_YI) return found('high', '金额在 50 亿元以上，由高级法院审理。', '民诉法第20条');
  if (facts.foreign) return foreignLevel(amount, facts.province, found);
  const money = yuanText(amount);
  const rule = '民诉法第18、19条，法发〔2021〕27号';
  if (amount < ONE_YI) return found('basic', '一审一般由基层法院（区、县法院）审理。', '民诉法第18条');
  if (amount >= FIVE_YI) return found('intermediate', `金额 ${money}，达到 5 亿元，由中级法院审理。`, rule);
  if (partiesInProvince === 'some')
    return found('intermediate', `金额 ${money}，达到 1 亿元，有当事人不在本省，由中级法院审理。`, rule);
  if (partiesInProvince)
    return found('basic', `金额 ${money}，不到 5 亿元，当事人都在或者都不在本省，由基层法院审理。`, rule);
  return found('unclear', `金额 ${money}，在 1 亿元到 5 亿元之间，要看各方是不是都在法院所在的省。`, rule, [
    '各方当事人的住所地都在法院所在的省吗？',
  ]);
}

function foreignLevel(
  amount: Fen,
  province: string | undefined,
  found: (level: CourtLevel, text: string, rule: string, ask?: string[]) => LevelFound,
): LevelFound {
  const rule = '民诉法第19条第(1)项，法释〔2022〕18号第1、2条';
  const threshold = province && (FOREIGN_HIGHER.provinces.includes(province) ? FOREIGN_HIGHER.amount : FOREIGN_LOWER);
  if (!threshold && amount >= FOREIGN_LOWER && amount < FOREIGN_HIGHER.amount)
    return found('unclear', '涉外案件金额在 2000 万元到 4000 万元之间，各省标准不同。', rule, ['法院在哪个省？']);
  if (amount >= (threshold || FOREIGN_HIGHER.amount))
    return found('intermediate', '涉外案件，金额达到本省标准，由中级法院审理。', rule);
  const also = '案情复杂、人数众多或者影响重大的，也可能由中级法院审理。';
  return found('basic', `涉外案件，金额没有达到中级法院的标准，一般由基层法院审理。${also}`, rule);
}
