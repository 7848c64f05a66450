/** 申请有了着落: a move that answers what a party filed decides the paper as well, in one transaction; whoever filed it is told (FILE-16, HEAR-14). */
import { randomUUID } from 'node:crypto';
import type { FiledKind } from '../../../court/papers-filed/kinds';
import type { LivingCase } from '../../../demo/living-case';
import type { OpenId } from '../../../platform/caller';
import { notifications } from '../../../platform/notify';
import { sealContent } from '../../../records/paper/content';
import { casePapers, dueKeyOf, type FiledPaper } from '../../../records/paper/paper';
import type { DecisionContent } from '../contract-decisions';
import { ASSIGNED, aJudge, type CourtTrial, PANEL, startCourtTrial } from './trial';

let trial: CourtTrial;
beforeEach(async () => {
  trial = await startCourtTrial();
});
afterEach(() => trial.stop());

/** As file-paper receives it. */
async function filed(
  of: LivingCase,
  kind: FiledKind,
  partyId: string,
  more: Partial<FiledPaper> = {},
): Promise<string> {
  const _id = `paper-${kind}`;
  const at = new Date('2025-03-03T09:30:00+08:00');
  const paper: FiledPaper = {
    ...{ _id, caseId: of.caseId, courtId: 'yuyao', courtName: '余姚市人民法院', caseNo: of.caseNo, caseTitle: '案件' },
    ...{ kind, parties: [partyId], names: ['陈晓梅'], side: 'plaintiff', byName: '陈晓梅', as: 'plaintiff' },
    // A boundary: written by hand in tests.
    by: 'o-plaintiff' as OpenId,
    ...{ state: 'received', lastAct: 'a', version: 1, content: sealContent(_id, { facts: '已经和解' }), files: 0 },
    ...{ createdAt: at, updatedAt: at, channel: 'online', handedInOn: null, receiptNo: `收${kind}`, receivedAt: at },
    ...{ confirmed: null, doubts: [], timings: [], decideBy: null, decideAt: null, copiesBy: null, copies: null },
    ...{ fee: null, decision: null, rulings: 0, dueKey: '', listKey: `${at.toISOString()}:${_id}` },
    ...more,
  };
  await casePapers.insert({ ...paper, dueKey: dueKeyOf(paper) });
  return _id;
}
const told = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 50 })).map(({ text }) => text).join('\n');
const asked = (what: 'withdraw' | 'refuseWithdrawal', partyId: string, paperId: string): DecisionContent => {
  const application = { on: '2025-03-03', partyId, paperId };
  return { what, application, facts: '原告申请撤诉', reasons: '原告已经和被告和解' };
};

test('FILE-16 leave to withdraw answers the application: granted with the ruling, its filer told, nothing left open', async () => {
  const living = await trial.assigned();
  const paperId = await filed(living, 'withdrawSuit', living.plaintiff);
  await trial.decided(living, asked('withdraw', living.plaintiff, paperId));
  expect(await trial.state(living)).toMatchObject({ outcome: 'withdrawn' });
  expect(await casePapers.get(paperId)).toMatchObject({
    state: 'granted',
    decision: { outcome: 'granted', title: expect.stringContaining('准许撤诉'), by: { name: '江书记员' } },
  });
  expect(await told('o-plaintiff')).toContain('法院准许您的撤诉申请书');
  expect(await told('o-defendant')).not.toContain('准许您的撤诉申请书');
});

test('FILE-16 a refused withdrawal refuses the application; the same one cannot be answered twice', async () => {
  const living = await trial.assigned();
  const paperId = await filed(living, 'withdrawSuit', living.plaintiff);
  await trial.decided(living, asked('refuseWithdrawal', living.plaintiff, paperId));
  expect(await casePapers.get(paperId)).toMatchObject({
    state: 'refused',
    decision: { reasons: '原告已经和被告和解' },
  });
  const again = await trial.judge({
    action: 'saveDecision',
    caseId: living.caseId,
    content: asked('withdraw', living.plaintiff, paperId),
  });
  expect(again.obstacles.length).toBeGreaterThan(0);
  expect(await trial.code('o-judge', { action: 'layDecision', decisionId: again.decisionId, version: 1 })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('HEAR-14 a hearing called off for a party’s application answers it, with the move or not at all', async () => {
  const living = await trial.assigned();
  const { caseId } = living;
  const { dateId } = await trial.judge({
    ...{ action: 'schedule', caseId, what: 'hearing', on: '2025-03-20', time: '09:30', place: '第三法庭' },
    ...{ mode: 'offline', open: true },
  });
  const paperId = await filed(living, 'postponeHearing', living.plaintiff);
  const off = { action: 'callOff' as const, caseId, dateId, reason: '证人住院', paperId };
  const other = await trial.living({ n: 9 });
  const foreign = await filed({ ...other, caseNo: 'x' }, 'recusal', other.plaintiff);
  expect(await trial.code('o-judge', { ...off, paperId: foreign })).toBe('INVALID_INPUT');
  expect(await trial.state(living)).toMatchObject({ state: 'scheduled' });
  await casePapers.update(paperId, { state: 'withdrawn' });
  expect(await trial.code('o-judge', off)).toBe('PRECONDITION_FAILED');
  expect(await trial.state(living)).toMatchObject({ state: 'scheduled' });
  await casePapers.update(paperId, { state: 'received' });
  const requestId = randomUUID();
  for (let again = 0; again < 2; again += 1) await trial.judge({ ...off, requestId });
  expect(await trial.state(living)).toMatchObject({ state: 'preparing' });
  expect(await casePapers.get(paperId)).toMatchObject({ state: 'granted' });
  expect((await told('o-plaintiff')).split('法院准许您的延期开庭申请书')).toHaveLength(2);
});

test('TIME-12 a change of the trial body for a recusal grants the application, with who decided it', async () => {
  const living = await trial.assigned({ judges: PANEL });
  const paperId = await filed(living, 'recusal', living.plaintiff);
  const judges = [PANEL[0], PANEL[1], { staffId: 'o-judge-4', post: '人民陪审员' }];
  await aJudge('o-judge-4', '孙陪审');
  await trial.clerk({
    ...{ action: 'changeBody', caseId: living.caseId, judges, reason: '钱陪审回避', paperId },
    ...ASSIGNED,
  });
  expect(await casePapers.get(paperId)).toMatchObject({
    state: 'granted',
    decision: { approval: { name: '陈庭长', date: '2025-03-03' } },
  });
});
