/** 财产线索: given, judged, checked in time or late; never the debtor's to know (ENF-1, 4). */
import { randomUUID } from 'node:crypto';
import { acts } from '../../../platform/act';
import { notifications } from '../../../platform/notify';
import { dossierViews } from '../../../records/dossier/view';
import { assetClues } from '../../../records/enforcement/clue';
import { revelations } from '../../../records/revelation/revelation';
import { APPLICANT, DEBTOR, LAWYER, laid, OFFICER, type PartyTrial, pdfOf, startParties } from './trial';

let court: PartyTrial;
beforeAll(async () => {
  court = await startParties();
});
afterAll(() => court.stop());

let n = 100;
const taken = () => {
  n += 1;
  court.at('2025-03-04T10:00:00');
  return court.trial.taken({ n });
};

const TEXT = '他在余姚农商行有账户6228480318050020018，工资每月5日到账。';
const given = (caseId: string, more: Record<string, unknown> = {}, by = APPLICANT) =>
  court.does(by, { action: 'reportClue', caseId, kind: 'deposit', text: TEXT, ...more });

test('ENF-1 a concrete clue is checked in 7 days and answered in time: the giver is told, the feed says that it was done, and no more', async () => {
  const of = await taken();
  const { caseId } = of;
  const clue = await given(caseId);
  expect(clue).toMatchObject({ state: 'given', concrete: null, text: TEXT, partyName: '陈晓梅', checkBy: null });
  const judged = await court.does(OFFICER, { action: 'judgeClue', clueId: clue.clueId, concrete: true });
  expect(judged).toMatchObject({ state: 'checking', checkBy: '2025-03-11' });
  court.at('2025-03-11T23:00:00');
  const answered = await court.does(OFFICER, {
    action: 'answerClue',
    clueId: clue.clueId,
    result: 'found',
    text: '账户6228480318050020018属实，已经冻结。',
  });
  expect(answered.answer).toMatchObject({ result: 'found', late: false, by: '石执行' });
  const [own] = (await court.does(APPLICANT, { action: 'clues', caseId })).clues;
  expect(own).toMatchObject({ stateName: '已答复', text: TEXT, answer: { resultName: '查实了', late: false } });
  // ENF-4: no whole number goes out.
  expect(own?.answer?.text).not.toContain('6228480318050020018');
  const feed = await court.trial.feed(of, 'applicant');
  const entry = feed.find(({ kind }) => kind === 'clue');
  expect(entry).toMatchObject({ title: '核实财产线索', text: expect.stringContaining('已经核实：查实了') });
  expect(JSON.stringify(entry)).not.toMatch(/农商行|6228|冻结/);
  expect((await court.trial.feed(of, 'judgmentDebtor')).map(({ kind }) => kind)).not.toContain('clue');
  const told = await notifications.find({ openid: DEBTOR }, { limit: 100 });
  expect(told.filter(({ text, title }) => `${title}${text}`.includes('线索'))).toEqual([]);
});

test('ENF-1 an urgent clue is checked in 3 days; answered later it is marked late, and still answered', async () => {
  const { caseId } = await taken();
  const { clueId } = await given(caseId, { urgent: true });
  const judged = await court.does(OFFICER, { action: 'judgeClue', clueId, concrete: true });
  expect(judged.checkBy).toBe('2025-03-07');
  expect(judged.steps.map(({ text }) => text).join('')).toContain('3 日内');
  court.at('2025-03-08T00:00:00');
  const { answer } = await court.does(OFFICER, {
    action: 'answerClue',
    clueId,
    result: 'nothing',
    text: '该账户已经销户。',
  });
  expect(answer).toMatchObject({ late: true, resultName: '没有查到' });
});

test('ENF-1 a clue that is not concrete has no day: what is missing is asked for, and the days run from what was added', async () => {
  const { caseId } = await taken();
  const { clueId } = await given(caseId, { text: '听说他有钱。' });
  expect(await court.refused(OFFICER, { action: 'judgeClue', clueId, concrete: false })).toMatch(
    /^INVALID_INPUT .*请写明请申请人补充什么/,
  );
  const asked = await court.does(OFFICER, { action: 'judgeClue', clueId, concrete: false, asks: '请写明开户银行。' });
  expect(asked).toMatchObject({ state: 'given', concrete: false, checkBy: null, asks: '请写明开户银行。' });
  court.at('2025-03-20T09:00:00');
  const more = await court.does(APPLICANT, { action: 'addToClue', clueId, text: '余姚农商行城北支行。' });
  expect(more).toMatchObject({ concrete: null, text: '听说他有钱。', more: [{ text: '余姚农商行城北支行。' }] });
  const judged = await court.does(OFFICER, { action: 'judgeClue', clueId, concrete: true });
  expect(judged.checkBy).toBe('2025-03-27');
});

