import fc from 'fast-check';
import { mayAct, SPECIAL_ACTS, type SpecialAct } from '../../court/agency/authority';
import { NAMED_ACT_IDS, NAMED_ACTS } from '../../court/agency/named-acts';
import { representationMachine } from '../../court/machines/representation';
import type { OpenId } from '../../platform/caller';
import { resealPage } from '../../platform/reseal';
import { people } from '../person/person';
import { representations, sealedAt } from './representation';
import { agencyIn, agentsIn, mayDo, standingFor } from './standing';
import { cardOf, NUMBERS, type Representing, startRepresenting } from './trial';

let court: Representing;
beforeAll(async () => {
  court = await startRepresenting();
});
afterAll(() => court.stop());

const GENERAL = [
  'file',
  'submitEvidence',
  'attendHearing',
  'readDossier',
  'receiveService',
  'argue',
  'payFee',
] as const;
const ACTS = [...NAMED_ACT_IDS, ...GENERAL];
const AGENT = 'o-lawyer' as OpenId;
const now = () => court.emulator.clock.now();

test('the list of acts to be named is the law’s, none missing and none too many', () => {
  expect([...NAMED_ACT_IDS].sort()).toEqual([...Object.keys(SPECIAL_ACTS), 'consentOnline'].sort());
  expect(Object.keys(NAMED_ACTS).sort()).toEqual([...NAMED_ACT_IDS].sort());
});

test('ID-7 whatever a power names, stored and read back the agent may do exactly what the law’s function says, and nothing before it is confirmed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...NAMED_ACT_IDS]),
      fc.constantFrom('', '全权代理', '特别授权', '一般代理'),
      fc.constantFrom('proposed', 'pending', 'refused', 'confirmed', 'declined', 'withdrawn', 'ended'),
      async (special, wording, state) => {
        const filingId = await court.draft(AGENT);
        const { representationId } = await court.does(AGENT, 'proposePowerOfAttorney', {
          kind: 'relative',
          principal: { kind: 'person', name: '陈晓梅', idNumber: NUMBERS['o-plaintiff'] },
          filingId,
          matter: '民间借贷',
          special,
          wording: wording || undefined,
        });
        await representations.update(representationId, { state });
        const standing = await agencyIn(filingId, AGENT, now());
        const named = special.filter((act): act is SpecialAct => act !== 'consentOnline');
        const asked = ['proposed', 'pending', 'refused'].includes(state);
        for (const act of ACTS) {
          const byLaw = act === 'consentOnline' ? special.includes(act) : mayAct({ special: named, wording }, act);
          const early = asked && ['file', 'submitEvidence', 'payFee'].includes(act);
          expect([act, mayDo(standing, act)]).toEqual([act, state === 'confirmed' ? byLaw : early]);
        }
        expect((await agentsIn(filingId, now())).map(({ _id }) => _id)).toEqual(
          state === 'confirmed' ? [representationId] : [],
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('ID-4..7 a power for one matter and one party gives nothing in another matter, or for another party', async () => {
  const [filingId, other] = [await court.draft(AGENT), await court.draft(AGENT)];
  const { representationId } = await court.does(AGENT, 'proposePowerOfAttorney', {
    kind: 'relative',
    principal: { kind: 'person', name: '陈晓梅', idNumber: NUMBERS['o-plaintiff'] },
    filingId,
    matter: '民间借贷',
    special: [],
  });
  await court.does('o-plaintiff', 'confirmPowerOfAttorney', { representationId });
  const person = await people.get(AGENT);
  if (!person) throw new Error('the agent is known');
  const as = async (party: object, matter: string) =>
    (await standingFor({ openid: AGENT, person }, party, matter, now())).as;
  expect(await as({ idNumber: NUMBERS['o-plaintiff'] }, filingId)).toBe('agent');
  expect(await as({ idNumber: NUMBERS['o-plaintiff'] }, other)).toBe('nobody');
  expect(await as({ idNumber: NUMBERS['o-defendant'] }, filingId)).toBe('nobody');
  expect(await as({ idNumber: NUMBERS['o-lawyer'] }, filingId)).toBe('self');
  // A name alone proves nothing: without a number nobody is anybody.
  expect(await as({}, filingId)).toBe('nobody');
  expect((await agencyIn(other, AGENT, now())).as).toBe('nobody');
});

test('PRIV-4 a ward’s day is sealed again with a new key, and still read', async () => {
  const { representationId, until } = await court.does('o-defendant', 'claimGuardian', {
    courtId: 'yuyao',
    ward: { name: '王小某', idNumber: cardOf('2010-07-07') },
    relation: 'parent',
  });
  const before = await representations.get(representationId);
  const keys: { current: string; keys: Record<string, string> } = JSON.parse(process.env.COURT_KEYS ?? '');
  const old = process.env.COURT_KEYS;
  process.env.COURT_KEYS = JSON.stringify({
    ...keys,
    current: 'local-2',
    keys: { ...keys.keys, 'local-2': Buffer.alloc(32, 7).toString('base64') },
  });
  try {
    const field = { collection: 'representations', field: 'ofAge', place: ({ _id }: { _id: string }) => sealedAt(_id) };
    expect(await resealPage(field, 'local-1', '')).toEqual({ done: 1, last: undefined });
    expect(await resealPage(field, 'local-1', '')).toEqual({ done: 0, last: undefined });
    const after = await representations.get(representationId);
    expect([before?.ofAge?.k, after?.ofAge?.k]).toEqual(['local-1', 'local-2']);
    expect((await court.does('o-defendant', 'representation', { representationId })).until).toBe(until);
  } finally {
    process.env.COURT_KEYS = old;
  }
});

test('ID-7 what is in force comes to its end only with a notice, an officer’s word, or another in its place', () => {
  const waysOut = representationMachine.transitions.filter(({ from }) => from.includes('confirmed'));
  expect(waysOut.map(({ event, guards = [] }) => [event, guards])).toEqual([
    ['end', ['writtenNotice']],
    ['replace', []],
  ]);
});
