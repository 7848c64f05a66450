/** What an officer states stays on record, under seal; what a side reads has no number in it and is meant for that side (PRIV-4, DOMAIN 4, ENF-7, 8). */
import type { LivingCase } from '../../../demo/living-case';
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { caseDates } from '../../../records/case/date';
import { caseEvents } from '../../../records/case/event';
import { scenesOf } from './scenes/trial';
import { type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
let scenes: ReturnType<typeof scenesOf>;
beforeAll(async () => {
  trial = await startExecutionTrial();
  scenes = scenesOf(trial, 1200);
});
afterAll(() => trial.stop());

/** As the officer reads it, with the reason why. */
async function internalOf(entryId: string): Promise<string | null> {
  const { internal } = Object(
    await trial.must('follow-enforcement', 'o-enforcement', { action: 'revealEntry', entryId, reason: '核对记录' }),
  );
  return internal;
}
const closing = async ({ caseId }: Pick<LivingCase, 'caseId'>) =>
  (await caseEvents.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: 50 })).filter(
    ({ kind }) => kind === 'closing',
  );

test('ENF-7 民诉法254, 255 what was left to the debtor, and why an excess cannot be divided, stay on record and on no feed', async () => {
  const of = await scenes.taken();
  await trial.controlled(of, { indivisible: '房屋一体', kind: 'sealUp', asset: 'immovable', securedFen: 90_000_000 });
  const entry = (await trial.entries(of)).at(-1);
  expect(await internalOf(entry?._id ?? '')).toBe(
    '留给被执行人和家人的生活必需：已留出每月3,000元生活费\n超出范围而不能分割的理由：房屋一体',
  );
  const feeds = [await trial.feed(of, 'applicant'), await trial.feed(of, 'judgmentDebtor')];
  expect(JSON.stringify(feeds)).not.toContain('生活费');
});

test('DOMAIN 4 approvals of panel and president, a settlement’s transcript, reasons for a change and for an exemption stay on record', async () => {
  const of = await scenes.exhausted();
  const { caseId, defendant: debtor } = of;
  const permitted = await trial.officer({ action: 'permitConsumption', caseId, debtor, what: '就医', reason: '重病' });
  expect(await internalOf(permitted.entryId)).toBe('准许的理由：重病');
  const people = { officerId: 'o-enforcement', clerkId: 'o-clerk', assignedBy: '局长' };
  const changed = await trial.officer({ action: 'changeOfficers', caseId, ...people, reason: '法官离任' });
  expect(await internalOf(changed.entryId)).toBe('由局长决定变更。理由：法官离任');
  const search = { debtor, place: '仓库', reasons: '藏匿货物', approval: scenes.approval };
  const searched = await trial.officer({ action: 'search', caseId, ...search });
  expect(await internalOf(searched.entryId)).toContain('院长批准：李院长，2025-03-20，余执审〔2025〕1号。');
  const rulingId = await trial.ruling(of, 'closeRound');
  const approval = { name: '合议庭', date: '2025-06-05', ref: '合议1号' };
  const president = { name: '李院长', date: '2025-06-05', ref: '审2号' };
  const by = { outcome: 'panelAndPresident', panel: approval, president };
  const closed = await trial.officer({ action: 'closeRound', caseId, rulingId, ...by });
  expect(await internalOf(closed.entryId)).toBe(
    '合议庭批准：合议庭，2025-06-05，合议1号。院长批准：李院长，2025-06-05，审2号。',
  );

  const other = await scenes.investigated();
  await scenes.settled(other);
  expect(await internalOf((await trial.entries(other)).at(-1)?._id ?? '')).toBe('记入笔录：执行笔录');
});

test('SIGN-4, ENF-2 why a ruling was taken back, and why the time to report was extended, stay on record', async () => {
  const of = await scenes.taken();
  const { caseId, defendant: debtor } = of;
  const lay = { caseId, about: 'control', facts: '有存款', reasons: '应当冻结', orders: ['冻结'] };
  const { documentId } = await trial.officer({ action: 'layRuling', ...lay });
  await trial.officer({ action: 'takeBackRuling', documentId, reason: '写错了金额' });
  expect((await documents.get(documentId))?.takenBack).toMatchObject({ by: '石执行', reason: '写错了金额' });
  await trial.officer({ action: 'notify', caseId, performDays: 7, reportDays: 10 });
  await trial.must('follow-enforcement', 'o-enforcement', {
    action: 'extendReport',
    caseId,
    debtor,
    until: '2025-03-28',
    reason: '财产在外地',
  });
  const [date] = (await caseDates.find({ caseId }, { limit: 20 })).filter(({ title }) => title === '报告财产');
  expect(date?.steps.at(-1)?.text).toContain('理由：财产在外地');
});

