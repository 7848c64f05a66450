/** Two at once: what both want is done once, and nothing of either is lost. */
import { fen } from '../../../court/money';
import { notifications } from '../../../platform/notify';
import { assetReports } from '../../../records/enforcement/asset-report';
import { ANSWERS, APPLICANT, DEBTOR, LAWYER, OFFICER, type PartyTrial, startParties } from './trial';

let court: PartyTrial;
/** Happens once, before the next transaction begins. */
let meanwhile: (() => Promise<unknown>) | undefined;
beforeEach(async () => {
  court = await startParties(async ({ action }) => {
    if (action !== 'database.startTransaction' || !meanwhile) return;
    const happens = meanwhile;
    meanwhile = undefined;
    await happens();
  });
});
afterEach(() => court.stop());

const codes = async (answers: readonly Promise<string>[]) =>
  (await Promise.all(answers)).map((one) => one.split(' ')[0]).sort();

test('a report begun on two devices is one, handed in on two it is handed in once', async () => {
  const { caseId } = await court.served();
  const save = { action: 'saveReport' as const, caseId, kind: 'first', answers: ANSWERS };
  expect(await codes([court.refused(DEBTOR, save), court.refused(DEBTOR, save)])).toEqual(['CONFLICT', 'OK']);
  const { report } = await court.does(DEBTOR, { action: 'reportDraft', caseId, kind: 'first' });
  const reportId = report?.reportId ?? '';
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  const handIn = { action: 'handInReport' as const, reportId, version: 1, seen, truth: true };
  const [refused, done] = await codes([court.refused(DEBTOR, handIn), court.refused(DEBTOR, handIn)]);
  expect(done === 'OK' || refused === 'OK').toBe(true);
  expect(await assetReports.count({ caseId })).toBe(1);
  const told = await notifications.find({ openid: APPLICANT, title: '被执行人报告了财产' }, { limit: 5 });
  expect(told).toHaveLength(1);
});

test('SIGN-2 what another device changes after the hash was compared is not handed in unseen', async () => {
  const { caseId } = await court.served();
  const save = { action: 'saveReport' as const, caseId, kind: 'first', answers: ANSWERS };
  const { reportId } = await court.does(DEBTOR, save);
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  meanwhile = () => court.does(DEBTOR, { ...save, version: 1, answers: { ...ANSWERS, rights: '别人欠我5000元' } });
  const handIn = { action: 'handInReport' as const, reportId, version: 1, seen, truth: true };
  expect(await court.refused(DEBTOR, handIn)).toMatch(/^CONFLICT 这份报告在别的设备上改过/);
  expect(await assetReports.get(reportId)).toMatchObject({ state: 'draft', version: 2 });
});

test('ENF-14 a report that comes while money is entered loses neither: the debtor has reported, the money is counted', async () => {
  const { caseId } = await court.served();
  const draft = await court.does(DEBTOR, { action: 'saveReport', caseId, kind: 'first', answers: ANSWERS });
  const { reportId } = draft;
  const { sha256: seen } = await court.does(DEBTOR, { action: 'reportPaper', reportId });
  await Promise.all([
    court.does(DEBTOR, { action: 'handInReport', reportId, version: 1, seen, truth: true }),
    court.trial.officer({
      action: 'receive',
      caseId,
      source: 'paidIn',
      amountFen: 1_000_000,
      on: '2025-03-04',
      ref: 'K',
    }),
  ]);
  const found = await court.trial.state({ caseId });
  expect(found.debtors[0]?.reportedAt).toBeInstanceOf(Date);
  expect(found.sums.receivedFen).toBe(fen(1_000_000));
});

test('a clue is answered once, and what is added at that moment is either there or told that it came too late', async () => {
  const { caseId } = await court.trial.taken();
  const { clueId } = await court.does(APPLICANT, {
    action: 'reportClue',
    caseId,
    kind: 'other',
    text: '他在镇上开店。',
  });
  const answer = { action: 'answerClue' as const, clueId, result: 'nothing', text: '没有查到。' };
  const add = (text: string) => ({ action: 'addToClue' as const, clueId, text });
  const [both, lawyers, ...answers] = await Promise.all([
    court.refused(APPLICANT, add('店名叫某某超市。')),
    court.refused(LAWYER, add('营业执照是他妻子的。')),
    court.refused(OFFICER, answer),
    court.refused(OFFICER, answer),
  ]);
  expect(answers.filter((one) => one === 'OK')).toHaveLength(1);
  const [clue] = (await court.does(APPLICANT, { action: 'clues', caseId })).clues;
  const texts = clue?.more.map(({ text }) => text) ?? [];
  expect([both === 'OK', lawyers === 'OK']).toEqual([
    texts.includes('店名叫某某超市。'),
    texts.includes('营业执照是他妻子的。'),
  ]);
  expect((await court.trial.feed({ caseId }, 'applicant')).filter(({ kind }) => kind === 'clue')).toHaveLength(1);
});
