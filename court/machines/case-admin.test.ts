import { caseAdminMachine as machine } from './case-admin';
import { caseCivilMachine } from './case-civil';
import { doing, doingsOf, labelOf, trying, waysAround } from './trial';

const JUDGMENTS = ['dismissClaims', 'revoke', 'perform', 'pay', 'unlawful', 'void', 'vary', 'agreement'];

test('states reached in several lawful ways are those of the civil case, with the judgments of 行政诉讼法', () => {
  const civil = waysAround(caseCivilMachine);
  const { decided = [], ...others } = waysAround(machine);
  expect(others).toEqual({
    preparing: civil.preparing,
    heard: civil.heard,
    closed: civil.closed,
    effective: civil.effective,
  });
  expect(decided.slice(0, 8)).toEqual(JUDGMENTS.map((outcome) => `decide.${outcome}`));
  expect(decided.slice(8)).toEqual(civil.decided?.slice(1));
});

test('HEAR-5, HEAR-11, TIME-8 each way of judging has its own article and comes only from a case that was heard', () => {
  const articles = JUDGMENTS.map((outcome) => {
    expect(trying(machine, `decide.${outcome}`, { at: 'preparing', by: 'judge' })).toBe('state');
    expect(trying(machine, `decide.${outcome}`, { at: 'heard', by: 'judge', not: ['publiclyPronounced'] })).toBe(
      'publiclyPronounced',
    );
    return doing(machine, `decide.${outcome}`).rule.match(/行政诉讼法(\d+)/)?.[1];
  });
  expect(articles).toEqual(['69', '70', '72', '73', '74', '75', '77', '78']);
});

test('FILE-16, FEE-16 withdrawal needs the court’s leave, and the plaintiff is told that he cannot sue again on the same facts', () => {
  expect(trying(machine, 'withdraw', { at: 'heard', by: 'judge', not: ['leaveGiven'] })).toBe('leaveGiven');
  expect(doing(machine, 'withdraw').told?.party).toContain('不能以同样的事实和理由再起诉');
  expect(doing(caseCivilMachine, 'withdraw').told?.party).toContain('再起诉');
  expect(doing(machine, 'withdraw').told?.party).not.toContain('减半');
});

test('FEE-12, FILE-16 after an unpaid fee he may sue again within the time for suing', () => {
  expect(doing(machine, 'deemWithdrawn.feeUnpaid').told?.party).toContain('起诉期限以内还可以再起诉');
  for (const guard of ['feeNoticeServed', 'noAidPending'])
    expect(trying(machine, 'deemWithdrawn.feeUnpaid', { at: 'preparing', by: 'judge', not: [guard] })).toBe(guard);
});

test('MED-2, MED-8 mediation ends an administrative case only where 行政诉讼法60 allows it', () => {
  expect(trying(machine, 'decide.mediated', { at: 'heard', by: 'judge', not: ['mediationAllowed'] })).toBe(
    'mediationAllowed',
  );
  expect(machine.guards.mediationAllowed.text).toContain('赔偿、补偿');
});

test('FILE-22, FILE-12 three or more judges, an odd number, or one in summary procedure; the head of the authority is recorded', () => {
  expect(trying(machine, 'assign', { at: 'registered', by: 'clerk', not: ['panelFits'] })).toBe('panelFits');
  expect(machine.guards.panelFits.text).toMatch(/三人以上单数/);
  expect(trying(machine, 'recordHead', { at: 'inHearing', by: 'clerk' })).toBe('→ inHearing');
  expect(trying(machine, 'recordHead', { at: 'preparing', by: 'clerk' })).toBe('state');
});

test('HEAR-4 three days’ notice, in summary procedure too', () => {
  expect(trying(machine, 'schedule', { at: 'preparing', by: 'judge', not: ['noticeInTime'] })).toBe('noticeInTime');
  expect(machine.guards.noticeInTime.text).toContain('行政简易程序也一样');
});

test('FILE-19, TIME-9, TIME-11 summary: for the kinds of 82, in any court, 45 days that nobody can extend; else the high court', () => {
  expect(trying(machine, 'convert.toSummary', { at: 'preparing', by: 'judge', not: ['summaryAllowed'] })).toBe(
    'summaryAllowed',
  );
  expect(doing(machine, 'convert.toSummary').guards).not.toContain('basicCourt');
  expect(trying(machine, 'extendLimit', { at: 'heard', by: 'judge', not: ['notSummary'] })).toBe('notSummary');
  expect(doing(machine, 'extendLimit').needs).toEqual([{ approval: 'highCourt' }]);
});

test('FILE-23 lateness is a ground of dismissal for the judge, not for a timer', () => {
  expect(doing(machine, 'decide.dismissSuit')).toMatchObject({
    who: ['judge'],
    rule: expect.stringContaining('FILE-23'),
  });
});

test('neither small claims nor counterclaims are known in an administrative case', () => {
  expect(doingsOf(machine).map(labelOf)).not.toContain('convert.smallToSummary');
  expect(Object.keys(machine.guards)).not.toContain('noCounterclaimLeft');
  expect(doing(machine, 'deemWithdrawn.absent').guards).toEqual(['properSummons', 'absenceFound']);
});

test('all else is as in a civil case (行政诉讼法101)', () => {
  for (const label of ['transfer', 'terminate', 'appealResult.stands', 'archive', 'receiveAppeal'])
    expect(doing(machine, label)).toEqual({
      ...doing(caseCivilMachine, label),
      guards: doing(caseCivilMachine, label).guards ?? [],
    });
  expect(machine.states).toBe(caseCivilMachine.states);
});
