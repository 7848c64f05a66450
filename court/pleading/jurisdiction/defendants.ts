/** 一般地域管辖: where the defendant is, and when it is where the plaintiff is (民诉法22, 23; 解释6–8). */
import type { CourtFacts, Part } from './facts';
import type { Found, Spot } from './hint';
import { aYearOrMore, type Party, type Seat, seatOf } from './residence';

const SEAT_SPOTS: Record<Seat['kind'], Spot> = { domicile: 'defendant-domicile', habitual: 'defendant-habitual' };

/** Each defendant's place counts (民诉法22.3). @param status whether the suit is about 身份关系, for 民诉法23(1)(2) */
export function defendantPlaces(facts: CourtFacts, status: 'yes' | 'perhaps' | 'no'): Part {
  const part: Part = { found: [], ask: [], notes: [] };
  if (facts.defendants.length === 0) part.ask.push('告谁？他（它）在哪里？');
  for (const defendant of facts.defendants) {
    if (defendant.confined) addPart(part, confined(defendant, facts));
    else if (defendant.deregistered) addPart(part, deregistered(defendant, facts));
    else if (defendant.abroad || defendant.missing) addPart(part, away(defendant, facts, status));
    else addPart(part, atHome(defendant, facts));
  }
  if (facts.defendants.length > 1 && part.found.length > 1)
    part.notes.push('有几个被告的，每个被告所在地的法院都可以管（民诉法第22条第3款）。');
  return part;
}

export function addPart(to: Part, { found, ask, notes }: Part): void {
  const isNew = (one: Found) => !to.found.some(({ spot, place }) => spot === one.spot && place === one.place);
  to.found.push(...found.filter(isNew));
  to.ask.push(...ask.filter((one) => !to.ask.includes(one)));
  to.notes.push(...notes.filter((one) => !to.notes.includes(one)));
}

export function atHome(defendant: Party, facts: CourtFacts): Part {
  const { kind, place, rule, ask } = seatOf(defendant, '被告', facts.today);
  const why =
    kind === 'habitual'
      ? '被告离开户籍地，在那里连续住了一年以上，以那里为准。'
      : '一般由被告所在地的法院管，这叫“原告就被告”。';
  return { found: [{ spot: SEAT_SPOTS[kind], place, why, rule }], ask: ask ? [ask] : [], notes: [] };
}

/** The plaintiff's own place: his habitual residence goes first (民诉法23). */
export function atPlaintiffs({ plaintiff, today }: CourtFacts, why: string, rule: string): Part {
  const { place, ask } = seatOf(plaintiff, '原告', today);
  return { found: [{ spot: 'plaintiff', place, why, rule: `FILE-14 ${rule}` }], ask: ask ? [ask] : [], notes: [] };
}

function confined(defendant: Party, facts: CourtFacts): Part {
  const { since, place } = defendant.confined ?? {};
  // 解释8: only where both are confined; otherwise 民诉法23(3)(4).
  if (!facts.plaintiff.confined) {
    const part = atPlaintiffs(facts, '被告被关押，由原告这边的法院管。', '民诉法第23条第(3)、(4)项');
    if (since && aYearOrMore(since, facts.today))
      part.notes.push('被告被关押一年以上的，关押地的法院能不能管，对法条有不同理解（解释第8条），可以问法院。');
    return part;
  }
  const rule = 'FILE-14 解释第8条';
  const home: Found = {
    spot: 'defendant-domicile',
    place: defendant.domicile,
    why: '双方都被关押，由被告原来住所地的法院管。',
    rule,
  };
  const there: Found = { spot: 'confinement', place, why: '双方都被关押，被告关押满一年，由关押地的法院管。', rule };
  if (!since) return { found: [home, there], ask: ['被告被关押满一年了吗？'], notes: [] };
  return { found: [aYearOrMore(since, facts.today) ? there : home], ask: [], notes: [] };
}

function deregistered(defendant: Party, facts: CourtFacts): Part {
  if (!facts.plaintiff.deregistered) return atPlaintiffs(facts, '被告户籍已注销，由原告这边的法院管。', '解释第6条');
  const found: Found = {
    spot: 'defendant-residence',
    place: defendant.livesAt?.place,
    why: '双方户籍都已注销，由被告居住地的法院管。',
    rule: 'FILE-14 解释第6条',
  };
  return { found: [found], ask: [], notes: [] };
}

function away(defendant: Party, facts: CourtFacts, status: 'yes' | 'perhaps' | 'no'): Part {
  const item = defendant.abroad ? '(1)' : '(2)';
  const which = defendant.abroad ? '不在国内居住' : '下落不明';
  const mine = atPlaintiffs(facts, `被告${which}，这类案件由原告这边的法院管。`, `民诉法第23条第${item}项`);
  if (status === 'yes') return mine;
  const part = defendant.abroad && !defendant.domicile ? fromAbroad() : atHome(defendant, facts);
  if (status === 'perhaps') {
    addPart(part, mine);
    part.notes.push('这类案件算不算身份关系的案件，由法官判断；两边的法院都可以先问。');
  }
  return part;
}

/** 民诉法276: nowhere at home in China, and no matter of status. */
function fromAbroad(): Part {
  const why = '被告在国内没有住所，这些地方在国内的，可以由那里的法院管。';
  const rule = 'FILE-14 民诉法第276条';
  const spots: Spot[] = ['signing', 'performance', 'object', 'seizable', 'tortAct', 'branch'];
  return { found: spots.map((spot) => ({ spot, why, rule })), ask: [], notes: [] };
}
