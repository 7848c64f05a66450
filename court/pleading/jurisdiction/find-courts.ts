/** 管辖查找: which courts a filer may go to with a civil matter: hints with their rules, never a refusal (FILE-14, 19). */
import type { Step } from '../../step';
import { agreedPlaces } from './agreement';
import { addPart, atPlaintiffs, defendantPlaces } from './defendants';
import { ruleOf } from './disputes';
import { divorcePlaces } from './divorce';
import type { CourtFacts, Part } from './facts';
import { FILE_ANYWAY, type Found, type Hint, hintOf, ONE_IS_ENOUGH, SPOTS } from './hint';
import { courtLevel } from './level';
import { performancePlace } from './performance';

export interface CourtsFound {
  /** Of equal rank: the filer chooses (民诉法36). */
  hints: Hint[];
  /** 专属管辖: nowhere else, and no agreement changes it. */
  exclusive: boolean;
  /** Questions whose answers would make it clearer; none: clear. */
  unclear: string[];
  /** Always ends with the sentence that one may file all the same. */
  notes: string[];
  /** How the level comes about. */
  steps: Step[];
}

/**
 * 民诉法18–36 and 解释1–37 applied to what the filer tells.
 * @returns hints only; facts missing are asked in `unclear`, and a place not told is left open in its hint
 */
export function findCourts(facts: CourtFacts): CourtsFound {
  const dispute = ruleOf(facts.dispute);
  const { level, steps, ask } = courtLevel({
    ...facts,
    special: dispute.level === 'designated',
    basicByLaw: dispute.level === 'basic',
  });
  const { found, ask: open, notes } = facts.bothMilitary ? military() : territory(facts);
  const hints = found.map((one) => hintOf(one, level));
  const missing = found.filter(({ place }) => !place).map(({ spot }) => SPOTS[spot].ask);
  return {
    hints,
    exclusive: dispute.exclusive === true,
    unclear: [...new Set([...open, ...missing, ...ask])],
    notes: [...notes, ...(hints.length > 1 ? [ONE_IS_ENOUGH] : []), FILE_ANYWAY],
    steps,
  };
}

function military(): Part {
  const why = '双方都是军人或者军队单位。';
  return { found: [{ spot: 'military', why, rule: 'FILE-14 解释第11条' }], ask: [], notes: [] };
}

function territory(facts: CourtFacts): Part {
  const dispute = ruleOf(facts.dispute);
  const agreed = agreedPlaces(facts.agreement, dispute);
  if (agreed.effect === 'replaces') return agreed;
  const part = lawful(facts);
  addPart(part, agreed);
  return part;
}

function lawful(facts: CourtFacts): Part {
  const dispute = ruleOf(facts.dispute);
  if (facts.dispute === 'propertyAfterDivorce' && facts.plaintiff.abroad && facts.defendants[0]?.abroad)
    return settledAbroad(facts);
  let part: Part = { found: [], ask: [], notes: [] };
  if (dispute.defendant) part = defendantPlaces(facts, dispute.status ?? 'no');
  if (facts.dispute === 'divorce') part = divorcePlaces(facts, part);
  if (facts.dispute === 'support') supportPlaces(facts, part);
  if (dispute.performance) addPart(part, performancePlace(facts, dispute.performance));
  const places: Found[] = dispute.named.map(({ spot, rule }) => ({
    spot,
    rule,
    place: facts.places?.[spot],
    why: dispute.exclusive
      ? '这类案件专门由那里的法院管，双方另有约定也不算数。'
      : `法律规定${dispute.name}可以由那里的法院管。`,
  }));
  addPart(part, { found: places, ask: [], notes: [] });
  return withPlaces(part, facts);
}

/** 解释9: several defendants not in one district. */
function supportPlaces(facts: CourtFacts, part: Part): void {
  const places = new Set(part.found.map(({ place }) => place));
  if (facts.defendants.length < 2 || (places.size < 2 && !places.has(undefined))) return;
  addPart(part, atPlaintiffs(facts, '几个被告不在同一个地方，原告所在地的法院也可以管。', '解释第9条'));
  part.notes.push('几个被告都在同一个区县的，还是去被告那边的法院。');
}

/** 解释17 */
function settledAbroad({ places }: CourtFacts): Part {
  const why = '双方都定居国外，只分国内财产的，由主要财产所在地的法院管。';
  const found: Found = { spot: 'mainAssets', place: places?.mainAssets, why, rule: 'FILE-14 解释第17条' };
  return { found: [found], ask: ['双方都在国外定居了吗？'], notes: [] };
}

const withPlaces = (part: Part, { places }: CourtFacts): Part => ({
  ...part,
  found: part.found.map((one) => ({ ...one, place: one.place ?? places?.[one.spot] })),
});
