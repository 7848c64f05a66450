/** Entries and their two feeds: masked, published whole, corrected by new ones, taken off at once; each side sees its own and nobody else any (ENF-4..6). */

import type { LivingCase } from '../../../demo/living-case';
import { notifications } from '../../../platform/notify';
import { caseMembers } from '../../../records/case/member';
import { enforcementEntries } from '../../../records/enforcement/entry';
import { enforcementFeed } from '../../../records/enforcement/feed';
import { sceneMedia } from '../../../records/enforcement/media';
import { revelations } from '../../../records/revelation/revelation';
import {
  APPLICANT,
  DEBTOR,
  execution,
  laidDown,
  OFFICER,
  photo,
  readied,
  type SceneTrial,
  startScene,
  TOLD,
} from './trial';

let trial: SceneTrial;
let of: LivingCase;
beforeEach(async () => {
  trial = await startScene();
  of = await execution();
});
afterEach(() => trial.stop());

const refused = (code: string) => ({ ok: false, error: { code } });
const prepared = (more: object = {}) =>
  trial.did(OFFICER, { action: 'prepareEntry', caseId: of.caseId, kind: 'scene', told: TOLD, ...more });
const feedOf = async (openid: string) => (await trial.did(openid, { action: 'feed', caseId: of.caseId })).entries;

test('ENF-5 what is prepared nobody sees; published, each side reads its own part, with officer, time and hash', async () => {
  const { entryId, state } = await prepared({
    doneAt: '2025-03-10T09:00:00+08:00',
    place: { text: '凤山街道世南西路88号3幢' },
  });
  expect(state).toBe('prepared');
  expect(await feedOf(APPLICANT)).toEqual([]);
  expect(await trial.ask(APPLICANT, { action: 'entry', entryId })).toMatchObject(refused('NOT_FOUND'));
  await trial.did(OFFICER, { action: 'publishEntry', entryId });
  expect(await feedOf(APPLICANT)).toMatchObject([
    {
      entryId,
      kindName: '现场执行',
      title: '到被执行人住处查看',
      text: '已到对方住处查看，门前停有货车一辆，车牌浙B****5。',
      place: '凤山街道世南西路***',
      officer: { name: '石执行', post: '执行员' },
      doneAt: '2025-03-10T01:00:00.000Z',
      enteredAt: '2025-03-10T02:00:00.000Z',
      later: true,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(await feedOf(DEBTOR)).toMatchObject([{ entryId, title: '到住处查看' }]);
  expect(JSON.stringify(await feedOf(DEBTOR))).not.toContain('货车');
  expect(await trial.did('o-lawyer', { action: 'entry', entryId })).toMatchObject({ title: '到被执行人住处查看' });
});

test('ENF-4 numbers are masked before they are kept; whole they are only under seal, and shown with a reason that is kept', async () => {
  const account = '6222020200112233445';
  const { entryId } = await prepared({
    kind: 'inquiry',
    internal: `卡号 ${account}，余额 12003.55 元`,
    place: { text: '余姚农商行泗门支行3楼', exact: '30.1,121.0' },
    told: {
      applicant: {
        title: '查到存款并已冻结',
        text: `卡号${account}已冻结`,
        assets: [
          {
            kind: '存款',
            holder: '余姚农商行',
            number: account,
            amountFen: 1_200_355,
            measure: '冻结',
            until: '2026-03-09',
          },
        ],
      },
    },
    publish: true,
  });
  const kept = await enforcementEntries.get(entryId);
  const [shown] = await feedOf(APPLICANT);
  expect(JSON.stringify([kept, shown])).not.toContain('2020200112233');
  expect(shown?.assets).toEqual([
    {
      kind: '存款',
      holder: '余姚农商行',
      masked: '***************3445',
      amountFen: 1_200_355,
      band: null,
      until: '2026-03-09',
      measure: '冻结',
    },
  ]);
  expect(await feedOf(DEBTOR)).toEqual([]);
  expect(await trial.ask(OFFICER, { action: 'revealEntry', entryId })).toMatchObject(refused('INVALID_INPUT'));
  expect(await trial.did(OFFICER, { action: 'revealEntry', entryId, reason: '核对冻结金额' })).toEqual({
    internal: `卡号 ${account}，余额 12003.55 元`,
    place: '余姚农商行泗门支行3楼\n30.1,121.0',
  });
  expect(await revelations.find({ filingId: entryId }, { limit: 5 })).toMatchObject([
    { reason: '核对冻结金额', by: OFFICER },
  ]);
});

test('ENF-4 what was found and not controlled cannot be told', async () => {
  const told = { applicant: { title: '查到存款', text: '查到', assets: [{ kind: '存款', holder: '某行' }] } };
  expect(await trial.ask(OFFICER, { action: 'prepareEntry', caseId: of.caseId, kind: 'inquiry', told })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { 'told.applicant.assets.0.measure': expect.any(String) } },
  });
});

test('PROG-4 an embargoed entry reaches the debtor only by the officer’s act', async () => {
  const { entryId } = await prepared({ embargoed: true, publish: true });
  expect(await feedOf(APPLICANT)).toHaveLength(1);
  expect(await feedOf(DEBTOR)).toEqual([]);
  expect(await trial.ask(DEBTOR, { action: 'entry', entryId })).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.did(OFFICER, { action: 'publishEntry', entryId })).toMatchObject({ embargoed: true });
  expect(await feedOf(DEBTOR)).toEqual([]);
  trial.at('2025-03-12T10:00:00+08:00');
  expect(await trial.did(OFFICER, { action: 'publishEntry', entryId, toDebtor: true })).toMatchObject({
    embargoed: false,
  });
  expect(await feedOf(DEBTOR)).toMatchObject([{ entryId, publishedAt: '2025-03-12T02:00:00.000Z' }]);
});

