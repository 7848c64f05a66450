/** Every transition and every change of the machine of an execution (DOMAIN 3), each done through the service: the state it leads to, and what is told. */
import { enforcementMachine } from '../../../court/machines/enforcement';
import type { LivingCase } from '../../../demo/living-case';
import { cases } from '../../../records/case/case';
import { enforcements } from '../../../records/enforcement/enforcement';
import { scenesOf } from './scenes/trial';
import { APPROVAL, type ExecutionTrial, startExecutionTrial, TAKEN } from './trial';

let trial: ExecutionTrial;
let scenes: ReturnType<typeof scenesOf>;
beforeAll(async () => {
  trial = await startExecutionTrial();
  scenes = scenesOf(trial, 200);
});
afterAll(() => trial.stop());

const approval = { ...APPROVAL, date: '2025-03-20' };
const money = { on: '2025-03-20', ref: 'K' };

type Done = { of: Pick<LivingCase, 'caseId'> };
const told = async (of: Pick<LivingCase, 'caseId'>, done: Promise<unknown>): Promise<Done> => {
  await done;
  return { of };
};

/** By event and outcome: does it. */
const WAYS: Record<string, () => Promise<Done>> = {
  async notify() {
    const of = await scenes.taken();
    return told(of, trial.officer({ action: 'notify', caseId: of.caseId, performDays: 7, reportDays: 10 }));
  },
  async investigate() {
    const of = await scenes.taken();
    await trial.noticed(of);
    return told(of, trial.officer({ action: 'investigate', caseId: of.caseId }));
  },
  async takeUp() {
    const { of } = await scenes.held();
    const made = await scenes.resumed(await scenes.closedHolding(of));
    await trial.officer({ action: 'notify', caseId: made.caseId, performDays: 7, reportDays: 10 });
    await trial.officer({ action: 'investigate', caseId: made.caseId });
    expect(await trial.measures(made)).toMatchObject([
      { state: 'inForce', caseNo: made.caseNo, debtor: `${made.caseId}:judgmentDebtor:1` },
    ]);
    expect(await trial.measures(of)).toEqual([]);
    return { of: made };
  },
  async 'control.found'() {
    return { of: (await scenes.held()).of };
  },
  async 'control.atOnce'() {
    const of = await scenes.taken();
    await trial.controlled(of);
    expect(await trial.state(of)).toMatchObject({ firstMeasureOn: '2025-03-04', dueKey: `2025-03-07:${of.caseId}` });
    return { of };
  },
  async release() {
    const { of, measureId } = await scenes.held();
    const rulingId = await trial.ruling(of, 'release');
    const { caseId } = of;
    return told(
      of,
      trial.officer({
        action: 'release',
        caseId,
        measureId,
        rulingId,
        ground: 'applicantAsks',
        reason: '申请人书面申请',
      }),
    );
  },
  async realise() {
    return { of: (await scenes.selling()).of };
  },
  async realisationFailed() {
    const { of } = await scenes.selling();
    return told(of, trial.officer({ action: 'realisationFailed', caseId: of.caseId, nextStep: '降价后再次拍卖' }));
  },
  async deduct() {
    return { of: await scenes.distributing() };
  },
  async distribute() {
    const { of, measureId } = await scenes.selling();
    const { caseId } = of;
    await trial.officer({ action: 'receive', caseId, source: 'sale', amountFen: 5_500_000, ...money, measureId });
    expect((await trial.measures(of))[0]).toMatchObject({ state: 'realised', untilKey: '' });
    return told(of, trial.officer({ action: 'distribute', caseId, shareFen: 5_300_000 }));
  },
  async 'searchOn.nothingHeld'() {
    const of = await scenes.distributing();
    return told(of, trial.officer({ action: 'searchOn', caseId: of.caseId }));
  },
  async 'searchOn.assetsHeld'() {
    const of = await scenes.distributing({ other: true });
    return told(of, trial.officer({ action: 'searchOn', caseId: of.caseId }));
  },
  async settle() {
    const of = await scenes.investigated();
    await scenes.settled(of);
    return { of };
  },
  async 'resumeTitle.nothingHeld'() {
    const of = await scenes.investigated();
    await scenes.settled(of);
    return told(of, trial.officer({ action: 'resumeTitle', caseId: of.caseId, how: 'broken', reason: '一期也没付' }));
  },
  async 'resumeTitle.assetsHeld'() {
    const { of } = await scenes.held();
    await scenes.settled(of);
    const { caseId } = of;
    await trial.officer({
      action: 'recordPaidDirectly',
      caseId,
      amountFen: 1_000_000,
      ...money,
      confirmedBy: '双方签字',
    });
    const answer = await trial.officer({ action: 'resumeTitle', caseId, how: 'fraudOrThreat', reason: '受欺诈' });
    // 解释465: what was paid under it is taken off.
    expect(answer.warnings.map(({ text }) => text).join()).toContain('扣除和解中已付 10,000 元');
    return { of };
  },
  async stay() {
    const { of } = await scenes.held();
    await scenes.stayed(of);
    return { of };
  },
  async 'resume.assetsHeld'() {
    const { of } = await scenes.held();
    await scenes.stayed(of, 'o-enforcement');
    return told(
      of,
      trial.did('o-judge', {
        action: 'resumeExecution',
        caseId: of.caseId,
        goneOn: '2025-03-20',
        reason: '期限已到',
      }),
    );
  },
  async 'resume.nothingHeld'() {
    const of = await scenes.investigated();
    await scenes.stayed(of);
    return told(
      of,
      trial.officer({ action: 'resumeExecution', caseId: of.caseId, goneOn: '2025-03-20', reason: '期限已到' }),
    );
  },
  async complete() {
    const of = await scenes.taken({ feeFen: 0 });
    const { caseId } = of;
    const { owed } = await trial.officer({ action: 'execution', caseId });
    await trial.officer({
      action: 'recordPaidDirectly',
      caseId,
      amountFen: owed?.dueFen ?? 0,
      on: '2025-03-04',
      ref: 'D',
      confirmedBy: '双方签字',
    });
    return told(of, trial.officer({ action: 'complete', caseId, fulfilled: 'paid', record: '已全部支付' }));
  },
  async 'terminate.ground268'() {
    const of = await scenes.investigated();
    const rulingId = await trial.ruling(of, 'terminate');
    const { caseId } = of;
    return told(
      of,
      trial.officer({ action: 'terminate', caseId, ground: 'applicationWithdrawn', rulingId, reason: '申请人撤回' }),
    );
  },
  async 'terminate.notToBeEnforced'() {
    const of = await scenes.investigated();
    const rulingId = await trial.ruling(of, 'notToBeEnforced', 'o-judge');
    return told(
      of,
      trial.did('o-judge', {
        action: 'terminate',
        caseId: of.caseId,
        ground: 'notToBeEnforced',
        rulingId,
        reason: '超过二年',
        objection: '被执行人提出时效异议，审查成立',
      }),
    );
  },
  async 'closeRound.applicantAgrees'() {
    const of = await scenes.roundClosed();
    expect(await cases.get(of.caseId)).toMatchObject({ state: 'closed' });
    return { of };
  },
  async 'closeRound.panelAndPresident'() {
    const of = await scenes.exhausted();
    const rulingId = await trial.ruling(of, 'closeRound');
    const { caseId } = of;
    const approved = { ...APPROVAL, date: '2025-06-05' };
    return told(
      of,
      trial.officer({
        action: 'closeRound',
        caseId,
        rulingId,
        outcome: 'panelAndPresident',
        panel: { ...approved, name: '合议庭' },
        president: approved,
      }),
    );
  },
  async changeParties() {
    const of = await scenes.investigated();
    const { caseId } = of;
    const change = { ground: 'soleShareholder', respondent: '某某' };
    const words = { facts: '一人公司', reasons: '不能证明财产独立', orders: ['追加某某为被执行人'] };
    const lay = { action: 'layRuling' as const, caseId, about: 'changeParties', change, ...words };
    const { documentId: rulingId, sha256 } = await trial.officer(lay);
    await trial.did('o-clerk', { action: 'signRuling', documentId: rulingId, sha256 });
    const enters = { kind: 'person', name: '某某' };
    return told(of, trial.officer({ action: 'changeParties', caseId, rulingId, enters }));
  },
  async notifyAfterwards() {
    const of = await scenes.taken();
    await trial.controlled(of);
    return told(of, trial.officer({ action: 'notify', caseId: of.caseId, performDays: 7, reportDays: 10 }));
  },
  async controlMore() {
    const { of } = await scenes.selling();
    await trial.controlled(of, { from: '2025-03-20', securedFen: 1_000_000 });
    expect(await trial.measures(of)).toHaveLength(2);
    return { of };
  },
  async deductMore() {
    const { of } = await scenes.selling();
    const measureId = await trial.controlled(of, { from: '2025-03-20', securedFen: 1_000_000 });
    const rulingId = await trial.ruling(of, 'deduct');
    const { caseId } = of;
    return told(
      of,
      trial.officer({
        action: 'deduct',
        caseId,
        measureId,
        rulingId,
        amountFen: 400_000,
        ...money,
        necessities: '已留',
      }),
    );
  },
  async releasePart() {
    const { of, measureId } = await scenes.held();
    await trial.controlled(of, { from: '2025-03-20', securedFen: 1_000_000 });
    const rulingId = await trial.ruling(of, 'release');
    const { caseId } = of;
    return told(
      of,
      trial.officer({ action: 'release', caseId, measureId, rulingId, ground: 'excess', reason: '超出范围' }),
    );
  },
  async renew() {
    const { of, measureId } = await scenes.held();
    trial.day('2026-03-10');
    const rulingId = await trial.ruling(of, 'renew');
    await trial.officer({ action: 'renew', caseId: of.caseId, measureId, rulingId });
    expect((await trial.measures(of))[0]).toMatchObject({
      until: '2027-03-10',
      renewals: [{ on: '2026-03-10', until: '2027-03-10' }],
      untilKey: `2027-03-10:${measureId}`,
      remindKey: '2027-01-09',
    });
    return { of };
  },
  async restrict() {
    const of = await scenes.investigated();
    const debtor = of.defendant;
    return told(
      of,
      trial.officer({
        action: 'restrict',
        caseId: of.caseId,
        debtor,
        basis: 'exOfficio',
        from: '2025-03-20',
        approval,
      }),
    );
  },
  async permitConsumption() {
    const of = await scenes.investigated();
    const { caseId, defendant: debtor } = of;
    await trial.officer({ action: 'restrict', caseId, debtor, basis: 'exOfficio', from: '2025-03-20', approval });
    return told(of, trial.officer({ action: 'permitConsumption', caseId, debtor, what: '乘飞机就医', reason: '重病' }));
  },
  async liftRestriction() {
    const of = await scenes.investigated();
    const { caseId, defendant: debtor } = of;
    await trial.officer({ action: 'restrict', caseId, debtor, basis: 'exOfficio', from: '2025-03-20', approval });
    return told(
      of,
      trial.officer({ action: 'liftRestriction', caseId, debtor, ground: 'goodSecurity', reason: '房产担保' }),
    );
  },
  async list() {
    const of = await scenes.investigated();
    const debtor = of.defendant;
    const decidedOn = '2025-03-20';
    const base = { caseId: of.caseId, debtor, reasons: '转移财产', decidedOn, approval };
    return told(of, trial.officer({ action: 'list', ...base, grounds: ['evades', 'obstructs'], extraYears: 1 }));
  },
  async delist() {
    const of = await scenes.investigated();
    const { caseId, defendant: debtor } = of;
    const at = { decidedOn: '2025-03-20', approval };
    await trial.officer({
      action: 'list',
      caseId,
      debtor,
      grounds: ['ableButRefuses'],
      reasons: '有车不卖',
      ...at,
      sufficientSecurity: false,
      seizedSuffices: false,
      turnNotCome: false,
    });
    await trial.officer({
      action: 'endListing',
      caseId,
      debtor,
      ground: 'applicantAsks',
      on: '2025-03-20',
      reason: '申请',
    });
    return told(of, trial.officer({ action: 'delist', caseId, debtor, on: '2025-03-20', reason: '已删除' }));
  },
  async search() {
    const of = await scenes.investigated();
    const { caseId, defendant: debtor } = of;
    return told(of, trial.officer({ action: 'search', caseId, debtor, place: '仓库', reasons: '藏匿货物', approval }));
  },
  async orderEviction() {
    const of = await scenes.taken({ obligation: { ...TAKEN.obligation, kind: 'delivery', text: '迁出房屋' } });
    const { caseId, defendant: debtor } = of;
    await trial.noticed(of);
    return told(
      of,
      trial.officer({ action: 'orderEviction', caseId, debtor, from: '某某小区', lastDay: '2025-04-20', approval }),
    );
  },
  async askResumption() {
    const of = await scenes.roundClosed();
    const { caseId } = of;
    return told(of, trial.officer({ action: 'askResumption', caseId, by: 'applicant', assets: '余姚某某路房屋一套' }));
  },
  async 'register.resumed'() {
    return { of: await scenes.resumed(await scenes.roundClosed()) };
  },
};

