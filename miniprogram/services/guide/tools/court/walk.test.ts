import fc from 'fast-check';
import { fen } from '../../../../../court/money';
import { findAdministrativeCourts } from '../../../../../court/pleading/jurisdiction/administrative-courts';
import { administrativeDefendant } from '../../../../../court/pleading/jurisdiction/administrative-defendant';
import { DISPUTES } from '../../../../../court/pleading/jurisdiction/disputes';
import type { CourtFacts } from '../../../../../court/pleading/jurisdiction/facts';
import { type CourtsFound, findCourts } from '../../../../../court/pleading/jurisdiction/find-courts';
import { SPOTS } from '../../../../../court/pleading/jurisdiction/hint';
import { administrativeFacts, civilFacts } from '../../../../../functions/guide/court-facts';
import { type Answer, givenOf } from '../question/question';
import { placesAsked } from './place-questions';
import type { Dispute, Found, Matter, Question } from './question';
import { eventOf, nextLarge, nextOf, type Step } from './walk';

const DISPUTE_NAMES = Object.keys(DISPUTES) as Dispute[];
const TODAY = '2026-06-10';

/** As guide.findCourt does, without the courts of the platform. */
function find(matter: Matter, steps: readonly Step[]): Found {
  const event = eventOf(matter, steps);
  if (event.administrative) {
    const { over, ...facts } = administrativeFacts.parse(event.administrative);
    const whom = administrativeDefendant({ review: facts.review, over });
    const found = findAdministrativeCourts({ ...facts, defendants: whom.defendants });
    return foundOf({ ...found, unclear: [...whom.ask, ...found.unclear] });
  }
  const { plaintiff = {}, defendants = [], amountFen, places = [], ...rest } = civilFacts.parse(event.facts);
  const facts = {
    ...rest,
    today: TODAY,
    dispute: event.dispute,
    plaintiff,
    defendants,
    amount: amountFen === undefined ? undefined : fen(amountFen),
    places: Object.fromEntries(places.map(({ spot, place }) => [spot, place])),
  };
  // The boundary: days are the pages' own, all of them in the calendar.
  return foundOf(findCourts(facts as unknown as CourtFacts));
}

const foundOf = ({ hints, unclear, notes, steps, exclusive }: CourtsFound): Found => ({
  hints: hints.map(({ where, place, level, text, rule }) => ({ where, place: place ?? null, level, text, rule })),
  exclusive,
  questions: unclear,
  notes,
  steps,
  courts: [],
});

function anAnswer({ input, options }: Question, turn: number): Answer {
  if (input === 'none' || turn % 4 === 0) return { value: options[turn % options.length]?.value ?? '' };
  return input === 'money' ? { amountFen: turn * 10 ** 10 } : { place: turn % 2 ? '浙江省余姚市' : '广东省广州市' };
}

function walk(matter: Matter, turns: readonly number[], large: boolean) {
  let steps: Step[] = [];
  let found = 'administrative' in matter ? undefined : find(matter, []);
  for (const turn of turns) {
    const question =
      nextOf(matter, steps, found) ?? (large && !('administrative' in matter) ? nextLarge(steps) : undefined);
    if (!question) break;
    steps = [...steps, { question, given: givenOf(question, anAnswer(question, turn)) }];
    found = find(matter, steps);
    for (const { spot, text } of placesAsked(found)) expect([spot, text]).toEqual([spot, askOf(spot)]);
  }
  return { steps, found, next: nextOf(matter, steps, found) };
}

const askOf = (spot: string) => Object.entries(SPOTS).find(([name]) => name === spot)?.[1].ask;

const MATTERS: [string, Matter][] = [
  ...DISPUTE_NAMES.map((dispute): [string, Matter] => [dispute, { dispute }]),
  ['administrative', { administrative: true }],
];
const TURNS = fc.array(fc.nat(999), { minLength: 24, maxLength: 24 });

test.each(MATTERS)(
  'FILE-14, FILE-22 %s: whatever is answered, the questions end, each asked once, and a place is found',
  (_, matter) => {
    fc.assert(
      fc.property(TURNS, fc.boolean(), (turns, large) => {
        const { steps, found, next } = walk(matter, turns, large);
        expect(next).toBeUndefined();
        expect(new Set(steps.map(({ question }) => question.id)).size).toBe(steps.length);
        expect(found?.notes.at(-1)).toContain('可以提交');
      }),
      { numRuns: 40 },
    );
  },
);

function told(matter: Matter, answers: readonly [string, Answer][]) {
  let steps: Step[] = [];
  let found = 'administrative' in matter ? undefined : find(matter, []);
  for (const [id, answer] of answers) {
    const question = nextOf(matter, steps, found);
    expect(question?.id).toBe(id);
    if (!question) break;
    steps = [...steps, { question, given: givenOf(question, answer) }];
    found = find(matter, steps);
  }
  return { found, next: nextOf(matter, steps, found)?.id };
}

test('a loan: the court of the debtor’s home and one’s own', () => {
  const { found, next } = told({ dispute: 'loan' }, [
    ['agreement', { value: 'none' }],
    ['defendant', { value: 'person' }],
    ['defendant-lives', { place: '广东省广州市' }],
    ['defendant-year', { value: 'yes' }],
    ['payee', { value: 'plaintiff' }],
    ['plaintiff-lives', { place: '浙江省余姚市' }],
    ['plaintiff-year', { value: 'registered' }],
  ]);
  expect(found?.hints.map(({ where, place }) => [where, place])).toEqual([
    ['defendant-habitual', '广东省广州市'],
    ['performance', '浙江省余姚市'],
  ]);
  expect(next).toBeUndefined();
});

test('a house lease: one question, and only there', () => {
  const { found, next } = told({ dispute: 'houseLease' }, [['place-property', { place: '浙江省余姚市' }]]);
  expect(found).toMatchObject({ exclusive: true, hints: [{ place: '浙江省余姚市' }] });
  expect(next).toBeUndefined();
});

test('a divorce from somebody who cannot be found: one’s own court', () => {
  const { found } = told({ dispute: 'divorce' }, [
    ['defendant', { value: 'missing' }],
    ['plaintiff-lives', { place: '浙江省余姚市' }],
    ['plaintiff-year', { value: 'registered' }],
  ]);
  expect(found?.hints).toMatchObject([{ where: 'plaintiff', place: '浙江省余姚市' }]);
});

test('an authority’s decision: whom first, then where it is', () => {
  const { found, next } = told({ administrative: true }, [
    ['review', { value: 'none' }],
    ['about', { value: 'neither' }],
    ['rank', { value: 'other' }],
    ['at-authority', { place: '浙江省余姚市' }],
  ]);
  expect(found?.hints).toMatchObject([{ where: 'authority', place: '浙江省余姚市', level: 'basic' }]);
  expect(next).toBeUndefined();
});

test('where somebody lives less than a year his registered home counts', () => {
  const { found } = told({ dispute: 'other' }, [
    ['defendant', { value: 'person' }],
    ['defendant-lives', { place: '广东省广州市' }],
    ['defendant-year', { value: 'no' }],
    ['defendant-home', { place: '浙江省余姚市' }],
  ]);
  expect(found?.hints).toMatchObject([{ where: 'defendant-domicile', place: '浙江省余姚市' }]);
});