test('PRIV-4 a number that an officer writes is masked in the notification as it is on the feed', async () => {
  const of = await scenes.investigated();
  const { caseId, defendant: debtor } = of;
  await trial.officer({ action: 'recordWhereabouts', caseId, debtor, missing: true, text: '电话13812345678不通' });
  const told = (await notifications.find({ openid: 'o-plaintiff' }, { limit: 500 })).filter(
    ({ _id, title }) => _id.startsWith(`${caseId}:`) && title === '被执行人的下落',
  );
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('*******5678');
  expect(told[0]?.text).not.toContain('13812345678');
});

test('PRIV-4, ENF-6 where it was done is told to the street, and kept whole for the court', async () => {
  const of = await scenes.taken();
  await trial.noticed(of);
  const place = '浙江省余姚市泗门镇光明路8号3幢201室';
  const { entryId } = await trial.officer({ action: 'investigate', caseId: of.caseId, place });
  const [shown] = (await trial.feed(of, 'judgmentDebtor'))
    .concat(await trial.feed(of, 'applicant'))
    .filter((one) => one.entryId === entryId);
  expect(shown?.place).toBe('浙江省余姚市泗门镇光明路***');
  const kept = await trial.must('follow-enforcement', 'o-enforcement', {
    action: 'revealEntry',
    entryId,
    reason: '核对地点',
  });
  expect(kept).toMatchObject({ place });
});

test('PROG-3 the end of an execution stands in the case’s course in words for both sides', async () => {
  const closed = await scenes.roundClosed();
  expect(await closing(closed)).toMatchObject([
    { title: '终结本次执行程序', text: '本次执行程序终结，债务还在。申请执行人发现财产的，随时可以申请恢复执行。' },
  ]);
  const of = await scenes.investigated();
  const rulingId = await trial.ruling(of, 'notToBeEnforced', 'o-judge');
  const end = { ground: 'notToBeEnforced', rulingId, reason: '超过二年', objection: '时效异议成立' };
  const { entryId } = await trial.did('o-judge', { action: 'terminate', caseId: of.caseId, ...end });
  expect(await closing(of)).toMatchObject([{ title: '不予执行', text: '法院裁定不予执行，理由写在裁定书里。' }]);
  expect(await internalOf(entryId)).toBe('被执行人的时效异议和审查结果：时效异议成立');
});

test('ENF-14 both sides read from what to what the sum was put right', async () => {
  const of = await scenes.taken();
  const fix = { action: 'fixObligation' as const, caseId: of.caseId, reason: '利息算到立案' };
  const { told } = await trial.officer({ ...fix, debtFen: 10_600_000, feeFen: 148_500, doubled: null });
  const text =
    '执行的金额已更正：尚欠金额由 105,000 元改为 106,000 元，执行申请费由 1,475 元改为 1,485 元，不计加倍部分利息。理由：利息算到立案';
  expect(told).toEqual({ applicant: text, judgmentDebtor: text });
});

test('ENF-1, 2 without a report order nobody is told of one', async () => {
  const obligation = { kind: 'act', title: { number: '一号', issuedBy: '法院' }, text: '赔礼道歉', debtFen: 0 };
  const of = await scenes.taken({ obligation });
  const { told } = await trial.officer({ action: 'notify', caseId: of.caseId, performDays: 7 });
  expect(told.applicant).toBe('已向对方发出执行通知。');
  expect(told.judgmentDebtor).not.toContain('报告财产');
});

test('SIGN-4 signed by all, and cut before the seal: who signed sees that it waits, and goes on with it', async () => {
  const of = await scenes.taken();
  const { caseId } = of;
  const lay = { caseId, about: 'control', facts: '有存款', reasons: '应当冻结', orders: ['冻结'] };
  const { documentId, sha256 } = await trial.officer({ action: 'layRuling', ...lay });
  const before = process.env.SEAL_GATEWAY;
  process.env.SEAL_GATEWAY = 'http://127.0.0.1:9/';
  process.env.SEAL_KEY = 'k';
  expect(await trial.refusal('o-clerk', { action: 'signRuling', documentId, sha256 })).toMatch(/^UPSTREAM_FAILED/);
  process.env.SEAL_GATEWAY = before;
  const seen = async () =>
    (await trial.officer({ action: 'execution', caseId })).rulings.find((one) => one.documentId === documentId);
  expect(await seen()).toMatchObject({ state: 'signing', waitsForMe: true });
  await trial.officer({ action: 'signRuling', documentId, sha256 });
  expect(await seen()).toMatchObject({ state: 'issued', waitsForMe: false });
});
