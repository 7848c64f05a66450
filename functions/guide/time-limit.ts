/** 期限自查: whether one looks in time to sue, to arbitrate or to enforce, never a refusal (FILE-9, 21, 23; FILE-1). */
import * as z from 'zod/mini';
import { actEnforcementLimit } from '../../court/pleading/time-limits/act-enforcement-limit';
import { administrativeLimit } from '../../court/pleading/time-limits/administrative-suit';
import type { TimeLimit } from '../../court/pleading/time-limits/answer';
import { civilLimitation } from '../../court/pleading/time-limits/civil-limitation';
import { enforcementLimit } from '../../court/pleading/time-limits/enforcement-limit';
import { ImpossibleFacts } from '../../court/pleading/time-limits/impossible';
import { labourArbitrationLimit, labourSuitLimit } from '../../court/pleading/time-limits/labour';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import { parseInput } from '../../platform/input';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';
import { FACTS } from './time-limit-facts';

export const timeLimit: ReadOperation<GuideInput<'timeLimit'>, GuideResult<'timeLimit'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input, clock }) {
    const { lastDay, ...found } = reckoned(input, legalDateOf(clock.now()));
    return { ...found, lastDay: lastDay ?? null };
  },
};

function reckoned(input: GuideInput<'timeLimit'>, today: LegalDate): TimeLimit {
  try {
    return reckon(input, today);
  } catch (error) {
    if (error instanceof ImpossibleFacts) throw wrong(`facts.${error.field}`, error.reason);
    if (error instanceof RangeError) throw wrong('facts', '日期太早或者太晚，算不了，请核对年份');
    throw error;
  }
}

/** The contract knows the facts of all kinds together: only those of this kind may be told. */
function reckon({ kind, facts }: GuideInput<'timeLimit'>, today: LegalDate): TimeLimit {
  switch (kind) {
    case 'civil':
      return civilLimitation({ ...parseInput(z.strictObject({ facts: FACTS.civil }), { facts }).facts, today });
    case 'labourArbitration':
      return labourArbitrationLimit({
        ...parseInput(z.strictObject({ facts: FACTS.labourArbitration }), { facts }).facts,
        today,
      });
    case 'labourSuit':
      return labourSuitLimit({ ...parseInput(z.strictObject({ facts: FACTS.labourSuit }), { facts }).facts, today });
    case 'administrative':
      return administrativeLimit({
        ...parseInput(z.strictObject({ facts: FACTS.administrative }), { facts }).facts,
        today,
      });
    case 'enforcement':
      return enforcementLimit({ ...parseInput(z.strictObject({ facts: FACTS.enforcement }), { facts }).facts, today });
    case 'actEnforcement':
      return actEnforcementLimit({
        ...parseInput(z.strictObject({ facts: FACTS.actEnforcement }), { facts }).facts,
        today,
      });
  }
}

const wrong = (field: string, what: string) => new CourtError('INVALID_INPUT', `${what}。`, { [field]: what });
