/** 办案数据: of one's own court, each case once and in its month, by leaders and administrators alone; as a table for Excel. */

import { parseMonth } from '../../court/figures/month';
import type { EnforcementState } from '../../court/machines/enforcement';
import { type Fen, fen } from '../../court/money';
import { type LegalDate, parseLegalDate } from '../../court/time/legal-date';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { collection, command, type Stored } from '../../platform/database';
import { countMonth, courtFigures, keepMonth } from '../../records/court/figures';
import type { CourtDeskResult } from './contract';
import { main } from './index';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({ 'court-desk': main });
  court.emulator.clock.set(Date.parse('2025-03-19T09:00:00+08:00'));
});
afterEach(() => court.stop());

const day = (text: string): LegalDate => parseLegalDate(text);
const month = (text: string) => parseMonth(text);
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const look = (openid = 'o-leader'): Promise<CourtDeskResult<'figures'>> =>
  court.must('court-desk', openid, { action: 'figures' });
const standingOf = async (openid = 'o-leader'): Promise<Record<string, number>> => {
  const { standing } = await court.must<CourtDeskResult<'standing'>>('court-desk', openid, { action: 'standing' });
  return Object.fromEntries(standing.map(({ key, cases }) => [key, cases]));
};
const thisMonth = async () => (await look()).months.at(-1)?.figures;

let n = 0;
/** What is counted of a document, as the services leave it. */
async function put(name: string, fields: object): Promise<void> {
  n += 1;
  await collection<Stored & Record<string, unknown>>(name).insert({
    _id: `x${n}`,
    courtId: 'yuyao',
    caseNo: `（2025）浙0281民初${n}号`,
    ...fields,
  });
}
const aFiling = (fields: object) => put('filings', { kind: 'civil', state: 'submitted', inCourt: false, ...fields });
const aCase = (fields: object) => put('cases', { kind: 'civil', typeCode: '民初', state: 'effective', ...fields });
const anExecution = (state: EnforcementState, registeredOn: string, on: string) =>
  put('enforcements', { state, registeredOn: day(registeredOn), ended: { how: state, on: day(on), reason: '' } });
const money = (kind: string, amountFen: Fen, on: string) => put('enforcement_money', { kind, amountFen, on: day(on) });

test('what came in, was registered, returned and refused counts in the month of its own day, in Shanghai', async () => {
  await aFiling({ receivedAt: at('2025-02-28 23:59') });
  await aFiling({ receivedAt: at('2025-03-01 00:00') });
  await aFiling({ kind: 'enforcement', receivedAt: at('2025-03-18 10:00'), state: 'withdrawn' });
  await aFiling({ kind: undefined, receivedAt: at('2025-03-18 11:00') });
  await aFiling({ state: 'draft', receivedAt: null });
  await aFiling({
    receivedAt: at('2025-01-05 10:00'),
    returnedOn: day('2025-03-02'),
    state: 'refused',
    refusal: { issuedAt: at('2025-03-17 23:30') },
  });
  // Decided and not signed yet: it is no ruling.
  await aFiling({ receivedAt: at('2025-01-05 10:00'), state: 'refused', refusal: { at: at('2025-03-17 23:30') } });
  await aCase({ registeredOn: day('2025-03-10'), receivedOn: day('2025-03-03') });
  await aCase({ registeredOn: day('2025-03-11'), receivedOn: day('2025-03-11') });
  await aCase({ registeredOn: day('2025-02-28'), receivedOn: day('2025-02-20') });
  await aCase({ kind: 'enforcement', typeCode: '执', registeredOn: day('2025-03-12'), receivedOn: day('2025-03-10') });
  await aCase({ kind: 'enforcement', typeCode: '执恢', registeredOn: day('2025-03-12') });
  await aCase({
    kind: 'administrative',
    typeCode: '行初',
    registeredOn: day('2025-03-31'),
    receivedOn: day('2025-03-28'),
  });
  expect(await thisMonth()).toMatchObject({
    ...{ received: 3, receivedCivil: 2, receivedEnforcement: 1, receivedAdministrative: 0, returned: 1, refused: 1 },
    ...{
      registered: 5,
      registeredCivil: 2,
      registeredAdministrative: 1,
      registeredEnforcement: 1,
      registeredResumed: 1,
    },
    ...{ registerDaysAverage: 3, registerDaysMedian: 2.5 },
  });
});

