import { readFileSync } from 'node:fs';
import { askedNow, missingIn, valuesOf } from '../../components/form/field';
import { duesOf } from '../execution/shown';
import { groupsOf } from '../execution/todo';
import { usualOf } from '../execution/usual';
import type { About, Execution } from '../move';
import { STEPS } from './steps';

const held = {
  ...{ measureId: 'm', kind: 'freeze', asset: 'deposit', text: '存款', securedFen: 100, from: '2026-03-01' },
  ...{ until: '2027-03-01', renewBy: '2027-02-01', state: 'inForce', valuedFen: null },
};
const found = (more: Partial<Execution> = {}): Execution => ({
  ...{
    caseId: 'c',
    caseNo: '1号',
    title: '',
    taken: true,
    as: 'enforcement',
    state: 'controlled',
    stateName: '',
    next: '',
  },
  ...{ registeredOn: '2026-03-01', officer: '石执行', clerk: '江书记员', judge: null, resumes: null },
  applied: { title: '', issuedBy: '', number: '', effectiveOn: null, amountFen: 1, feeFen: 1 },
  ...{ obligation: { kind: 'money', title: '', text: '', debtFen: 1, doubled: null }, owed: null, sums: null },
  applicants: [{ partyId: 'a', name: '陈晓梅', agents: [] }],
  applicantsLeft: [],
  ...{ debtors: [], measures: [], excess: null, money: [], rulings: [], round: { steps: [], gaps: [] } },
  ...{ resumptions: [], noticeBy: null, can: [], papersDue: 0, standsIn: false },
  ...more,
});
const about = (of: Execution): About => ({
  ...{ found: of, of: '', today: '2026-03-05', papers: [] },
  officers: { judges: [], clerks: [], officers: [] },
});

test('every step says what it does, asks for what it needs by distinct names, and says who is told', () => {
  expect(Object.keys(STEPS).length).toBeGreaterThan(40);
  for (const [name, step] of Object.entries(STEPS)) {
    const fields = step.fields(about(found()));
    const names = fields.map((field) => field.name);
    expect([name, new Set(names).size]).toEqual([name, names.length]);
    expect([name, step.says(about(found())).join('').length > 10]).toEqual([name, true]);
  }
});

test('ENF-9 another heir of an applicant who was replaced already can be brought in for him', () => {
  const documentId = 'ruling';
  const ruling = {
    ...{ documentId, about: 'changeParties', ground: 'creditorHeir', title: '执行裁定书', state: 'issued' as const },
    ...{ signers: [], sha256: '', laidAt: '', issuedAt: null, waitsForMe: false, mine: true, brought: null },
  };
  const left = { partyId: 'dead', name: '陈父' };
  const fields = STEPS.changeParties?.fields(about(found({ rulings: [ruling], applicantsLeft: [left] }))) ?? [];
  const options = fields.find(({ name }) => name === 'must:申请执行人')?.options ?? [];
  expect(options.map(({ value, note = '' }) => [value, note !== ''])).toEqual([
    ['a', false],
    ['dead', true],
  ]);
});

test('ENF-14 of several debtors it is asked who paid; of one there is nothing to ask', () => {
  const debtor = {
    ...{
      kind: 'person' as const,
      noticeServed: true,
      performBy: null,
      reportBy: null,
      reportedOn: null,
      missing: null,
    },
    ...{ leftOn: null, liability: null, restricted: null, listed: null, restrictionObstacles: [], agents: [] },
  };
  const debtors = ['甲', '乙'].map((name) => ({ ...debtor, partyId: name, name }));
  for (const step of [STEPS.receive, STEPS.recordPaidDirectly]) {
    const names = (all: typeof debtors) => step?.fields(about(found({ debtors: all }))).map(({ name }) => name);
    expect(names(debtors)).toContain('debtor');
    expect(names(debtors.slice(0, 1))).not.toContain('debtor');
  }
});

test('every event of the machine that an officer may cause has a step', () => {
  const machine = readFileSync('court/machines/enforcement.ts', 'utf8');
  const events = [...machine.matchAll(/^ {6}event: '(\w+)'/gm)].map(([, event]) => event ?? '');
  const reachable = (event: string) =>
    Object.values(STEPS).some((step) =>
      step.can(
        found({
          can: [event],
          measures: [held],
          noticeBy: '2026-03-10',
          obligation: { kind: 'delivery', title: '', text: '', debtFen: 0, doubled: null },
          debtors: ['none', 'bound'].map((partyId) => ({
            ...{ partyId, name: '', kind: 'person' as const, noticeServed: true, performBy: null, reportBy: null },
            ...{ reportedOn: null, missing: null, leftOn: null, liability: null, restrictionObstacles: [], agents: [] },
            restricted: partyId === 'none' ? null : { from: '2026-03-01', lifted: false },
            listed: partyId === 'none' ? null : { since: '2026-03-01', until: null, deleteBy: null, deleted: false },
          })),
        }),
      ),
    );
  expect(new Set(events).size).toBeGreaterThan(20);
  // The first is the filing judge's, the other the clock's.
  expect(events.filter((event) => event !== 'register' && event !== 'lapse' && !reachable(event))).toEqual([]);
});

test('a resumed execution goes on with what is carried over: nothing of the title is asked for', () => {
  const obligation = { kind: 'money', title: '', text: '', debtFen: 1, doubled: null };
  const step = STEPS.takeOver;
  const fields = step?.fields(about(found({ taken: false, obligation }))) ?? [];
  const asked = askedNow(fields, valuesOf(fields)).map(({ name }) => name);
  expect(asked).toContain('carried');
  expect(asked.filter((name) => name.startsWith('obligation'))).toEqual([]);
});

test('an amount is read as it is typed, and what is none is said at its field', () => {
  const fields = [{ name: 'amountFen', label: '金额', is: 'money' as const }];
  expect(missingIn(fields, { amountFen: '6万' })).toEqual({});
  expect(missingIn(fields, { amountFen: '很多' })).toHaveProperty('amountFen');
  expect(missingIn(fields, { amountFen: '' })).toHaveProperty('amountFen');
});

test('ENF-1 after measures that came first the notice is what comes next; a clerk has nothing to do', () => {
  const pressing = found({ noticeBy: '2026-03-06', can: ['notifyAfterwards', 'deduct'], measures: [held] });
  expect(usualOf(pressing).next?.id).toBe('notify');
  expect(groupsOf(found({ as: 'clerk' }))).toEqual([]);
});

test('FILE-12 a colleague of an officer who has left records who goes on, and is offered nothing else', () => {
  const of = found({ standsIn: true, can: ['notify', 'deduct'], measures: [held] });
  expect(groupsOf(of).flatMap(({ todos }) => todos.map(({ id }) => id))).toEqual(['changeOfficers']);
  expect(usualOf(of)).toMatchObject({
    next: { id: 'changeOfficers' },
    text: expect.stringContaining('石执行已经离岗'),
  });
});

test('ENF-7, 14 what is due stands in its order, and nothing is due when it is over', () => {
  const money = [
    {
      ...{
        moneyId: 'r',
        kind: 'received',
        amountFen: 9,
        on: '2026-03-05',
        ref: '1号',
        payOutBy: '2026-04-04',
        leftFen: 9,
      },
      ...{ of: null, account: null, shares: null },
    },
  ];
  const of = found({ noticeBy: '2026-03-10', measures: [held], money });
  expect(duesOf(of, '2026-03-05').map(({ label }) => label)).toEqual(['发执行通知', '发放执行款（1号）', '续行 存款']);
  expect(duesOf({ ...of, state: 'roundClosed' }, '2026-03-05')).toEqual([]);
});
