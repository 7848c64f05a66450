import fc from 'fast-check';
import { actEnforcementLimit } from '../../../../../court/pleading/time-limits/act-enforcement-limit';
import { administrativeLimit } from '../../../../../court/pleading/time-limits/administrative-suit';
import type { TimeLimit } from '../../../../../court/pleading/time-limits/answer';
import { civilLimitation } from '../../../../../court/pleading/time-limits/civil-limitation';
import { enforcementLimit } from '../../../../../court/pleading/time-limits/enforcement-limit';
import { ImpossibleFacts } from '../../../../../court/pleading/time-limits/impossible';
import { labourArbitrationLimit, labourSuitLimit } from '../../../../../court/pleading/time-limits/labour';
import { FACTS } from '../../../../../functions/guide/time-limit-facts';
import { type Answer, type Given, givenOf } from '../question/question';
import type { Facts, Kind, Question } from './question';
import { factsOf, nextOf } from './walk';

const TODAY = '2026-06-10';
const KINDS: Kind[] = ['civil', 'labourArbitration', 'labourSuit', 'administrative', 'enforcement', 'actEnforcement'];

/** As guide.timeLimit does: only facts of the kind, then the reckoning itself. */
function reckon(kind: Kind, facts: Facts): TimeLimit {
  const told = (fields: (typeof FACTS)[Kind]) => ({ ...fields.parse(facts), today: TODAY }) as never;
  switch (kind) {
    case 'civil':
      return civilLimitation(told(FACTS.civil));
    case 'labourArbitration':
      return labourArbitrationLimit(told(FACTS.labourArbitration));
    case 'labourSuit':
      return labourSuitLimit(told(FACTS.labourSuit));
    case 'administrative':
      return administrativeLimit(told(FACTS.administrative));
    case 'enforcement':
      return enforcementLimit(told(FACTS.enforcement));
    case 'actEnforcement':
      return actEnforcementLimit(told(FACTS.actEnforcement));
  }
}

const DAYS = ['2003-03-03', '2019-05-06', '2023-06-30', '2024-09-02', '2025-12-31', '2026-05-20', '2027-01-15'];

function anAnswer({ input, options, kinds }: Question, turn: number): Answer {
  const day = DAYS[turn % DAYS.length] ?? TODAY;
  const option = options[turn % options.length];
  if (input === 'none' || turn % 3 === 0) return { value: option?.value ?? '' };
  if (input === 'day') return { day };
  return {
    events: kinds.map(({ kind, ends }) => ({ kind, on: '2024-03-04', ...(ends ? { endedOn: '2024-09-02' } : {}) })),
  };
}

/** All that is asked and found with these answers; an answer that cannot be so is given up for the skip. */
function walk(kind: Kind, turns: readonly number[]) {
  let given: Given[] = [];
  let found: Pick<TimeLimit, 'missing'> & Partial<TimeLimit> = { missing: [] };
  for (const turn of turns) {
    const question = nextOf(kind, given, found);
    if (!question) break;
    const answers = [anAnswer(question, turn), { value: 'skip' }];
    for (const answer of answers) {
      const next = [...given, givenOf(question, answer)];
      try {
        found = reckon(kind, factsOf(kind, next));
        given = next;
        break;
      } catch (error) {
        if (!(error instanceof ImpossibleFacts)) throw error;
      }
    }
  }
  return { given, found, next: nextOf(kind, given, found) };
}

const TURNS = fc.array(fc.nat(999), { minLength: 20, maxLength: 20 });

test.each(KINDS)(
  'FILE-1 %s: whatever is answered, the questions end, each asked once, and something is found',
  (kind) => {
    fc.assert(
      fc.property(TURNS, (turns) => {
        const { given, found, next } = walk(kind, turns);
        expect(next).toBeUndefined();
        expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
        expect(found.standing).toMatch(/^(inTime|late|unclear)$/);
      }),
    );
  },
);

test.each(KINDS)('%s: every question that the court asks has one here, in plain words', (kind) => {
  fc.assert(
    fc.property(TURNS, fc.nat(20), (turns, length) => {
      const { found } = walk(kind, turns.slice(0, length + 1));
      for (const text of found.missing)
        expect([text, nextOf(kind, [noAnswer], { missing: [text] })?.id ?? '']).not.toContain('');
    }),
  );
});

const noAnswer: Given = { id: 'nothing', question: '', words: '', value: 'skip' };

const answers = (kind: Kind, all: readonly [string, Answer][]) => {
  let given: Given[] = [];
  let found: Pick<TimeLimit, 'missing'> = { missing: [] };
  for (const [id, answer] of all) {
    const question = nextOf(kind, given, found);
    expect(question?.id).toBe(id);
    if (!question) break;
    given = [...given, givenOf(question, answer)];
    found = reckon(kind, factsOf(kind, given));
  }
  return { found, next: nextOf(kind, given, found) };
};

test('FILE-9 a debt due last year is in time at once, and nothing more is asked', () => {
  const { found, next } = answers('civil', [
    ['claim', { value: 'general' }],
    ['start', { value: 'due' }],
    ['dueOn', { day: '2025-05-01' }],
  ]);
  expect(found).toMatchObject({ standing: 'inTime', lastDay: '2028-05-03' });
  expect(next).toBeUndefined();
});

test('FILE-9 an old debt that was demanded meanwhile is in time', () => {
  const { found, next } = answers('civil', [
    ['claim', { value: 'general' }],
    ['start', { value: 'due' }],
    ['dueOn', { day: '2021-05-01' }],
    ['interruptions', { events: [{ kind: 'demand', on: '2024-03-04' }] }],
  ]);
  expect(found).toMatchObject({ standing: 'inTime' });
  expect(next).toBeUndefined();
});

test('FILE-9 maintenance knows no limitation: one question', () => {
  expect(answers('civil', [['claim', { value: 'support' }]])).toMatchObject({
    found: { standing: 'inTime' },
    next: undefined,
  });
});

test('FILE-21 a judgment without a term asks for the day it took effect, an administrative one for the day of service', () => {
  const { next } = answers('enforcement', [
    ['title', { value: 'judgment' }],
    ['again', { value: 'no' }],
    ['term', { value: 'none' }],
  ]);
  expect(next?.id).toBe('effectiveOn');
  const other = answers('enforcement', [
    ['title', { value: 'administrative' }],
    ['again', { value: 'no' }],
    ['term', { value: 'none' }],
  ]);
  expect(other.next?.id).toBe('servedOn');
});

test('FILE-9 an employer is asked whether the award is final before the day', () => {
  const { found } = answers('labourSuit', [
    ['filer', { value: 'employer' }],
    ['finalAward', { value: 'yes' }],
    ['awardReceivedOn', { day: '2026-06-01' }],
  ]);
  expect(found.missing).toEqual([]);
});