test('ENF-5 a correction is a new entry; both sides see on the old one that it was corrected; it is corrected once', async () => {
  const { entryId } = await prepared({ publish: true });
  const correction = { action: 'correctEntry' as const, entryId, reason: '车牌看错了' };
  const told = { applicant: { title: '更正', text: '停的是小客车。' } };
  expect(await trial.ask(OFFICER, { ...correction, told })).toMatchObject(refused('INVALID_INPUT'));
  const both = { ...told, judgmentDebtor: { title: '更正', text: '内容有更正。' } };
  trial.at('2025-03-10T11:00:00+08:00');
  const fixed = await trial.did(OFFICER, { ...correction, told: both });
  expect(fixed).toMatchObject({ kind: 'correction', corrects: entryId, state: 'published' });
  for (const openid of [APPLICANT, DEBTOR])
    expect(await feedOf(openid)).toMatchObject([
      { entryId: fixed.entryId, corrects: entryId },
      { entryId, correctedBy: fixed.entryId },
    ]);
  expect(await trial.ask(OFFICER, { ...correction, told: both })).toMatchObject(refused('CONFLICT'));
});

test('PROG-4 what is corrected before the debtor may know of it reaches him together with its correction', async () => {
  const mediaId = await laidDown(trial, of.caseId, await photo(64, 48));
  await readied(trial, mediaId);
  const told = { ...TOLD, judgmentDebtor: { ...TOLD.judgmentDebtor, media: [mediaId] } };
  const { entryId } = await prepared({ told, embargoed: true, publish: true });
  const correction = { action: 'correctEntry' as const, entryId, reason: '门牌看错了' };
  const applicant = { title: '更正', text: '是隔壁一户。' };
  // He will see the old one: what is right is to be said to him, too.
  expect(await trial.ask(OFFICER, { ...correction, told: { applicant } })).toMatchObject(refused('INVALID_INPUT'));
  const judgmentDebtor = { title: '更正', text: '法院到过您家隔壁。', media: [mediaId] };
  trial.at('2025-03-10T11:00:00+08:00');
  const fixed = await trial.did(OFFICER, { ...correction, told: { applicant, judgmentDebtor } });
  expect(await feedOf(DEBTOR)).toEqual([]);
  await trial.did(OFFICER, { action: 'publishEntry', entryId, toDebtor: true });
  expect(await feedOf(DEBTOR)).toMatchObject([
    { entryId: fixed.entryId, corrects: entryId, text: '法院到过您家隔壁。' },
    { entryId, correctedBy: fixed.entryId, media: [{ mediaId }] },
  ]);
  expect(await sceneMedia.get(mediaId)).toMatchObject({ entryId: fixed.entryId });
});