test('审限规定10: what was judged is closed on its day; what was mediated when the last one signed; each once, whatever follows', async () => {
  const began = { registeredOn: day('2025-01-10') };
  await aCase({ ...began, decidedOn: day('2025-03-01'), outcome: 'judgment', effectiveOn: day('2025-03-18') });
  await aCase({ ...began, decidedOn: day('2025-03-11'), outcome: 'deemedWithdrawn' });
  await aCase({ ...began, decidedOn: day('2025-03-11'), outcome: 'transferred', closedOn: day('2025-03-11') });
  await aCase({ ...began, kind: 'administrative', typeCode: '行初', decidedOn: day('2025-03-11'), outcome: 'revoke' });
  // Signed in March, made in February; the other is made and not signed yet.
  await aCase({ ...began, decidedOn: day('2025-02-20'), outcome: 'mediated', effectiveOn: day('2025-03-05') });
  await aCase({ ...began, decidedOn: day('2025-03-05'), outcome: 'mediated', state: 'mediated' });
  // Judged in February: appealed and replaced in March, it is closed once.
  await aCase({
    ...began,
    decidedOn: day('2025-02-01'),
    outcome: 'judgment',
    appealedOn: day('2025-03-03'),
    closedOn: day('2025-03-15'),
  });
  expect(await thisMonth()).toMatchObject({
    ...{ closed: 5, closedCivil: 4, closedAdministrative: 1, appealed: 1 },
    ...{ closedJudged: 2, closedMediated: 1, closedWithdrawn: 1, closedDismissed: 0, closedOtherwise: 1 },
    ...{ closeDaysAverage: 56.8, closeDaysMedian: 60 },
  });
  expect(await countMonth('yuyao', month('2025-02'))).toMatchObject({ closed: 1, closedMediated: 0 });
});

test('ENF-14, ENF-1: ends, sums and clues of executions; a clue is in time through its last day, and due only once that is past', async () => {
  await anExecution('completed', '2025-02-03', '2025-03-03');
  await anExecution('roundClosed', '2024-11-03', '2025-03-10');
  await anExecution('terminated', '2025-01-03', '2025-02-28');
  await money('received', fen(1_000_000), '2025-03-03');
  await money('received', fen(5_000), '2025-03-31');
  await money('feeTaken', fen(900), '2025-03-04');
  await money('paidOut', fen(900_000), '2025-03-04');
  await money('paidDirectly', fen(7_700), '2025-03-04');
  await money('received', fen(123), '2025-02-28');
  const clue = (checkBy: string | null, answered?: string) =>
    put('asset_clues', {
      checkBy: checkBy && day(checkBy),
      answer: answered === undefined ? null : { at: at(answered) },
    });
  await clue('2025-03-10', '2025-03-10 23:59');
  await clue('2025-03-11', '2025-03-12 00:00');
  await clue('2025-03-12');
  await clue('2025-03-19');
  await clue('2025-03-25', '2025-03-18 09:00');
  await clue(null);
  expect(await thisMonth()).toMatchObject({
    ...{ ended: 2, completed: 1, terminated: 0, roundsClosed: 1, endDaysAverage: 77.5, endDaysMedian: 77.5 },
    ...{ receivedFen: 1_005_000, paidOutFen: 900_000, paidDirectlyFen: 7_700, cluesDue: 3, cluesInTime: 1 },
  });
  // Once the month is over.
  expect(await countMonth('yuyao', month('2025-03'))).toMatchObject({ cluesDue: 5, cluesInTime: 2 });
});

