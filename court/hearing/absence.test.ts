import fc from 'fast-check';
import { type Attendance, type AttendanceEvent, absenceHint, divorceAttendance } from './absence';

const OPENED = Date.parse('2025-03-20T09:00+08:00');
const MINUTE = 60_000;
const at = (kind: AttendanceEvent['kind'], minute: number): AttendanceEvent => ({ kind, at: OPENED + minute * MINUTE });
const attendance = (events: AttendanceEvent[], more: Partial<Attendance> = {}): Attendance => ({
  role: 'defendant',
  openedAt: OPENED,
  notice: { form: 'summons', served: true, confirmedOrProved: false },
  events,
  goodReason: false,
  counterclaim: false,
  withdrawalRefused: false,
  ...more,
});
const hint = (events: AttendanceEvent[], more: Partial<Attendance> = {}) => absenceHint(attendance(events, more));

test('HEAR-8 summoned, never joined, no good reason: the judge may consider non-appearance', () => {
  expect(hint([])).toMatchObject({ state: 'notJoined', mayConsider: ['nonAppearance'], missing: [] });
  expect(hint([at('joined', -10), at('left', -5)])).toMatchObject({ state: 'notJoined' });
});

test('HEAR-8 before the opening nobody is absent', () => {
  expect(hint([], { openedAt: undefined })).toMatchObject({ state: 'notOpened', mayConsider: [] });
});

test('HEAR-8 without a served summons, or with the reason not looked into, nothing may be considered', () => {
  const unserved = { form: 'summons', served: false, confirmedOrProved: false } as const;
  expect(hint([], { notice: unserved })).toMatchObject({ mayConsider: [], noticeBars: true });
  expect(hint([], { goodReason: undefined })).toMatchObject({
    mayConsider: [],
    missing: [{ text: expect.stringContaining('打电话') }],
  });
  expect(hint([], { goodReason: true }).mayConsider).toEqual([]);
});

test('HEAR-8 leaving counts only after a prompt, and after it a warning, and no return', () => {
  const left = [at('joined', 0), at('left', 10)];
  expect(hint(left)).toMatchObject({ state: 'left', mayConsider: [] });
  expect(hint([...left, at('prompted', 11)]).mayConsider).toEqual([]);
  expect(hint([...left, at('warned', 11)]).mayConsider).toEqual([]);
  expect(hint([...left, at('warned', 11), at('prompted', 12)]).mayConsider).toEqual([]);
  expect(hint([...left, at('prompted', 11), at('warned', 12)]).mayConsider).toEqual(['walkOut']);
  expect(hint([...left, at('prompted', 11), at('warned', 12), at('joined', 13)])).toMatchObject({
    state: 'present',
    mayConsider: [],
  });
});

test('HEAR-8 a prompt and warning for an earlier leaving do not serve for a later one', () => {
  const events = [at('joined', 0), at('left', 5), at('prompted', 6), at('warned', 7), at('joined', 8), at('left', 20)];
  expect(hint(events).mayConsider).toEqual([]);
});

test('HEAR-8 a lost connection is a technical interruption, prompted and warned or not', () => {
  const lost = [at('joined', 0), at('connectionLost', 10), at('prompted', 11), at('warned', 12)];
  expect(hint(lost)).toMatchObject({ state: 'technicalInterruption', mayConsider: [] });
  expect(hint([at('failureReported', -5)])).toMatchObject({ state: 'technicalInterruption', mayConsider: [] });
});

test('HEAR-8 only the judge can find that it was no technical failure', () => {
  const lost = [at('joined', 0), at('connectionLost', 10), at('foundNotTechnical', 11)];
  expect(hint(lost)).toMatchObject({ state: 'left', mayConsider: [] });
  expect(hint([...lost, at('prompted', 12), at('warned', 13)]).mayConsider).toEqual(['walkOut']);
  expect(hint([at('failureReported', -5), at('foundNotTechnical', 5)]).mayConsider).toEqual(['nonAppearance']);
  expect(
    hint([
      at('joined', 0),
      at('connectionLost', 5),
      at('foundNotTechnical', 6),
      at('joined', 7),
      at('connectionLost', 8),
    ]).state,
  ).toBe('technicalInterruption');
});