const doings = [...enforcementMachine.transitions, ...enforcementMachine.changes];
const labelOf = ({ event, outcome }: { event: string; outcome?: string }) => (outcome ? `${event}.${outcome}` : event);

/** The filing judge's, and the clock's (keep-time). */
const OTHERS = ['register.first', 'lapse'];

test('DOMAIN 3 every transition and change of the machine is done below, but for what is the filing judge’s or the clock’s', () => {
  const labels = doings.map(labelOf).filter((label) => !OTHERS.includes(label));
  expect(Object.keys(WAYS).sort()).toEqual(labels.sort());
});

/** Of the entry that a step leaves, where it is not the event's own. */
const NAMES: Record<string, string> = {
  takeUp: 'investigate',
  notifyAfterwards: 'notify',
  controlMore: 'control',
  deductMore: 'deduct',
  releasePart: 'release',
  realisationFailed: 'unsold',
  permitConsumption: 'permit',
  liftRestriction: 'lift',
  orderEviction: 'eviction',
};
/** Told in words of their own: the day is each debtor's, from his own service. */
const OWN_WORDS = ['notify', 'notifyAfterwards'];

test.each(doings.filter((one) => !OTHERS.includes(labelOf(one))).map((one) => [labelOf(one), one] as const))(
  'DOMAIN 3 %s leads where the machine says, and leaves one entry that tells each side what the machine says',
  async (label, doing) => {
    const { of } = (await WAYS[label]?.()) ?? { of: { caseId: '' } };
    const found = await enforcements.get(of.caseId);
    if ('to' in doing) expect(found?.state).toBe(doing.to);
    const resumes = label === 'register.resumed' ? found?.resumes : undefined;
    const entries = await trial.entries(resumes ? { caseId: resumes } : of);
    const name = resumes ? 'resumed' : (NAMES[doing.event] ?? doing.event);
    const own = entries.filter(({ _id }) => _id.includes(`:${name}-`));
    expect(own.length).toBeGreaterThanOrEqual(1);
    const entry = own.at(-1);
    for (const side of ['applicant', 'judgmentDebtor'] as const) {
      const shown = entry?.told[side]?.text;
      if (OWN_WORDS.includes(label)) expect(shown).toContain('执行通知');
      else if (!doing.told?.[side]) expect(shown).toBeUndefined();
      // Values are filled in: the words between them stand as they are in the machine.
      else
        for (const part of doing.told[side].split(/\{\w+\}。?/).filter((one) => one.length > 1))
          expect(shown).toContain(part);
      const feed = await trial.feed({ caseId: entry?.caseId ?? '' }, side);
      expect(feed.filter(({ entryId }) => entryId === entry?._id)).toHaveLength(shown ? 1 : 0);
    }
  },
);
