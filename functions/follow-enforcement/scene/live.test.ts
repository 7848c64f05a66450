/**
 * The feed as phones see it live, under our own rule: each side its own, a former member and a stranger nothing (ENF-6). What is asked once is
 * asked by the unmodified web SDK; who watches beside others does so without it, since it keeps one person a process.
 */
import sdk from '@cloudbase/js-sdk';
import type { LivingCase } from '../../../demo/living-case';
import { sdkTimers } from '../../../emulator/conformance/sdk-timers';
import { codeOf, connect, type Sdk, type WebApp } from '../../../emulator/conformance/web-sdk';
import { RawClient } from '../../../emulator/watch/raw-client';
import type { SdkModel } from '../../../emulator/watch/sdk-model';
import { command } from '../../../platform/database';
import { caseMembers } from '../../../records/case/member';
import { people } from '../../../records/person/person';
import { APPLICANT, DEBTOR, execution, OFFICER, type SceneTrial, startScene, TOLD } from './trial';

let trial: SceneTrial;
let of: LivingCase;
let timers: ReturnType<typeof sdkTimers>;
const watching: RawClient[] = [];

beforeEach(async () => {
  for (const name of ['log', 'warn', 'error'] as const) jest.spyOn(console, name).mockImplementation(() => undefined);
  timers = sdkTimers();
  trial = await startScene();
  of = await execution();
});
afterEach(async () => {
  await Promise.all(watching.splice(0).map((one) => one.close()));
  await trial.stop();
  timers.clear();
  jest.restoreAllMocks();
});

async function phone(openid: string): Promise<WebApp> {
  const { port } = trial.emulator;
  // The boundary: the package's own type is another than what is used of it here.
  const app = connect(sdk as unknown as Sdk, { env: 'local-env', mode: 'CLOUD_API', port });
  await app.auth().setSession(trial.emulator.client.signIn(openid));
  return app;
}

const feedOf = (side: 'applicant' | 'judgmentDebtor') => ({ caseId: of.caseId, feed: `${of.caseId}:${side}` });

interface Following {
  client: RawClient;
  model: SdkModel;
}

async function follow(openid: string, side: 'applicant' | 'judgmentDebtor'): Promise<Following> {
  const client = await RawClient.open(trial.emulator, openid);
  watching.push(client);
  const asked = { collName: 'enforcement_feed', query: feedOf(side), orderBy: { listKey: 'desc' as const }, limit: 20 };
  return { client, model: await client.watch('w', asked) };
}

const shownIn = ({ model }: Following): string => JSON.stringify(model.docs);

async function until({ client, model }: Following, text: string): Promise<void> {
  while (!JSON.stringify(model.docs).includes(text)) await client.change();
}

test('ENF-6 both sides see an entry the moment it is published, each its own; taken off, it is gone from both phones at once', async () => {
  const [applicant, debtor] = [await follow(APPLICANT, 'applicant'), await follow(DEBTOR, 'judgmentDebtor')];
  const { entryId } = await trial.did(OFFICER, {
    action: 'prepareEntry',
    caseId: of.caseId,
    kind: 'scene',
    told: TOLD,
    publish: true,
  });
  await Promise.all([applicant, debtor].map((one) => until(one, entryId)));
  expect(shownIn(applicant)).toContain('门前停有货车');
  expect(shownIn(debtor)).toContain('法院已到您的住处查看');
  expect(shownIn(debtor)).not.toContain('货车');
  await trial.did(OFFICER, { action: 'takeOffEntry', entryId, reason: '发错案件' });
  await Promise.all([applicant, debtor].map((one) => until(one, '发错案件')));
  expect(shownIn(applicant)).not.toContain('货车');
  expect(shownIn(debtor)).not.toContain('住处');
});