test('HEAR-8 a failure reported again after the judge’s finding holds again; the order of the log does not matter', () => {
  const events = [at('failureReported', -5), at('foundNotTechnical', 5), at('failureReported', 8)];
  expect(hint(events)).toMatchObject({ state: 'technicalInterruption', mayConsider: [] });
  const left = [at('joined', 0), at('left', 10), at('prompted', 11), at('warned', 12)];
  expect(hint(left.toReversed())).toEqual(hint(left));
});

test('HEAR-8 a second finding counts as the first did; leaving at the opening itself is leaving', () => {
  const events = [
    at('joined', 0),
    at('connectionLost', 5),
    at('foundNotTechnical', 6),
    at('joined', 7),
    at('connectionLost', 8),
    at('foundNotTechnical', 9),
  ];
  expect(hint(events).state).toBe('left');
  expect(hint([at('joined', -1), at('left', 0)]).state).toBe('left');
});

test('HEAR-8 what the law then allows depends on who is absent, and is always a “may”', () => {
  const effects = (more: Partial<Attendance>) =>
    hint([], more)
      .effects.map(({ text }) => text)
      .join();
  expect(effects({ role: 'plaintiff' })).toContain('可以裁定按撤诉处理');
  expect(effects({ role: 'plaintiff' })).not.toContain('缺席');
  expect(effects({ role: 'plaintiff', counterclaim: true })).toContain('反诉可以缺席判决');
  expect(effects({ role: 'plaintiff', withdrawalRefused: true })).toContain('缺席判决');
  expect(effects({ role: 'plaintiff', withdrawalRefused: true })).not.toContain('按撤诉');
  expect(effects({ role: 'defendant' })).toContain('缺席判决');
  expect(effects({ role: 'independentThirdParty' })).toContain('按撤诉处理');
  expect(effects({ role: 'otherThirdParty' })).toContain('不影响');
  // 解释238.1 bars deemed withdrawal, not default judgment.
  for (const role of ['plaintiff', 'independentThirdParty'] as const) expect(effects({ role })).toContain('违法行为');
  expect(effects({ role: 'defendant' })).not.toContain('违法行为');
  expect(effects({ role: 'plaintiff', withdrawalRefused: true })).not.toContain('违法行为');
});

test('HEAR-9 a notice by simple means that nobody confirmed or proved bars it', () => {
  const simple = (confirmedOrProved: boolean) => ({ form: 'simple', served: true, confirmedOrProved }) as const;
  expect(hint([], { notice: simple(false) })).toMatchObject({ mayConsider: [], noticeBars: true });
  expect(hint([], { notice: simple(true) })).toMatchObject({ mayConsider: ['nonAppearance'], noticeBars: false });
});

test('HEAR-9 the flag stands also while he is present', () => {
  expect(hint([at('joined', 0)], { notice: { form: 'simple', served: true, confirmedOrProved: false } })).toMatchObject(
    {
      state: 'present',
      noticeBars: true,
    },
  );
});

test('HEAR-9 in a divorce suit the party comes himself', () => {
  const only = { partyPresent: false, agentPresent: true, cannotExpressWill: false, writtenOpinion: false };
  expect(divorceAttendance(only)?.text).toContain('书面意见');
  for (const excuse of ['partyPresent', 'cannotExpressWill', 'writtenOpinion'] as const)
    expect(divorceAttendance({ ...only, [excuse]: true })).toBeUndefined();
});

test('HEAR-8 no log without the judge’s finding turns a last lost connection or a reported failure into absence', () => {
  const anyEvent = fc.record({
    kind: fc.constantFrom<AttendanceEvent['kind']>(
      'joined',
      'left',
      'connectionLost',
      'failureReported',
      'called',
      'prompted',
      'warned',
    ),
    at: fc.integer({ min: OPENED - 1000, max: OPENED + 1000 }),
  });
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 8 }), (events) => {
      const result = hint([
        ...events,
        { kind: 'connectionLost', at: OPENED + 2000 },
        at('prompted', 1),
        at('warned', 2),
      ]);
      expect(result).toMatchObject({ state: 'technicalInterruption', mayConsider: [], effects: [] });
      const reported = hint([...events, { kind: 'failureReported', at: OPENED + 2000 }]);
      expect(reported.mayConsider).toEqual([]);
    }),
  );
});

test('HEAR-8 a log with an impossible time is refused', () => {
  expect(() => hint([{ kind: 'left', at: Number.NaN }])).toThrow(RangeError);
});
