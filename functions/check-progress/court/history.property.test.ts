/** Whatever clerk and judge try, in whatever order: a case stands only where its machine knows, and each move leaves one entry and one act. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type CaseState, caseCivilMachine } from '../../../court/machines/case-civil';
import { startsFrom } from '../../../court/machines/state-machine';
import type { LivingCase } from '../../../demo/living-case';
import { acts } from '../../../platform/act';
import { idFrom } from '../../../platform/digest';
import { documents } from '../../../platform/documents/store/document';
import { caseDates } from '../../../records/case/date';
import type { DecisionContent } from '../contract-decisions';
import { ALONE, APPROVAL, ASSIGNED, CHECKED, type CourtTrial, JUDGMENT, PANEL, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeAll(async () => {
  trial = await startCourtTrial();
});
afterAll(() => trial.stop());

interface Tried {
  openid: string;
  event: { action: string } & Record<string, unknown>;
  /** What the machine calls it; missing: the case does not move by it. */
  moves?: string;
}

type Try = (of: LivingCase, today: string) => Promise<Tried | undefined>;

const FACTS = { facts: '查明的事实', reasons: '应当如此裁定' };
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

async function dateOf({ caseId }: LivingCase): Promise<string> {
  const found = await caseDates.find({ caseId }, { orderBy: [['dateKey', 'desc']], limit: 100 });
  return found.find(({ kind, state }) => kind === 'hearing' && state === 'running')?._id ?? found[0]?._id ?? 'none';
}

/** Written, laid and signed by all but the last: the last signature moves the case, or the pronouncement does. */
const deciding =
  (moves: string, content: (of: LivingCase, today: string) => DecisionContent): Try =>
  async (of, today) => {
    const written = content(of, today);
    const saved = await trial.ask('o-judge', { action: 'saveDecision', caseId: of.caseId, content: written });
    if (!saved.ok) return undefined;
    const { decisionId } = saved.data;
    const laid = await trial.ask('o-judge', { action: 'layDecision', decisionId, version: 1 });
    if (!laid.ok) return undefined;
    const signers = (await documents.get(`${decisionId}:1`))?.waitingFor ?? [];
    const last = signers.at(-1);
    for (const openid of written.what === 'judgment' ? signers : signers.slice(0, -1))
      await trial.sign(decisionId, openid);
    if (written.what === 'judgment')
      return { openid: 'o-judge', moves, event: { action: 'pronounce', decisionId, on: today, how: 'later' } };
    const { sha256 } = await trial.did(String(last), { action: 'readDecision', decisionId });
    return { openid: String(last), moves, event: { action: 'signDecision', decisionId, sha256 } };
  };

const at =
  (
    openid: string,
    moves: string | undefined,
    event: (of: LivingCase, today: string) => Tried['event'] | Promise<Tried['event']>,
  ): Try =>
  async (of, today) => ({ openid, event: await event(of, today), ...(moves ? { moves } : {}) });

const TRIES: Record<string, Try> = {
  assign: at('o-clerk', 'assign', ({ caseId }) => ({
    action: 'assign',
    caseId,
    procedure: 'summary',
    judges: ALONE,
    ...ASSIGNED,
  })),
  changeBody: at('o-clerk', 'changeBody', ({ caseId }, today) => ({
    action: 'changeBody',
    caseId,
    judges: ALONE,
    ...ASSIGNED,
    assignedOn: today,
    reason: '调整',
  })),
  schedule: at('o-judge', 'schedule', ({ caseId }, today) => ({
    action: 'schedule',
    caseId,
    what: 'hearing',
    on: dayAfter(today, 7),
    time: '09:30',
    place: '第三法庭',
    mode: 'offline',
    open: true,
  })),
  callOff: at('o-judge', 'hearingCalledOff', async (of) => ({
    action: 'callOff',
    caseId: of.caseId,
    dateId: await dateOf(of),
    reason: '证人不能到庭',
  })),
  recordHearing: at('o-judge', 'open', async (of) => ({
    action: 'recordHearing',
    caseId: of.caseId,
    dateId: await dateOf(of),
    done: CHECKED,
    present: '双方到庭',
  })),
  stay: deciding('stay', () => ({ what: 'stay', item: 5, ...FACTS })),
  resume: at('o-judge', 'resume', ({ caseId }, today) => ({
    action: 'resume',
    caseId,
    goneOn: today,
    reason: '原因消除',
  })),
  withdraw: deciding('withdraw', ({ plaintiff }, today) => ({
    what: 'withdraw',
    application: { on: today, partyId: plaintiff, record: '申请书' },
    ...FACTS,
  })),
  refuseWithdrawal: deciding('refuseWithdrawal', ({ plaintiff }, today) => ({
    what: 'refuseWithdrawal',
    application: { on: today, partyId: plaintiff, record: '申请书' },
    ...FACTS,
  })),
  toOrdinary: deciding('convert', () => ({ what: 'toOrdinary', judges: PANEL, ...FACTS })),
  judgment: deciding('decide', () => JUDGMENT),
  mediated: deciding('decide', (_, today) => ({
    what: 'mediated',
    claims: ['还款'],
    facts: '借款未还',
    terms: ['分期归还'],
    costs: '被告负担',
    agreedOn: today,
  })),
  undoMediation: at('o-judge', 'mediationUndone', ({ caseId, defendant }, today) => ({
    action: 'undoMediation',
    caseId,
    partyId: defendant,
    on: today,
    record: '笔录',
  })),
  allServed: at('o-clerk', 'allServed', ({ caseId }) => ({ action: 'allServed', caseId })),
  recordAppeal: at('o-clerk', 'receiveAppeal', ({ caseId, defendant }, today) => ({
    action: 'recordAppeal',
    caseId,
    partyId: defendant,
    receivedOn: today,
    record: '上诉状',
  })),
  takeEffect: at('o-clerk', 'takeEffect', async ({ caseId }, today) => {
    const effect = await trial.ask('o-clerk', { action: 'effect', caseId });
    const on = (effect.ok && effect.data.effectiveOn) || today;
    return { action: 'takeEffect', caseId, effectiveOn: on, basis: '送达情况' };
  }),
  appealResult: at('o-clerk', 'appealResult', ({ caseId }, today) => ({
    action: 'appealResult',
    caseId,
    outcome: 'stands',
    document: '二审判决书',
    madeOn: today,
    receivedOn: today,
    effectiveOn: today,
  })),
  archive: at('o-archivist', 'archive', ({ caseId }) => ({ action: 'archive', caseId })),
  extendLimit: at('o-judge', 'extendLimit', ({ caseId }, today) => ({
    action: 'extendLimit',
    caseId,
    by: 'president',
    days: 10,
    askedOn: today,
    approval: { ...APPROVAL, date: today },
    reason: '复杂',
  })),
  exclude: at('o-clerk', undefined, ({ caseId }, today) => ({
    action: 'exclude',
    caseId,
    kind: 'appraisal',
    from: today,
    to: today,
    ground: '鉴定',
  })),
};

