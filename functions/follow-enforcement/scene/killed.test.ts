/** The local cloud killed at each step of publishing and taking off: whole on both feeds, or on neither; asked again, once (ENF-5). */
import { randomUUID } from 'node:crypto';
import { livingCase } from '../../../demo/living-case';
import { type MortalCourt, startMortalCourt } from '../../../demo/mortal-court';
import { wantFaults } from '../../../demo/wanted-faults';
import { enforcements } from '../../../records/enforcement/enforcement';
import { enforcementEntries } from '../../../records/enforcement/entry';
import { enforcementFeed } from '../../../records/enforcement/feed';
import { main } from '../index';
import { executionOf, OFFICER, START, TOLD } from './trial';

let court: MortalCourt;
let caseId: string;

wantFaults();

beforeAll(async () => {
  court = await startMortalCourt({ 'follow-enforcement': main }, Date.parse(START));
  const of = await livingCase({ kind: 'enforcement' });
  caseId = of.caseId;
  await enforcements.insert(executionOf(of));
}, 60_000);
afterAll(() => court.stop());

const did = (event: Record<string, unknown>) => court.call('follow-enforcement', OFFICER, event).catch(() => undefined);

async function prepared(): Promise<string> {
  const event = { action: 'prepareEntry', caseId, kind: 'scene', told: TOLD, requestId: randomUUID() };
  // The boundary: a function answers with its contract's result.
  const { entryId } = (await court.must('follow-enforcement', OFFICER, event)) as { entryId: string };
  return entryId;
}

/** On how many feeds it stands with its words, and how the entry itself says it stands. */
async function standing(entryId: string): Promise<string> {
  const [entry, feeds] = await Promise.all([
    enforcementEntries.get(entryId),
    Promise.all(['applicant', 'judgmentDebtor'].map((side) => enforcementFeed.get(`${entryId}:${side}`))),
  ]);
  return `${entry?.state} on ${feeds.filter((one) => one && one.text !== '').length}`;
}

test.each(['before', 'amid', 'after'] as const)(
  'killed %s each step of publishing: it is published whole, or not at all; asked again it is, once',
  async (moment) => {
    const seen = await court.eachStep(moment, async (dying) => {
      const entryId = await prepared();
      const event = { action: 'publishEntry', entryId, requestId: randomUUID() };
      await dying(() => did(event));
      const after = await standing(entryId);
      expect(['prepared on 0', 'published on 2']).toContain(after);
      expect(await did(event)).toMatchObject({ ok: true });
      expect(await standing(entryId)).toBe('published on 2');
      return after;
    });
    expect(seen.length).toBeGreaterThan(2);
  },
  120_000,
);

test('killed amid each step of taking off: it is on both feeds, or on neither; asked again on neither', async () => {
  const seen = await court.eachStep('amid', async (dying) => {
    const entryId = await prepared();
    await did({ action: 'publishEntry', entryId, requestId: randomUUID() });
    const event = { action: 'takeOffEntry', entryId, reason: '发错案件', requestId: randomUUID() };
    await dying(() => did(event));
    const after = await standing(entryId);
    expect(['published on 2', 'takenOff on 0']).toContain(after);
    expect(await did(event)).toMatchObject({ ok: true });
    expect(await standing(entryId)).toBe('takenOff on 0');
    return after;
  });
  expect(seen.length).toBeGreaterThan(2);
}, 120_000);