test('ENF-6 nobody reads the other side’s feed, the whole of it, or another case’s, whatever he asks for', async () => {
  const other = await execution({ n: 8 });
  await trial.did(OFFICER, { action: 'prepareEntry', caseId: of.caseId, kind: 'scene', told: TOLD, publish: true });
  const asked = async (openid: string, where: Record<string, unknown>) =>
    codeOf((await phone(openid)).database().collection('enforcement_feed').where(where).get());
  const denied = 'DATABASE_PERMISSION_DENIED';
  expect(await asked(APPLICANT, feedOf('applicant'))).not.toBe(denied);
  expect(await asked('o-lawyer', feedOf('applicant'))).not.toBe(denied);
  for (const [openid, where] of [
    [DEBTOR, feedOf('applicant')],
    [APPLICANT, feedOf('judgmentDebtor')],
    ['o-elder', feedOf('applicant')],
    [OFFICER, feedOf('applicant')],
    [DEBTOR, { caseId: of.caseId }],
    [DEBTOR, { feed: `${of.caseId}:judgmentDebtor` }],
    [DEBTOR, { caseId: other.caseId, feed: feedOf('applicant').feed }],
    [DEBTOR, { caseId: `${of.caseId}:${APPLICANT}`, feed: feedOf('applicant').feed }],
    [DEBTOR, {}],
  ] as const)
    expect([openid, where, await asked(openid, { ...where })]).toEqual([openid, where, denied]);
  const feed = (await phone(DEBTOR)).database().collection('enforcement_feed');
  expect(await codeOf(feed.where(feedOf('judgmentDebtor')).update({ text: '' }))).toBe(denied);
  for (const name of ['enforcement_entries', 'scene_media', 'enforcements'])
    expect(await codeOf((await phone(APPLICANT)).database().collection(name).where({ caseId: of.caseId }).get())).toBe(
      denied,
    );
});

test('ENF-6 a stranger, the officer and the other side cannot watch it either', async () => {
  for (const [openid, side] of [
    ['o-elder', 'applicant'],
    [OFFICER, 'applicant'],
    [DEBTOR, 'applicant'],
    [APPLICANT, 'judgmentDebtor'],
  ] as const)
    await expect(follow(openid, side)).rejects.toThrow('PERMISSION_DENIED');
});

test('PROG-2 whose part has ended is told nothing of what comes then, though he is watching', async () => {
  const [former, party] = [await follow('o-lawyer', 'applicant'), await follow(APPLICANT, 'applicant')];
  await caseMembers.updateWhere(
    { _id: `${of.caseId}:o-lawyer` },
    { to: new Date(trial.emulator.clock.now()), feed: command().remove() },
  );
  const { entryId } = await trial.did(OFFICER, {
    action: 'prepareEntry',
    caseId: of.caseId,
    kind: 'scene',
    told: TOLD,
    publish: true,
  });
  await until(party, entryId);
  const refused = await former.client.until(({ msgType }) => msgType === 'ERROR');
  expect(refused.msgData).toMatchObject({ code: expect.stringContaining('PERMISSION_DENIED') });
  expect(shownIn(former)).not.toContain(entryId);
  expect(JSON.stringify(former.client.messages)).not.toContain(entryId);
  expect(
    await codeOf((await phone('o-lawyer')).database().collection('enforcement_feed').where(feedOf('applicant')).get()),
  ).toBe('DATABASE_PERMISSION_DENIED');
});

test('ID-2 an account that is frozen is told nothing of what comes then, though it is watching; lifted, it follows again', async () => {
  const [frozen, party] = [await follow('o-lawyer', 'applicant'), await follow(APPLICANT, 'applicant')];
  const suspended = { reason: 'theft', at: new Date(trial.emulator.clock.now()), matter: 'matter-1' };
  await people.update('o-lawyer', { suspended: command().set(suspended) });
  const { entryId } = await trial.did(OFFICER, {
    action: 'prepareEntry',
    caseId: of.caseId,
    kind: 'scene',
    told: TOLD,
    publish: true,
  });
  await until(party, entryId);
  const refused = await frozen.client.until(({ msgType }) => msgType === 'ERROR');
  expect(refused.msgData).toMatchObject({ code: expect.stringContaining('PERMISSION_DENIED') });
  expect(JSON.stringify(frozen.client.messages)).not.toContain(entryId);
  expect(shownIn(frozen)).not.toContain(entryId);
  const feed = (await phone('o-lawyer')).database().collection('enforcement_feed').where(feedOf('applicant'));
  expect(await codeOf(feed.get())).toBe('DATABASE_PERMISSION_DENIED');
  await expect(follow('o-lawyer', 'applicant')).rejects.toThrow('PERMISSION_DENIED');
  // The page asks the service first, and is told why.
  expect(await trial.ask('o-lawyer', { action: 'feed', caseId: of.caseId })).toMatchObject({
    error: { code: 'FORBIDDEN', message: expect.stringContaining('窗口') },
  });

  await people.update('o-lawyer', { suspended: command().remove() });
  expect(shownIn(await follow('o-lawyer', 'applicant'))).toContain(entryId);
});