test('where nothing ended there is no average, and a court without anything shows its present month alone', async () => {
  const { months, definitions } = await look();
  expect(months.map(({ month: of, live }) => [of, live])).toEqual([['2025-03', true]]);
  expect(months[0]?.figures).toMatchObject({
    received: 0,
    registerDaysAverage: null,
    closeDaysMedian: null,
    receivedFen: 0,
  });
  expect(await standingOf()).toEqual({
    waiting: 0,
    waitingLate: 0,
    openCivil: 0,
    openAdministrative: 0,
    openEnforcement: 0,
  });
  expect(definitions.map(({ key }) => key).sort()).toEqual(Object.keys(months[0]?.figures ?? {}).sort());
});

test('what waits and what is open stands as it is now', async () => {
  const waits = (decisionDue: string | null, dueKey: string) =>
    aFiling({ inCourt: true, decisionDue, dueKey, receivedAt: at('2025-03-11 10:00') });
  await waits('2025-03-18', '2025-03-18:a');
  await waits('2025-03-19', '2025-03-19:b');
  // FILE-8: who did not correct and insists waits for a ruling, for which no days run.
  await waits(null, '2025-03-17:c');
  for (const state of ['registered', 'heard', 'stayed', 'mediated', 'decided', 'closed'])
    await aCase({ state, registeredOn: day('2024-12-01') });
  await aCase({ kind: 'enforcement', typeCode: '执', state: 'registered', registeredOn: day('2024-12-01') });
  await aCase({ kind: 'enforcement', typeCode: '执', state: 'closed', registeredOn: day('2024-12-01') });
  expect(await standingOf()).toEqual({
    waiting: 3,
    waitingLate: 1,
    openCivil: 4,
    openAdministrative: 0,
    openEnforcement: 1,
  });
});

test('PRIV-5 cases of another court never count, neither now nor in what was kept, and its people see their own alone', async () => {
  const theirs = { courtId: 'bj-4th-intermediate' };
  await aCase({
    ...theirs,
    registeredOn: day('2025-03-10'),
    decidedOn: day('2025-03-11'),
    outcome: 'judgment',
    appealedOn: day('2025-03-12'),
  });
  await aFiling({
    ...theirs,
    receivedAt: at('2025-03-03 10:00'),
    returnedOn: day('2025-03-04'),
    refusal: { issuedAt: at('2025-03-05 10:00') },
    inCourt: true,
    decisionDue: day('2025-03-10'),
    dueKey: '2025-03-10:a',
  });
  await put('enforcement_money', { ...theirs, kind: 'received', amountFen: 100, on: day('2025-03-03') });
  await put('enforcements', {
    ...theirs,
    ended: { how: 'completed', on: day('2025-03-03') },
    registeredOn: day('2025-03-01'),
  });
  await put('asset_clues', { ...theirs, checkBy: day('2025-03-03'), answer: null });
  await keepMonth('bj-4th-intermediate', month('2025-02'), at('2025-03-01 01:00'));
  const own = await look();
  expect(own.months).toHaveLength(1);
  const numbers = [...Object.values(own.months[0]?.figures ?? {}), ...Object.values(await standingOf())];
  expect(numbers.filter((value) => value !== null && value !== 0)).toEqual([]);
  expect((await look('o-bj-admin')).months.at(-1)?.figures).toMatchObject({
    received: 1,
    registered: 1,
    closed: 1,
    appealed: 1,
    ended: 1,
    receivedFen: 100,
    cluesDue: 1,
  });
});

