/** 找法院: where one may sue, as hints with their rules, and which courts here those places may belong to (FILE-14, 19, 22). */
import { fen } from '../../court/money';
import { findAdministrativeCourts } from '../../court/pleading/jurisdiction/administrative-courts';
import { administrativeDefendant } from '../../court/pleading/jurisdiction/administrative-defendant';
import { disputeOfCause } from '../../court/pleading/jurisdiction/dispute-of-cause';
import type { CourtFacts } from '../../court/pleading/jurisdiction/facts';
import { type CourtsFound, findCourts } from '../../court/pleading/jurisdiction/find-courts';
import type { Hint } from '../../court/pleading/jurisdiction/hint';
import type { Party } from '../../court/pleading/jurisdiction/residence';
import { isLegalDate, type LegalDate, legalDateOf } from '../../court/time/legal-date';
import { type Court, courts } from '../../platform/courts';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { GuideInput, GuideResult } from './contract';

const MOST_COURTS = 1000;

export const findCourt: ReadOperation<GuideInput<'findCourt'>, GuideResult<'findCourt'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input, clock }) {
    const found = input.administrative ? administrative(input.administrative) : civil(input, legalDateOf(clock.now()));
    const all = await courts.find({}, { limit: MOST_COURTS });
    return {
      hints: found.hints.map(({ where, place, level, text, rule }) => ({
        where,
        place: place ?? null,
        level,
        text,
        rule,
      })),
      exclusive: found.exclusive,
      questions: found.unclear,
      notes: found.notes,
      steps: found.steps,
      courts: found.hints.flatMap((hint) => courtsFor(hint, all)),
    };
  },
};

function civil({ dispute, cause, facts = {} }: GuideInput<'findCourt'>, today: LegalDate): CourtsFound {
  const kind = dispute ?? (cause === undefined ? undefined : disputeOfCause(cause));
  if (kind === undefined)
    throw new CourtError('INVALID_INPUT', '看不出是哪一类纠纷，请从列表里选一类。', { dispute: '请选择纠纷种类' });
  const { plaintiff, defendants = [], amountFen, places = [], leftHome, ...rest } = facts;
  const full: CourtFacts = {
    ...rest,
    today,
    dispute: kind,
    plaintiff: partyOf(plaintiff, 'facts.plaintiff'),
    defendants: (defendants.length > 0 ? defendants : [{}]).map((one, i) => partyOf(one, `facts.defendants.${i}`)),
    amount: amountFen === undefined ? undefined : fen(amountFen),
    places: Object.fromEntries(places.map(({ spot, place }) => [spot, place])),
    leftHome: leftHome && {
      plaintiff: day(leftHome.plaintiff, 'facts.leftHome.plaintiff'),
      defendant: day(leftHome.defendant, 'facts.leftHome.defendant'),
    },
  };
  return findCourts(full);
}

type TypedParty = NonNullable<NonNullable<GuideInput<'findCourt'>['facts']>['plaintiff']>;

function partyOf({ livesAt, confined, ...rest }: TypedParty = {}, path: string): Party {
  return {
    ...rest,
    livesAt: livesAt && { place: livesAt.place, since: day(livesAt.since, `${path}.livesAt.since`) },
    confined: confined && { place: confined.place, since: day(confined.since, `${path}.confined.since`) },
  };
}

function day(text: string | undefined, field: string): LegalDate | undefined {
  if (text === undefined || isLegalDate(text)) return text;
  throw new CourtError('INVALID_INPUT', '没有这一天，请检查年月日。', { [field]: '没有这一天' });
}

type AdministrativeInput = NonNullable<GuideInput<'findCourt'>['administrative']>;

function administrative({ over, ...facts }: AdministrativeInput) {
  const whom = administrativeDefendant({ review: facts.review, over });
  const found = findAdministrativeCourts({ ...facts, defendants: whom.defendants });
  return { ...found, unclear: [...whom.ask, ...found.unclear], steps: [...whom.steps, ...found.steps] };
}

/** Courts of this platform in whose area the place lies and whose level fits; others may have it too. */
function courtsFor({ place, level }: Hint, all: readonly Court[]): { courtId: string; name: string; why: string }[] {
  if (!place) return [];
  return all
    .filter(
      (court) => (level === 'unclear' || court.level === level) && court.areas?.some((area) => place.includes(area)),
    )
    .map(({ _id, name }) => ({ courtId: _id, name, why: `${place}在这个法院的辖区` }));
}
