/** Whatever is filled in, of whatever kind: it comes back the same to its filer, and nothing covered comes through to the court. */
import fc from 'fast-check';
import { FILING_KIND_NAMES, type FilingKind } from '../../court/pleading/filing-kinds';
import { type Content, content as schema } from '../../records/filing/content';
import { coveredAt, masked } from '../../records/filing/masked';
import { contentHash, openContent, storedForm } from '../../records/filing/sealed-content';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const word = (max = 20) => fc.string({ minLength: 1, maxLength: max, unit: fc.constantFrom(...'余姚陈晓梅𠮷é9 ·-（') });
const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const number = fc.stringMatching(/^[1-9]\d{16}[\dX]$/);
const money = fc.integer({ min: 1, max: 10 ** 13 });

const party = fc.record(
  {
    kind: fc.constantFrom('person' as const, 'organisation' as const),
    name: word(100),
    domicile: word(200),
    phone: fc.stringMatching(/^1[3-9]\d{9}$/),
    idNumber: number,
    ownIncome: fc.boolean(),
  },
  { requiredKeys: ['kind'] },
);
const parties = some(fc.array(party, { maxLength: 4 }));
const shared = {
  truthConfirmed: some(fc.boolean()),
  agents: some(
    fc.array(
      fc.record({ name: word(), kind: fc.constantFrom('lawyer' as const, 'relative' as const), idNumber: number }),
      { maxLength: 3 },
    ),
  ),
};
const suit = {
  plaintiffs: parties,
  defendants: parties,
  causeOfAction: some(word()),
  factsAndReasons: some(word(200)),
};
const KINDS: Record<FilingKind, fc.Arbitrary<Content>> = {
  civil: fc.record({
    ...suit,
    ...shared,
    claims: some(fc.array(fc.record({ text: word(50), amountFen: money }), { maxLength: 5 })),
    mediation: some(fc.constantFrom('agree' as const, 'refuse' as const)),
  }),
  administrative: fc.record({
    ...suit,
    ...shared,
    act: some(fc.record({ what: word(), on: day, knewOn: day, toldOfTimeLimit: fc.boolean() })),
    review: some(fc.record({ asked: fc.constantFrom('none' as const, 'decided' as const), decisionReceivedOn: day })),
  }),
  enforcement: fc.record({
    ...shared,
    applicants: parties,
    judgmentDebtors: parties,
    performance: some(
      fc.record({ by: day, instalments: fc.array(fc.record({ by: day, amountFen: money }), { maxLength: 5 }) }),
    ),
    account: some(fc.record({ holder: word(), number: fc.stringMatching(/^\d{16,19}$/) })),
  }),
};
const filled = fc.constantFrom(...FILING_KIND_NAMES).chain((kind) => KINDS[kind].map((content) => ({ kind, content })));
/** As JSON: what is undefined is not there. */
const sent = (content: Content): Content => JSON.parse(JSON.stringify(content));

test('a saved form of any kind comes back as it was sent, through the service', async () => {
  await fc.assert(
    fc.asyncProperty(filled, async ({ kind, content }) => {
      const given = sent(content);
      const saved = await trial.file('o-plaintiff', { action: 'saveDraft', kind, courtId: 'yuyao', content: given });
      const { content: back } = await trial.file('o-plaintiff', { action: 'get', filingId: saved.filingId });
      expect(back).toEqual(given);
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('sealed and opened it is the same, its hash does not depend on the order of fields, and masks keep its shape', () => {
  fc.assert(
    fc.property(filled, ({ kind, content }) => {
      const given = sent(content);
      expect(openContent('a', storedForm('a', given, kind).content)).toEqual(given);
      const turned = Object.fromEntries(Object.entries(given).reverse());
      expect(contentHash(schema.parse(turned))).toBe(contentHash(given));
      const covered = masked(given);
      expect(schema.safeParse(covered).success).toBe(true);
      expect(masked(covered)).toEqual(covered);
    }),
  );
});

test('PRIV-4, PRIV-5 no whole number comes through the mask, and each can be revealed by its path', () => {
  fc.assert(
    fc.property(filled, ({ content }) => {
      const given = sent(content);
      const shown = JSON.stringify(masked(given));
      for (const field of ['plaintiffs', 'defendants', 'applicants', 'judgmentDebtors', 'agents'] as const)
        for (const [i, { idNumber }] of (given[field] ?? []).entries()) {
          if (!idNumber) continue;
          expect(shown).not.toContain(idNumber);
          expect(coveredAt(given, `${field}.${i}.idNumber`)).toBe(idNumber);
        }
      if (given.account?.number) expect(shown).not.toContain(given.account.number);
    }),
  );
});