test('a clue comes with files, is received once however often it is asked, and is answered once', async () => {
  const { caseId } = await taken();
  const file = { name: '转账记录.pdf', fileIds: [await laid(APPLICANT ?? '', await pdfOf('Transfer'))] };
  const requestId = randomUUID();
  const first = await given(caseId, { files: [file], requestId });
  expect(await given(caseId, { files: [file], requestId })).toEqual(first);
  expect(await assetClues.count({ caseId })).toBe(1);
  const [{ fileId = '' } = {}] = first.files;
  const bytes = await court.does(APPLICANT, { action: 'clueFile', clueId: first.clueId, fileId });
  expect(Buffer.from(bytes.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  await court.does(OFFICER, { action: 'courtClueFile', clueId: first.clueId, fileId });
  expect(await dossierViews.find({ caseId }, { limit: 5 })).toMatchObject([{ openid: OFFICER, itemId: first.clueId }]);
  // Somebody else's upload is nobody's to hand in.
  const others = { name: '别人的.pdf', fileIds: [await laid(LAWYER ?? '', await pdfOf('Other'))] };
  expect(
    await court.refused(APPLICANT, { action: 'reportClue', caseId, kind: 'other', text: TEXT, files: [others] }),
  ).toMatch(/^NOT_FOUND/);
  const answer = { action: 'answerClue' as const, clueId: first.clueId, result: 'nothing', text: '没有查到。' };
  await court.does(OFFICER, answer);
  expect(await court.refused(OFFICER, answer)).toMatch(/^PRECONDITION_FAILED 这条线索已经答复/);
  expect(await court.refused(APPLICANT, { action: 'addToClue', clueId: first.clueId, text: '还有' })).toMatch(
    /已经答复/,
  );
});

test('PRIV-5 the officer reads numbers masked, and whole only with a reason, which is kept; the act does not hold the text', async () => {
  const { caseId } = await taken();
  const { clueId } = await given(caseId);
  const [masked] = (await court.does(OFFICER, { action: 'cluesOf', caseId })).clues;
  expect(masked?.text).not.toContain('6228480318050020018');
  const requestId = randomUUID();
  const whole = await court.does(OFFICER, { action: 'openClue', clueId, reason: '向银行核实', requestId });
  expect(whole.text).toBe(TEXT);
  expect(await revelations.find({ filingId: clueId }, { limit: 5 })).toMatchObject([
    { reason: '向银行核实', by: OFFICER, field: 'text' },
  ]);
  expect(await acts.get(`${OFFICER}:${requestId}`)).toMatchObject({
    action: 'openClue',
    target: clueId,
    courtId: 'yuyao',
  });
  expect(JSON.stringify(await acts.find({ courtId: 'yuyao', target: clueId }, { limit: 20 }))).not.toContain(
    '6228480318050020018',
  );
  expect(JSON.stringify(await assetClues.get(clueId))).not.toMatch(/6228|农商行/);
});

test('ID-7 an agent without special authority gives clues for his principal, and reads them', async () => {
  const { caseId } = await taken();
  const { clueId } = await given(caseId, {}, LAWYER);
  expect((await court.does(LAWYER, { action: 'clues', caseId })).clues.map((one) => one.clueId)).toEqual([clueId]);
  expect((await court.does(APPLICANT, { action: 'clues', caseId })).clues.map((one) => one.byName)).toEqual(['林律师']);
});

test('a clue told at the counter is entered for its applicant, with the day on which it came', async () => {
  const of = await taken();
  const { caseId, plaintiff, defendant } = of;
  court.at('2025-03-10T10:00:00');
  const enter = {
    action: 'enterClue' as const,
    caseId,
    partyId: plaintiff,
    kind: 'vehicle',
    text: '车停在东门。',
    receivedOn: '2025-03-06',
  };
  const { clueId, channel } = await court.does(OFFICER, enter);
  expect(channel).toBe('counter');
  expect((await court.does(APPLICANT, { action: 'clues', caseId })).clues).toMatchObject([
    { clueId, text: '车停在东门。' },
  ]);
  expect((await court.does(OFFICER, { action: 'judgeClue', clueId, concrete: true })).checkBy).toBe('2025-03-13');
  expect(await court.refused(OFFICER, { ...enter, partyId: defendant })).toMatch(/^INVALID_INPUT/);
  expect(await court.refused(OFFICER, { ...enter, receivedOn: '2025-03-11' })).toMatch(/^INVALID_INPUT/);
});

test('clues are listed page by page', async () => {
  const { caseId } = await taken();
  const all: string[] = [];
  for (let i = 0; i < 5; i += 1) {
    court.at(`2025-03-05T10:0${i}:00`);
    all.unshift((await given(caseId)).clueId);
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof court.does<'clues'>>> = await court.does(APPLICANT, {
      action: 'clues',
      caseId,
      limit: 2,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.clues.map(({ clueId }) => clueId));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(all);
});