test('ENF-5 a correction that was itself a mistake is taken off: what it corrected stands as before, and is corrected anew', async () => {
  const { entryId } = await prepared({ publish: true });
  const correction = { action: 'correctEntry' as const, entryId, reason: '写错了', told: TOLD };
  trial.at('2025-03-10T11:00:00+08:00');
  const wrong = await trial.did(OFFICER, correction);
  await trial.did(OFFICER, { action: 'takeOffEntry', entryId: wrong.entryId, reason: '更正错了' });
  const old = async () => (await feedOf(APPLICANT)).find((one) => one.entryId === entryId);
  expect(await old()).toMatchObject({ correctedBy: null });
  trial.at('2025-03-10T12:00:00+08:00');
  const right = await trial.did(OFFICER, correction);
  expect(await old()).toMatchObject({ correctedBy: right.entryId });
});

test('ENF-5 what a correction does not say anew of assets stands as it was; what it leaves out on purpose is gone', async () => {
  const assets = [{ kind: '车辆', holder: '车管所', number: '浙B12345', isPlate: true, measure: '查封' }];
  const said = { title: '查封车辆', text: '已查封。', assets };
  const { entryId } = await prepared({ told: { applicant: said, judgmentDebtor: said }, publish: true });
  const words = { title: '更正', text: '停放地点有更正。' };
  trial.at('2025-03-10T11:00:00+08:00');
  const { entryId: second } = await trial.did(OFFICER, {
    action: 'correctEntry',
    entryId,
    reason: '地点写错',
    told: { applicant: words, judgmentDebtor: words },
  });
  const [corrected, before] = await feedOf(APPLICANT);
  expect(corrected?.assets).toEqual(before?.assets);
  expect(corrected?.assets).toHaveLength(1);
  const none = { ...words, assets: [] };
  trial.at('2025-03-10T12:00:00+08:00');
  await trial.did(OFFICER, {
    action: 'correctEntry',
    entryId: second,
    reason: '记错案件',
    told: { applicant: none, judgmentDebtor: none },
  });
  expect((await feedOf(APPLICANT))[0]?.assets).toEqual([]);
});

test('an entry published by mistake is gone from both feeds; only that it was taken off, when and why is left', async () => {
  const { entryId } = await prepared({ publish: true });
  const off = await trial.did(OFFICER, { action: 'takeOffEntry', entryId, reason: '发错案件' });
  expect(off).toMatchObject({ state: 'takenOff', takenOff: { by: '石执行', reason: '发错案件' } });
  for (const openid of [APPLICANT, DEBTOR]) {
    const [left] = await feedOf(openid);
    expect(left).toMatchObject({
      title: '这条记录已撤下',
      text: '',
      kind: 'other',
      sha256: '',
      takenOff: { reason: '发错案件' },
    });
  }
  expect(
    JSON.stringify(await enforcementFeed.find({ caseId: of.caseId, feed: `${of.caseId}:applicant` }, { limit: 9 })),
  ).not.toMatch(/住处|货车/);
  expect(await enforcementEntries.get(entryId)).toMatchObject({
    state: 'takenOff',
    told: { applicant: { title: '到被执行人住处查看' } },
  });
  expect(await trial.ask(OFFICER, { action: 'publishEntry', entryId })).toMatchObject(refused('PRECONDITION_FAILED'));
});

test('two officers publishing one entry at once: it is on each feed once, told once; two entries at once both stay', async () => {
  const { entryId } = await prepared();
  const twice = await Promise.all([1, 2, 3].map(() => trial.ask(OFFICER, { action: 'publishEntry', entryId })));
  expect(twice.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await enforcementFeed.count({ feed: `${of.caseId}:applicant` })).toBe(1);
  expect(await notifications.count({ openid: APPLICANT })).toBe(1);
  await Promise.all([1, 2, 3, 4].map(() => prepared({ publish: true })));
  expect(await feedOf(APPLICANT)).toHaveLength(5);
});

test('one takes off what another corrects at once: nothing of it is on a feed but that it was taken off', async () => {
  const { entryId } = await prepared({ publish: true });
  await Promise.all([
    trial.ask(OFFICER, { action: 'takeOffEntry', entryId, reason: '发错了' }),
    trial.ask(OFFICER, { action: 'correctEntry', entryId, reason: '写错了', told: TOLD }),
  ]);
  const old = (await feedOf(APPLICANT)).find((one) => one.entryId === entryId);
  expect(old).toMatchObject({ text: '', takenOff: { reason: '发错了' } });
});

