/** 离婚案件的管辖: what differs from the defendant's place when spouses are away from home or abroad (解释12–17). */
import { addPart, atHome, atPlaintiffs } from './defendants';
import type { CourtFacts, Part } from './facts';
import { overAYear, seatOf } from './residence';

/** Changes what 民诉法22, 23 found for a divorce. */
export function divorcePlaces(facts: CourtFacts, general: Part): Part {
  const [defendant] = facts.defendants;
  if (!defendant) return general;
  if (facts.plaintiff.abroad && defendant.abroad) return bothAbroad(facts);
  // 解释15, 民诉法23: of the one who is at home; general has found it.
  if (facts.plaintiff.abroad || defendant.abroad || defendant.missing || defendant.confined || defendant.deregistered)
    return general;
  const { plaintiff, defendant: theirs } = facts.leftHome ?? {};
  if (!theirs || !overAYear(theirs, facts.today)) return general;
  if (plaintiff && overAYear(plaintiff, facts.today)) return bothLeft(facts);
  addPart(general, atPlaintiffs(facts, '对方离开住所地超过一年，原告所在地的法院也可以管。', '解释第12条第1款'));
  return general;
}

function bothLeft(facts: CourtFacts): Part {
  const [defendant = {}] = facts.defendants;
  const rule = 'FILE-14 解释第12条第2款';
  const seat = seatOf(defendant, '被告', facts.today);
  const part = atHome(defendant, facts);
  if (seat.kind === 'habitual')
    return {
      ...part,
      found: part.found.map((one) => ({ ...one, why: '双方都离开住所地超过一年，由被告经常居住地的法院管。', rule })),
    };
  const why = '双方都离开住所地超过一年，被告没有经常居住地的，由被告起诉时居住地的法院管。';
  return { ...part, found: [{ spot: 'defendant-residence', place: defendant.livesAt?.place, why, rule }] };
}

/** 解释16: not settled abroad; for those settled there 解释13, 14 ask what the foreign court has said. */
function bothAbroad(facts: CourtFacts): Part {
  const [defendant = {}] = facts.defendants;
  const rule = 'FILE-14 解释第16条';
  const why = '双方在国外但没有定居，由原告或者被告原来住所地的法院管。';
  return {
    found: [
      { spot: 'plaintiff', place: facts.plaintiff.domicile, why, rule },
      { spot: 'defendant-domicile', place: defendant.domicile, why, rule },
    ],
    ask: ['双方在国外定居了吗？定居的，外国法院受理吗？'],
    notes: ['双方都定居国外的，要看定居国的法院是否受理（解释第13、14条），请先问法院。'],
  };
}
