/** What people and officers do here while the cloud fails: at each database action, in each way once, and asked again: done once. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { collection, type Stored } from '../../platform/database';
import { staffCollection } from '../../platform/policy';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { caseParties, casePartyId } from '../../records/case/parties';
import { consents } from '../../records/person/consent';
import { accountMatters } from '../../records/person/matter';
import { identities, identityHash, offlinePeople, people } from '../../records/person/person';
import type { IdentityResult } from './contract';
import { type IdentityTrial, NEWCOMER, startIdentity } from './trial';

const notifications = collection<Stored>('notifications');

let trial: IdentityTrial;
wantFaults();

beforeEach(async () => {
  trial = await startIdentity();
});
afterEach(async () => {
  await trial.stop();
});

interface Deed {
  /** Made ready anew each time; returns who asks what. */
  ready(n: string): Promise<{ openid: string; event: Record<string, unknown> }>;
  /** Holds when it was done, once. */
  done(n: string): Promise<void>;
}

const show = async (openid: string, purpose: string) =>
  (await trial.tell<IdentityResult<'showCode'>>(openid, { action: 'showCode', purpose })).code;
const free = () => identities.remove(identityHash('idCard', NEWCOMER.idNumber));
const CARD = { ...NEWCOMER, idKind: 'idCard', noticeGiven: true };

const DEEDS: Record<string, Deed> = {
  consent: {
    ready: async (n) => ({ openid: n, event: { action: 'consent', kind: 'face', version: '2025-1', given: true } }),
    async done(n) {
      expect(await consents.count({ openid: n })).toBe(1);
      expect(await people.get(n)).toMatchObject({ consents: { face: { given: true } } });
    },
  },
  verifyAtWindow: {
    async ready(n) {
      await free();
      return { openid: 'o-window', event: { action: 'verifyAtWindow', code: await show(n, 'window'), ...CARD } };
    },
    async done(n) {
      expect(await people.get(n)).toMatchObject({ verified: true, how: 'window' });
      expect(await identities.get(identityHash('idCard', NEWCOMER.idNumber))).toMatchObject({ openid: n });
      expect(await consents.count({ openid: n })).toBe(1);
      expect(await notifications.count({ openid: n })).toBe(1);
    },
  },
  recordOfflinePerson: {
    async ready() {
      await free();
      return { openid: 'o-window', event: { action: 'recordOfflinePerson', ...CARD } };
    },
    async done() {
      expect(await offlinePeople.count({})).toBe(1);
      expect(await identities.get(identityHash('idCard', NEWCOMER.idNumber))).toMatchObject({ openid: null });
    },
  },
  reportTheft: {
    async ready(n) {
      await people.insert({ _id: n, name: '某人', verified: true });
      return { openid: n, event: { action: 'reportTheft', courtId: 'yuyao', text: '手机丢了' } };
    },
    async done(n) {
      expect(await people.get(n)).toMatchObject({ suspended: { reason: 'theft' } });
      expect(await accountMatters.count({ openid: n })).toBe(1);
    },
  },
  linkStaff: {
    ready: async (n) => ({
      openid: 'o-admin',
      event: { action: 'linkStaff', code: await show(n, 'staff'), name: '新人', roles: ['clerk'] },
    }),
    async done(n) {
      expect(await staffCollection.get(n)).toMatchObject({ courtId: 'yuyao', active: true, roles: ['clerk'] });
    },
  },
  releaseLink: {
    async ready(n) {
      const caseId = `yuyao:${n}`;
      await cases.insert({
        _id: caseId,
        courtId: 'yuyao',
        caseNo: `（2025）浙0281民初${n}号`,
        filingId: n,
        state: 'registered',
        registeredOn: '2025-03-01' as never,
        causeOfAction: null,
        title: '',
      } as never);
      await caseParties.insert({
        _id: casePartyId(caseId, 'defendant', 1),
        caseId,
        courtId: 'yuyao',
        role: 'defendant',
        name: '王建国',
        idHash: identityHash('idCard', '330281197911056417'),
        released: false,
        openid: null,
      });
      return { openid: 'o-clerk', event: { action: 'releaseLink', caseId } };
    },
    async done(n) {
      expect(await caseMembers.count({ caseId: `yuyao:${n}` })).toBe(1);
      expect(await notifications.get(`yuyao:${n}:defendant:1:linked:o-defendant`)).toBeDefined();
    },
  },
};

async function through({ ready, done }: Deed, name: string, fault: Kind, skip: number): Promise<boolean> {
  const n = `o-${name}-${fault}-${skip}`;
  const { openid, event } = await ready(n);
  const asked = { ...event, requestId: randomUUID() };
  const { faults, store } = trial.emulator;
  const { id } = faults.add({ match: { function: 'identity', action: 'database.*' }, fault, skip, times: 1, ms: 1 });
  const first = await trial.ask(openid, asked);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(id);
  const again = await trial.ask(openid, asked);
  expect(again).toMatchObject({ ok: true });
  if (first.ok) expect(again).toEqual(first);
  await done(n);
  expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
  return struck;
}

describe.each(Object.keys(DEEDS))('ID-2 %s', (name) => {
  test.each(KINDS)('%s at each database action: asked again it was done once', async (fault) => {
    const deed = DEEDS[name];
    if (!deed) throw new Error(name);
    let steps = 0;
    while (await through(deed, name, fault, steps)) steps += 1;
    expect(steps).toBeGreaterThan(4);
  });
});