test('work done without a network keeps its own time, not before registration nor to come', async () => {
  expect(
    await trial.ask(OFFICER, {
      action: 'prepareEntry',
      caseId: of.caseId,
      kind: 'scene',
      told: TOLD,
      doneAt: '2025-03-02T23:00:00+08:00',
    }),
  ).toMatchObject(refused('INVALID_INPUT'));
  expect(
    await trial.ask(OFFICER, {
      action: 'prepareEntry',
      caseId: of.caseId,
      kind: 'scene',
      told: TOLD,
      doneAt: '2025-03-10T10:06:00+08:00',
    }),
  ).toMatchObject(refused('INVALID_INPUT'));
  expect(await prepared({ doneAt: '2025-03-10T10:04:00+08:00' })).toMatchObject({ doneAt: '2025-03-10T02:00:00.000Z' });
});

test('ENF-6 a stranger, the other side and a former agent find nothing, whatever ids they guess; another officer is refused', async () => {
  const mine = await prepared({ told: { applicant: TOLD.applicant }, publish: true });
  for (const [openid, code] of [
    ['o-elder', 'NOT_FOUND'],
    [DEBTOR, 'NOT_FOUND'],
    [undefined, 'UNAUTHENTICATED'],
    ['o-newcomer', 'IDENTITY_REQUIRED'],
  ] as const)
    expect(await trial.ask(openid, { action: 'entry', entryId: mine.entryId })).toMatchObject(refused(code));
  expect(await trial.ask('o-elder', { action: 'feed', caseId: of.caseId })).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.ask(DEBTOR, { action: 'entry', entryId: `${mine.entryId}:applicant` })).toMatchObject(
    refused('NOT_FOUND'),
  );
  expect(await trial.ask(DEBTOR, { action: 'feed', caseId: `${of.caseId}:applicant` })).toMatchObject(
    refused('NOT_FOUND'),
  );
  await caseMembers.updateWhere({ _id: `${of.caseId}:o-lawyer` }, { to: new Date(trial.emulator.clock.now()) });
  expect(await trial.ask('o-lawyer', { action: 'feed', caseId: of.caseId })).toMatchObject(refused('NOT_FOUND'));
  for (const action of ['publishEntry', 'takeOffEntry', 'revealEntry'] as const)
    for (const [openid, code] of [
      [APPLICANT, 'FORBIDDEN'],
      ['o-judge', 'FORBIDDEN'],
    ] as const)
      expect(
        await trial.ask(openid, {
          action,
          entryId: mine.entryId,
          ...(action === 'publishEntry' ? {} : { reason: '看看' }),
        }),
      ).toMatchObject(refused(code));
});

test('the feed is paged, the latest first', async () => {
  for (let day = 4; day <= 9; day += 1) await prepared({ publish: true, doneAt: `2025-03-0${day}T10:00:00+08:00` });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await trial.did(APPLICANT, {
      action: 'feed',
      caseId: of.caseId,
      limit: 4,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.entries.map(({ doneAt }) => doneAt.slice(8, 10)));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['09', '08', '07', '06', '05', '04']);
});

test('a member written before his feed was kept follows it from his first look on', async () => {
  await prepared({ publish: true });
  const { command } = await import('../../../platform/database');
  await caseMembers.updateWhere({ _id: `${of.caseId}:${APPLICANT}` }, { feed: command().remove() });
  expect(await feedOf(APPLICANT)).toHaveLength(1);
  expect(await caseMembers.get(`${of.caseId}:${APPLICANT}`)).toMatchObject({ feed: `${of.caseId}:applicant` });
});

test('ENF-5 the file of measures is a PDF of one’s own side alone, without what was taken off', async () => {
  await prepared({ publish: true });
  const { entryId } = await prepared({ publish: true });
  const whole = await trial.did(APPLICANT, { action: 'measuresFile', caseId: of.caseId });
  expect(whole).toMatchObject({ title: '执行措施清单', mime: 'application/pdf', next: null });
  expect(Buffer.from(whole.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(await trial.did(APPLICANT, { action: 'measuresFile', caseId: of.caseId })).toEqual(whole);
  await trial.did(OFFICER, { action: 'takeOffEntry', entryId, reason: '发错了' });
  expect((await trial.did(APPLICANT, { action: 'measuresFile', caseId: of.caseId })).sha256).not.toBe(whole.sha256);
  expect((await trial.did(DEBTOR, { action: 'measuresFile', caseId: of.caseId })).sha256).not.toBe(whole.sha256);
});