/** Steps of time between the tries. */
const WAIT: Record<string, number> = { aDay: 1, aWeek: 7, aMonth: 30 };

async function play(n: number, names: readonly string[]): Promise<{ moved: string[]; states: string[] }> {
  trial.day('2025-03-03');
  let today = '2025-03-03';
  const living = await trial.living({ n, assigned: false, lawyerFor: null, consents: ['plaintiff', 'defendant'] });
  const moved: string[] = [];
  const states: string[] = [];
  for (const name of names) {
    const days = WAIT[name];
    if (days) {
      today = dayAfter(today, days);
      trial.day(today);
      continue;
    }
    const tried = await TRIES[name]?.(living, today);
    if (!tried) continue;
    const before = await trial.state(living);
    const entries = new Set((await trial.events(living)).map(({ _id }) => _id));
    const requestId = randomUUID();
    const answer = await trial.call('check-progress', tried.openid, { ...tried.event, requestId });
    const after = await trial.state(living);
    const added = (await trial.events(living)).map(({ _id }) => _id).filter((id) => !entries.has(id));
    const actId = `${tried.openid}:${requestId}`;
    const act = await acts.get(actId);
    const said = answer.ok ? 'OK' : answer.error.code;
    const about = { name, said, from: before.state, to: after.state };
    expect(Object.keys(caseCivilMachine.states)).toContain(after.state);
    if (!answer.ok) {
      expect({
        ...about,
        said: ['PRECONDITION_FAILED', 'INVALID_INPUT', 'NOT_FOUND', 'FORBIDDEN', 'CONFLICT'].includes(said),
      }).toEqual({ ...about, said: true });
      expect({ ...about, added, act, to: after.state }).toEqual({
        ...about,
        added: [],
        act: undefined,
        to: before.state,
      });
      continue;
    }
    expect({ ...about, act: act?.state }).toEqual({ ...about, act: 'done' });
    if (tried.moves) {
      const own = added.filter((id) => id === `${living.caseId}:${tried.moves}-${idFrom(actId)}`);
      expect({ ...about, own: own.length }).toEqual({ ...about, own: 1 });
      expect(mayLead(tried.moves, before.state, after.state)).toBe(true);
      moved.push(name);
    } else expect({ ...about, to: after.state }).toEqual({ ...about, to: before.state });
    states.push(after.state);
    // Asked again it answers the same, and does nothing.
    expect(await trial.call('check-progress', tried.openid, { ...tried.event, requestId })).toEqual(answer);
    expect((await trial.events(living)).length).toBe(entries.size + added.length);
  }
  return { moved, states };
}

/** Along the machine, where several are recorded together by what they begin and end with. */
function mayLead(event: string, from: CaseState, to: CaseState): boolean {
  const { transitions, changes } = caseCivilMachine;
  const begins = [...transitions, ...changes].filter((one) => one.event === event && startsFrom(one, from));
  if (event === 'open') return begins.length > 0 && to === 'heard';
  if (event === 'receiveAppeal') return begins.length > 0 && (to === from || to === 'appealed');
  return begins.some((one) => ('to' in one ? one.to : from) === to);
}

const names = [...Object.keys(TRIES), ...Object.keys(WAIT)];
/** Mostly what leads on, in an order that makes sense; anything else between. */
const SENSE = [
  'assign',
  'schedule',
  'aWeek',
  'recordHearing',
  'judgment',
  'allServed',
  'aMonth',
  'takeEffect',
  'archive',
];
const histories = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { minLength: 8, maxLength: 14, size: 'max' })
  .map((drawn) =>
    drawn.flatMap(([name, sensible], i) =>
      sensible ? [name, SENSE[i % SENSE.length] ?? name] : [SENSE[i % SENSE.length] ?? name],
    ),
  );

test('a history that makes sense comes through to the archive', async () => {
  expect(await play(500, SENSE)).toMatchObject({
    states: ['preparing', 'scheduled', 'heard', 'decided', 'appealable', 'effective', 'archived'],
  });
}, 120_000);

test('random histories: never a state that the machine does not know, one entry and one act a move, nothing at all when refused', async () => {
  let n = 1000;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      n += 1;
      for (const name of (await play(n, history)).moved) seen.add(name);
    }),
    { numRuns: Number(process.env.HISTORIES ?? 6), endOnFailure: true },
  );
  // A run in which nothing moved would prove nothing.
  expect(seen.size).toBeGreaterThan(4);
}, 600_000);
