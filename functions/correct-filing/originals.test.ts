import { notifications } from '../../platform/notify';
import { cases } from '../../records/case/case';
import { startTrial, type Trial, WHO } from './trial';

let trial: Trial;
let filingId: string;
beforeEach(async () => {
  trial = await startTrial();
  filingId = await trial.submitted();
});
afterEach(() => trial.stop());

const refused = (code: string) => ({ ok: false, error: { code } });
const requireAs = (openid: string, extra: object = {}) =>
  trial.ask(openid, {
    action: 'requireOriginals',
    filingId,
    items: [{ name: '借条' }, { name: '转账记录' }],
    reason: 'unclear',
    bringBy: '2025-03-14',
    ...extra,
  });

test('FIX-4 originals are asked for with a reason of the rules, also after a correction and as often as needed; the filer is told', async () => {
  for (const officer of ['o-filing-judge', 'o-judge', 'o-clerk'])
    expect(await requireAs(officer)).toMatchObject({ ok: true });
  const list = await trial.did(WHO, { action: 'originals', filingId });
  expect(list.originals).toHaveLength(6);
  expect(list.originals[0]).toMatchObject({
    state: 'asked',
    reasonText: expect.stringContaining('看不清'),
    step: { rule: expect.stringContaining('第12条第(2)项') },
    bringBy: '2025-03-14',
    can: [],
  });
  const told = await notifications.find({ openid: WHO }, { orderBy: [['at', 'desc']], limit: 20 });
  expect(told.filter(({ title }) => title.includes('原件'))).toHaveLength(3);
  expect(told.find(({ title }) => title.includes('原件'))?.text).toContain('“借条”、“转账记录”');
});

test('FIX-4 the counter or the clerk records what was seen, once, the same or not; the filer is told', async () => {
  await requireAs('o-filing-judge');
  const { originals } = await trial.did('o-window', { action: 'originals', filingId });
  expect(originals[0]?.can).toEqual(['originalShown']);
  const [first, second] = originals.map(({ originalId }) => originalId);
  const show = (originalId: string | undefined, agrees: boolean, openid: string) =>
    trial.ask(openid, { action: 'originalShown', originalId, agrees });
  expect(await show(first, true, 'o-window')).toMatchObject({
    ok: true,
    data: { state: 'shown', agrees: true, shownTo: '方窗口' },
  });
  expect(await show(first, false, 'o-clerk')).toMatchObject(refused('PRECONDITION_FAILED'));
  expect(await show(second, false, 'o-clerk')).toMatchObject({ ok: true, data: { agrees: false } });
  const told = await notifications.find({ openid: WHO }, { orderBy: [['at', 'desc']], limit: 20 });
  expect(told.map(({ text }) => text).join()).toContain('与电子材料不一致');
});

test('what is not needed any more is dropped by who may ask, not by the counter', async () => {
  await requireAs('o-judge');
  const { originals } = await trial.did('o-clerk', { action: 'originals', filingId });
  const originalId = originals[0]?.originalId;
  expect(await trial.ask('o-window', { action: 'dropOriginal', originalId })).toMatchObject(refused('FORBIDDEN'));
  expect(await trial.ask('o-clerk', { action: 'dropOriginal', originalId })).toMatchObject({
    ok: true,
    data: { state: 'dropped' },
  });
});

test('FIX-4 in a case, by its id; own ones are found without any', async () => {
  const caseId = 'yuyao:民初:2025:1';
  await cases.insertMissing({
    _id: caseId,
    courtId: 'yuyao',
    caseNo: '（2025）浙0281民初1号',
    filingId,
    state: 'registered',
    registeredOn: '2025-03-03',
    causeOfAction: null,
    title: '',
  } as never);
  expect(await requireAs('o-judge', { filingId: undefined, caseId })).toMatchObject({ ok: true });
  expect(await requireAs('o-judge', { caseId })).toMatchObject(refused('INVALID_INPUT'));
  expect((await trial.did(WHO, { action: 'originals' })).originals).toHaveLength(2);
  expect((await trial.did('o-lawyer', { action: 'originals' })).originals).toEqual([]);
});

test('another court and another person find nothing; a day that is gone and a file that is not there are refused', async () => {
  expect(await requireAs('o-gz-judge')).toMatchObject(refused('NOT_FOUND'));
  await requireAs('o-judge');
  expect(await trial.ask('o-defendant', { action: 'originals', filingId })).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.ask('o-gz-clerk', { action: 'originals', filingId })).toMatchObject(refused('NOT_FOUND'));
  const { originals } = await trial.did(WHO, { action: 'originals', filingId });
  expect(
    await trial.ask('o-gz-clerk', { action: 'originalShown', originalId: originals[0]?.originalId, agrees: true }),
  ).toMatchObject(refused('NOT_FOUND'));
  expect(await requireAs('o-judge', { bringBy: '2025-03-01' })).toMatchObject(refused('INVALID_INPUT'));
  expect(await requireAs('o-judge', { items: [{ name: '借条', attachmentId: 'none:none' }] })).toMatchObject(
    refused('NOT_FOUND'),
  );
});
