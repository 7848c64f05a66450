/** Several people at once on one representation, one organisation, one seat, one code: one of them wins, and nothing is half. */
import type { Result } from '../../platform/errors';
import { notifications } from '../../platform/notify';
import { keyedHash } from '../../platform/secrets';
import { cases } from '../../records/case/case';
import { helps } from '../../records/representation/help';
import { organisations } from '../../records/representation/organisation';
import { representations } from '../../records/representation/representation';
import { partyAgents } from '../../records/representation/seats';
import { CREDIT_CODE, NUMBERS, type Representing, startRepresenting } from '../../records/representation/trial';

let court: Representing;
beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(() => court.stop());

const bind = (openid: string) =>
  court.does(openid, 'bindOrganisation', {
    courtId: 'yuyao',
    kind: 'legalPerson',
    name: '余姚某某塑料厂',
    creditCode: CREDIT_CODE,
    post: '厂长',
  });
const codes = (results: readonly Result<unknown>[]) =>
  results.map((result) => (result.ok ? 'ok' : result.error.code)).sort();

test('ID-4 two officers decide at once, one confirms and one refuses: one decision stands, the other is told how it stands', async () => {
  const { representationId } = await bind('o-company');
  const decide = (officer: string, decision: string) =>
    court.asks(officer, 'decideBinding', { representationId, decision, ground: '已核对执照原件。' });
  const results = await Promise.all([decide('o-window', 'refuse'), decide('o-filing-judge', 'confirm')]);
  expect(codes(results)).toEqual(['PRECONDITION_FAILED', 'ok']);
  const one = await representations.get(representationId);
  const head = await organisations.get(CREDIT_CODE);
  expect([one?.state, head?.openid ?? null]).toEqual(
    one?.state === 'confirmed' ? ['confirmed', 'o-company'] : ['refused', null],
  );
  expect(one?.decision?.by).toBe(one?.state === 'confirmed' ? '何立案' : '方窗口');
  expect(await notifications.count({ openid: 'o-company' })).toBe(1);
});

test('ID-4 two heads of one organisation confirmed at once: afterwards there is one', async () => {
  const ids = await Promise.all(['o-company', 'o-plaintiff', 'o-defendant'].map(bind));
  const results = await Promise.all(
    ids.map(({ representationId }, i) =>
      court.asks(i % 2 ? 'o-window' : 'o-filing-judge', 'decideBinding', {
        representationId,
        decision: 'confirm',
        ground: '已核对执照原件。',
      }),
    ),
  );
  expect(codes(results)).toEqual(['ok', 'ok', 'ok']);
  const confirmed = await representations.find({ partyKey: `org:${CREDIT_CODE}`, state: 'confirmed' }, { limit: 10 });
  expect(confirmed).toHaveLength(1);
  expect(await organisations.get(CREDIT_CODE)).toMatchObject({ representationId: confirmed[0]?._id });
});

test('ID-6 three agents confirmed at once for two seats: two are in force', async () => {
  const filingId = await court.draft('o-plaintiff', {
    caseId: 'yuyao:民初:2025:3',
    partyHashes: [keyedHash('idNumber', NUMBERS['o-plaintiff'])],
  });
  const caseNo = '（2025）浙0281民初3号';
  await cases.insert({ _id: 'yuyao:民初:2025:3', courtId: 'yuyao', caseNo, filingId } as never);
  const asked = await Promise.all(
    ['o-lawyer', 'o-elder', 'o-company'].map((openid) =>
      court.does(openid, 'proposePowerOfAttorney', {
        kind: 'relative',
        principal: { kind: 'person', name: '陈晓梅', idNumber: NUMBERS['o-plaintiff'] },
        caseNo,
        courtId: 'yuyao',
        matter: '民间借贷',
        special: [],
      }),
    ),
  );
  const results = await Promise.all(
    asked.map(({ representationId }) => court.asks('o-plaintiff', 'confirmPowerOfAttorney', { representationId })),
  );
  expect(codes(results)).toEqual(['PRECONDITION_FAILED', 'ok', 'ok']);
  const [seats] = await partyAgents.find({}, { limit: 10 });
  const confirmed = await representations.find({ filingId, state: 'confirmed' }, { limit: 10 });
  expect([...(seats?.agents ?? [])].sort()).toEqual(confirmed.map(({ _id }) => _id).sort());
  expect(confirmed).toHaveLength(2);
});

test('ID-7 the principal confirms and declines from two phones at once: one of it', async () => {
  const { representationId } = await court.does('o-lawyer', 'proposePowerOfAttorney', {
    kind: 'relative',
    principal: { kind: 'person', name: '陈晓梅', idNumber: NUMBERS['o-plaintiff'] },
    filingId: await court.draft('o-lawyer'),
    matter: '民间借贷',
    special: [],
  });
  const results = await Promise.all([
    court.asks('o-plaintiff', 'confirmPowerOfAttorney', { representationId }),
    court.asks('o-plaintiff', 'declinePowerOfAttorney', { representationId }),
  ]);
  expect(codes(results)).toEqual(['PRECONDITION_FAILED', 'ok']);
  const one = await representations.get(representationId);
  const seats = (await partyAgents.find({}, { limit: 10 })).flatMap(({ agents }) => agents);
  expect(seats).toEqual(one?.state === 'confirmed' ? [representationId] : []);
});

test('ID-4 the same organisation asked for twice at once by one person is one request', async () => {
  const results = await Promise.all([1, 2, 3].map(() => bind('o-company').catch(() => null)));
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await representations.count({ partyKey: `org:${CREDIT_CODE}` })).toBe(1);
});

test('ID-2 two people type one code at once: it belongs to one of them', async () => {
  const { code } = await court.does('o-plaintiff', 'offerHelp', { relation: '女儿' });
  const results = await Promise.all(
    ['o-elder', 'o-defendant'].map((openid) => court.asks(openid, 'openOffer', { code })),
  );
  expect(codes(results)).toEqual(['NOT_FOUND', 'ok']);
  const [help] = await helps.find({ helper: 'o-plaintiff' }, { limit: 10 });
  expect(help?.person).toBe(results[0]?.ok ? 'o-elder' : 'o-defendant');
});

test('ACC-1 accepted on one phone and ended on the other at once: it is ended in the end, or accepted and not ended twice', async () => {
  const { code } = await court.does('o-plaintiff', 'offerHelp', { relation: '女儿' });
  const { helpId } = await court.does('o-elder', 'openOffer', { code });
  const [accepted, ended] = await Promise.all([
    court.asks('o-elder', 'acceptHelp', { helpId, scope: ['read'] }),
    court.asks('o-plaintiff', 'endHelp', { helpId }),
  ]);
  expect(ended.ok).toBe(true);
  expect(await helps.get(helpId)).toMatchObject({ state: 'ended' });
  if (!accepted.ok) expect(accepted.error.code).toBe('PRECONDITION_FAILED');
});