test('a month is kept once, the same when it is counted again, and anew where something was entered late', async () => {
  await aCase({ registeredOn: day('2025-02-03'), receivedOn: day('2025-02-01') });
  await keepMonth('yuyao', month('2025-02'), at('2025-03-01 01:00'));
  const first = await courtFigures.get('yuyao:2025-02');
  await Promise.all([1, 2].map(() => keepMonth('yuyao', month('2025-02'), at('2025-03-02 01:00'))));
  expect((await courtFigures.get('yuyao:2025-02'))?.figures).toEqual(first?.figures);
  expect(await courtFigures.count({ courtId: 'yuyao', month: '2025-02' })).toBe(1);
  await money('paidOut', fen(100), '2025-02-27');
  await keepMonth('yuyao', month('2025-02'), at('2025-03-03 01:00'));
  const { months } = await look();
  expect(months.map(({ month: of, live, countedAt }) => [of, live, countedAt])).toEqual([
    ['2025-02', false, at('2025-03-03 01:00').toISOString()],
    ['2025-03', true, null],
  ]);
  expect(months[0]?.figures).toEqual({ ...first?.figures, paidOutFen: 100 });
});

test('a month that was never counted stands between the others as not counted, and no number is made up', async () => {
  await aCase({ registeredOn: day('2024-12-03') });
  await keepMonth('yuyao', month('2024-12'), at('2025-01-01 01:00'));
  await keepMonth('yuyao', month('2025-02'), at('2025-03-01 01:00'));
  const { months } = await look();
  expect(months.map(({ month: of, figures }) => [of, figures?.registered ?? null])).toEqual([
    ['2024-12', 1],
    ['2025-01', null],
    ['2025-02', 0],
    ['2025-03', 0],
  ]);
});

/** As a program kept it that did not count `paidDirectlyFen` yet, but something that is counted no more. */
async function keptBefore(name: string): Promise<void> {
  await keepMonth('yuyao', month(name), at('2025-03-01 01:00'));
  await courtFigures.update(`yuyao:${name}`, {
    'figures.paidDirectlyFen': command().remove(),
    'figures.cluesWithdrawn': 3,
  });
}

test('a month kept before a figure was counted is shown without it, and never as nought; what is counted no more is left out', async () => {
  await aCase({ registeredOn: day('2025-02-03'), receivedOn: day('2025-02-01') });
  await keptBefore('2025-02');
  const [february, march] = (await look()).months;
  expect(february).toMatchObject({ month: '2025-02', figures: { registered: 1, receivedFen: 0 } });
  expect(february?.figures).not.toHaveProperty('paidDirectlyFen');
  expect(february?.figures).not.toHaveProperty('cluesWithdrawn');
  expect(march?.figures).toMatchObject({ paidDirectlyFen: 0 });
  const { base64 } = await court.must<CourtDeskResult<'figuresCsv'>>('court-desk', 'o-leader', {
    action: 'figuresCsv',
  });
  const lines = Buffer.from(base64, 'base64').toString('utf8').split('\r\n');
  const column = lines[3]?.split(',').indexOf('直接付给申请人（元）') ?? -1;
  expect(lines.slice(4, 6).map((line) => line.split(',')[column])).toEqual(['还没有统计', '0.00']);
});

test('the table opens in Excel: a mark for UTF-8, one row a month, sums in yuan, and how each is counted beneath', async () => {
  await money('received', fen(1_234_567), '2025-02-03');
  await keepMonth('yuyao', month('2025-02'), at('2025-03-01 01:00'));
  const { name, base64 } = await court.must<CourtDeskResult<'figuresCsv'>>('court-desk', 'o-leader', {
    action: 'figuresCsv',
  });
  expect(name).toBe('余姚市人民法院办案数据-2025-03-19.csv');
  const bytes = Buffer.from(base64, 'base64');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).split('\r\n');
  const head = lines[3]?.split(',') ?? [];
  expect(head[0]).toBe('月份');
  const february = lines[4]?.split(',') ?? [];
  expect(february).toHaveLength(head.length);
  expect([
    february[0],
    february[head.indexOf('执行到账（元）')],
    february[head.indexOf('立案用时（平均）（天）')],
  ]).toEqual(['2025年2月', '12345.67', '']);
  expect(lines[5]).toMatch(/^2025年3月（到此刻）,0,/);
  expect(lines.some((line) => line.startsWith('执行到账,元,当月进到法院执行款账户的钱。'))).toBe(true);
});
