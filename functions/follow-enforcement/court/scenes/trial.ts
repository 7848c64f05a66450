/** 场面: an execution brought to where a step begins, in a few words, for the tests of every step. */
import type { LivingCase } from '../../../../demo/living-case';
import { ACCOUNT, APPROVAL, type ExecutionTrial } from '../trial';

/** @param first number of the first case; each has its own */
export function scenesOf(trial: ExecutionTrial, first: number) {
  let n = first;
  const officer: ExecutionTrial['officer'] = (event) => trial.officer(event);
  const approval = { ...APPROVAL, date: '2025-03-20' };

  async function taken(more: Record<string, unknown> = {}): Promise<LivingCase> {
    n += 1;
    trial.day('2025-03-04');
    return trial.taken({ n }, more);
  }

  /** Searched for, the notice's time over. */
  async function investigated(): Promise<LivingCase> {
    const of = await taken();
    await trial.noticed(of);
    await officer({ action: 'investigate', caseId: of.caseId });
    return of;
  }

  async function held(): Promise<{ of: LivingCase; measureId: string }> {
    const of = await investigated();
    return { of, measureId: await trial.controlled(of, { from: '2025-03-20' }) };
  }

  async function selling(): Promise<{ of: LivingCase; measureId: string }> {
    const of = await investigated();
    const { caseId } = of;
    const measureId = await trial.controlled(of, {
      from: '2025-03-20',
      kind: 'impound',
      asset: 'movable',
      what: '小型轿车',
      holder: '余姚市停车场',
      number: '浙B12345',
    });
    await officer({
      action: 'recordValuation',
      caseId,
      measureId,
      how: 'network',
      priceFen: 6_000_000,
      on: '2025-03-20',
    });
    const rulingId = await trial.ruling(of, 'realise');
    const time = '2025-04-20T10:00:00+08:00';
    await officer({ action: 'realise', caseId, measureId, rulingId, time, where: '网络拍卖平台' });
    return { of, measureId };
  }

  const money = { on: '2025-03-20', ref: 'K' };

  async function distributing(more: { left?: number; other?: boolean } = {}): Promise<LivingCase> {
    const { of, measureId } = await held();
    const { caseId } = of;
    if (more.other)
      await trial.controlled(of, { from: '2025-03-20', securedFen: 1_000_000, number: '6228480318050020026' });
    const rulingId = await trial.ruling(of, 'deduct');
    const { moneyId: receiptId } = await officer({
      action: 'deduct',
      caseId,
      measureId,
      rulingId,
      amountFen: 6_000_000,
      ...money,
      necessities: '已留',
    });
    await officer({ action: 'takeFee', caseId, receiptId, amountFen: 147_500, ...money });
    await officer({
      action: 'payOut',
      caseId,
      receiptId,
      partyId: of.plaintiff,
      amountFen: 5_852_500,
      account: ACCOUNT,
      ...money,
    });
    return of;
  }

  async function settled(of: LivingCase): Promise<void> {
    await officer({
      action: 'settle',
      caseId: of.caseId,
      signedOn: '2025-03-20',
      text: '分期归还',
      transcript: '执行笔录',
      signers: [{ partyId: of.plaintiff }, { partyId: of.defendant }],
      performBy: '2025-06-20',
    });
  }

  async function stayed(of: LivingCase, by = 'o-enforcement'): Promise<void> {
    const rulingId = await trial.ruling(of, 'stay');
    await trial.did(by, {
      action: 'stay',
      caseId: of.caseId,
      ground: 'applicantAgrees',
      rulingId,
      reason: '双方商量中',
    });
  }

  /** Everything done that 法〔2016〕373号 asks for, three months later. */
  async function exhausted(): Promise<LivingCase> {
    const of = await investigated();
    const { caseId, defendant } = of;
    await officer({
      action: 'restrict',
      caseId,
      debtor: defendant,
      basis: 'exOfficio',
      from: '2025-03-20',
      approval,
    });
    trial.day('2025-06-05');
    for (const step of [
      'allInquiriesDone',
      'noAssets',
      'noObstruction',
      'listingSettled',
      'applicantHeard',
      'applicantSigned',
      'panelReviewed',
    ])
      await officer({ action: 'recordRoundStep', caseId, step, on: '2025-06-05', text: '已办' });
    return of;
  }

  async function roundClosed(): Promise<LivingCase> {
    const of = await exhausted();
    const rulingId = await trial.ruling(of, 'closeRound');
    await officer({ action: 'closeRound', caseId: of.caseId, rulingId, outcome: 'applicantAgrees' });
    return of;
  }

  /** What is held cannot be sold: the round is closed all the same. */
  async function closedHolding(of: LivingCase): Promise<LivingCase> {
    const { caseId, defendant: debtor } = of;
    await officer({ action: 'restrict', caseId, debtor, basis: 'exOfficio', from: '2025-03-20', approval });
    trial.day('2025-06-05');
    for (const step of [
      'allInquiriesDone',
      'cannotBeRealised',
      'noObstruction',
      'listingSettled',
      'applicantHeard',
      'applicantSigned',
    ])
      await officer({ action: 'recordRoundStep', caseId, step, on: '2025-06-05', text: '已办' });
    const rulingId = await trial.ruling(of, 'closeRound');
    await officer({ action: 'closeRound', caseId, rulingId, outcome: 'applicantAgrees' });
    return of;
  }

  /** Asked for, and registered; nobody has taken it over. */
  async function registeredAnew({
    caseId,
  }: Pick<LivingCase, 'caseId'>): Promise<Pick<LivingCase, 'caseId' | 'caseNo'>> {
    const { resumptionId } = await officer({ action: 'askResumption', caseId, by: 'exOfficio', assets: '房屋一套' });
    return trial.did('o-filing-judge', { action: 'registerResumed', caseId, resumptionId });
  }

  /** Taken over again. */
  async function resumed(of: Pick<LivingCase, 'caseId'>, assignedOn = '2025-06-05') {
    const made = await registeredAnew(of);
    await officer({ action: 'takeOver', caseId: made.caseId, clerkId: 'o-clerk', assignedBy: '局长', assignedOn });
    return made;
  }

  return {
    officer,
    closedHolding,
    registeredAnew,
    resumed,
    approval,
    taken,
    investigated,
    held,
    selling,
    money,
    distributing,
    settled,
    stayed,
    exhausted,
    roundClosed,
  };
}
