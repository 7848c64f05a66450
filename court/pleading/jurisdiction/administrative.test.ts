import { type AdministrativeCourtFacts, findAdministrativeCourts } from './administrative-courts';
import { administrativeDefendant, type ReviewResult } from './administrative-defendant';

test.each<[ReviewResult, string[], string]>([
  ['none', ['original'], '行诉法第26条第1款'],
  ['upheld', ['original', 'reviewer'], '行诉法第26条第2款'],
  ['foundUnlawfulForProcedure', ['original', 'reviewer'], '行诉解释第22'],
  ['changed', ['reviewer'], '行诉法第26条第2款'],
  ['foundUnlawful', ['reviewer'], '行诉解释第22条'],
  ['partly', ['original', 'reviewer'], '行诉解释第134条第2款'],
])('FILE-22 after review %s one sues %s', (review, defendants, article) => {
  const found = administrativeDefendant({ review });
  expect(found.defendants).toEqual(defendants);
  expect(found.steps[0]?.rule).toContain(article);
});

test.each(['notAccepted', 'undecided'] as const)(
  'FILE-22 review %s: the original act or the inaction, as the filer wants',
  (review) => {
    expect(administrativeDefendant({ review, over: 'originalAct' }).defendants).toEqual(['original']);
    expect(administrativeDefendant({ review, over: 'reviewInaction' }).defendants).toEqual(['reviewer']);
    const open = administrativeDefendant({ review });
    expect(open.defendants).toEqual([]);
    expect(open.ask).toHaveLength(1);
  },
);

test('FILE-22 joint acts, entrusted organisations and successors are told (行诉法26.4–6)', () => {
  const { steps } = administrativeDefendant({ review: 'none', jointly: true, entrusted: true, succeeded: true });
  expect(steps.slice(1).map(({ rule }) => rule)).toEqual([4, 5, 6].map((one) => `FILE-22 行诉法第26条第${one}款`));
});

const facts = (more: Partial<AdministrativeCourtFacts> = {}): AdministrativeCourtFacts => ({
  review: 'none',
  original: { rank: 'other', place: '余姚市' },
  reviewer: { rank: 'countyGovernmentOrAbove', place: '宁波市' },
  defendants: ['original'],
  ...more,
});
const where = (one: AdministrativeCourtFacts) =>
  findAdministrativeCourts(one).hints.map((hint) => `${hint.where}@${hint.place}`);

test.each<[string, Partial<AdministrativeCourtFacts>, string[]]>([
  ['no review', {}, ['authority@余姚市']],
  ['upheld', { review: 'upheld', defendants: ['original', 'reviewer'] }, ['authority@余姚市', 'reviewer@宁波市']],
  ['changed', { review: 'changed', defendants: ['reviewer'] }, ['authority@余姚市', 'reviewer@宁波市']],
  ['no decision, over the original act', { review: 'undecided', defendants: ['original'] }, ['authority@余姚市']],
  ['no decision, over the inaction', { review: 'undecided', defendants: ['reviewer'] }, ['reviewer@宁波市']],
  [
    'personal freedom',
    { personalFreedom: { plaintiffPlace: '慈溪市', detentionPlace: '金华市' } },
    ['authority@余姚市', 'plaintiff@慈溪市', 'detention@金华市'],
  ],
  [
    'real property, whatever else',
    { review: 'upheld', defendants: ['original', 'reviewer'], realProperty: { place: '绍兴市' } },
    ['property@绍兴市'],
  ],
])('FILE-22 the court: %s (行诉法18–20)', (_what, more, expected) => {
  expect(where(facts(more))).toEqual(expected);
  expect(findAdministrativeCourts(facts(more)).exclusive).toBe(more.realProperty !== undefined);
});

test.each<[string, Partial<AdministrativeCourtFacts>, string]>([
  ['an ordinary office', {}, 'basic'],
  ['a county government', { original: { rank: 'countyGovernmentOrAbove' } }, 'intermediate'],
  ['a department of the State Council', { original: { rank: 'stateCouncilDepartment' } }, 'intermediate'],
  ['customs', { original: { rank: 'customs' } }, 'intermediate'],
  [
    'upheld by a government: the original authority settles it',
    { review: 'upheld', defendants: ['original', 'reviewer'] },
    'basic',
  ],
  ['changed by a government', { review: 'changed', defendants: ['reviewer'] }, 'intermediate'],
  ['foreign plaintiffs', { foreign: true }, 'intermediate'],
  ['nobody to sue yet', { defendants: [] }, 'unclear'],
  ['rank not told', { original: {} }, 'unclear'],
])('FILE-22 the level: %s (行诉法14, 15, 行诉解释5, 134.3)', (_what, more, level) => {
  expect(findAdministrativeCourts(facts(more)).hints[0]?.level).toBe(level);
});

test('FILE-22 that a province may have named other courts is always told (行诉法18.2)', () => {
  expect(findAdministrativeCourts(facts()).notes[0]).toContain('跨区域管辖');
});
