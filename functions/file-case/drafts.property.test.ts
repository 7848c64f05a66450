/** Drafts under random saving from two devices: what was acknowledged last is what is there, and it is exactly that. */
import fc from 'fast-check';
import { startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const words = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });
const party = fc.record(
  {
    kind: fc.constantFrom('person', 'organisation'),
    name: words(20),
    domicile: words(40),
    idNumber: fc.string({ unit: fc.constantFrom(...'0123456789X'), maxLength: 18 }),
    phone: fc.string({ unit: fc.constantFrom(...'0123456789-'), maxLength: 15 }),
  },
  { requiredKeys: ['kind'], noNullPrototype: true },
);
const content = fc.record(
  {
    plaintiffs: fc.array(party, { maxLength: 3 }),
    defendants: fc.array(party, { maxLength: 3 }),
    causeOfAction: words(20),
    claims: fc.array(
      fc.record(
        { text: words(50), amountFen: fc.integer({ min: 1, max: 10 ** 13 }) },
        { requiredKeys: ['text'], noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    factsAndReasons: words(300),
    mediation: fc.constantFrom('agree', 'refuse'),
    truthConfirmed: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);
/** A device saves what it has typed, or looks again first. */
const step = fc.record({ device: fc.constantFrom(0, 1), content, looksFirst: fc.boolean() });

test('whatever two devices save, the acknowledged draft is there, whole, and a stale save changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.array(step, { maxLength: 8 }), async (first, steps) => {
      const { filingId, version } = await trial.file('o-plaintiff', {
        action: 'saveDraft',
        courtId: 'yuyao',
        content: first,
      });
      let stored = { content: first as unknown, version };
      const seen = [version, version];
      for (const { device, content: typed, looksFirst } of steps) {
        if (looksFirst) seen[device] = (await trial.file('o-plaintiff', { action: 'get', filingId })).version;
        const saved = await trial.ask('o-plaintiff', {
          action: 'saveDraft',
          filingId,
          version: seen[device],
          content: typed,
        });
        expect(saved.ok).toBe(seen[device] === stored.version);
        if (!saved.ok) continue;
        seen[device] = saved.data.version;
        stored = { content: typed, version: saved.data.version };
      }
      const { content: kept, version: last } = await trial.file('o-plaintiff', { action: 'get', filingId });
      expect({ content: kept, version: last }).toEqual(stored);
    }),
    { numRuns: 40 },
  );
});
