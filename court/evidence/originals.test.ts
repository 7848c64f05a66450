import { type CopyFacts, copyUse } from './originals';

const facts: CopyFacts = {
  reviewed: true,
  doubted: false,
  doubtHasReasons: false,
  incompleteOrUnclear: false,
  archiveRulesDemand: false,
  courtFindsNecessary: false,
};
const use = (more: Partial<CopyFacts>, proofs: Parameters<typeof copyUse>[1] = []) =>
  copyUse({ ...facts, ...more }, proofs).use;

test('EVID-5 a reviewed copy is used as it is; one not reviewed waits', () => {
  expect(use({})).toBe('asIs');
  expect(use({ reviewed: undefined })).toBe('reviewFirst');
});

test('EVID-5 the original is demanded in four cases', () => {
  expect(use({ doubted: true, doubtHasReasons: true })).toBe('originalDemanded');
  expect(use({ incompleteOrUnclear: true })).toBe('originalDemanded');
  expect(use({ archiveRulesDemand: true })).toBe('originalDemanded');
  expect(use({ courtFindsNecessary: true })).toBe('originalDemanded');
});

test('EVID-5 each demand cites its item', () => {
  const rule = (more: Partial<CopyFacts>) => copyUse({ ...facts, ...more }, []).steps[0]?.rule;
  expect(rule({ doubted: true, doubtHasReasons: true })).toContain('第12条(1)');
  expect(rule({ incompleteOrUnclear: true })).toContain('第12条(2)');
  expect(rule({ archiveRulesDemand: true })).toContain('第12条(3)');
  expect(rule({ courtFindsNecessary: true })).toContain('第12条(4)');
});

test('EVID-5 a doubt without reasons demands nothing by itself', () => {
  const result = copyUse({ ...facts, doubted: true }, []);
  expect(result.use).toBe('asIs');
  expect(result.steps.map(({ text }) => text).join()).not.toContain('当作原件');
});

test('EVID-5 notarised, compared or proved otherwise it counts as the original, but an unclear copy stays unclear', () => {
  for (const proof of ['notarised', 'confirmedEarlier', 'compared', 'otherProof'] as const) {
    const result = copyUse({ ...facts, doubted: true, doubtHasReasons: true }, [proof]);
    expect(result.use).toBe('asIs');
    expect(result.steps.at(-1)?.text).toContain('当作原件');
    expect(use({ incompleteOrUnclear: true }, [proof])).toBe('originalDemanded');
  }
});
