/** Each write of a correction cut before each of its database actions: all or nothing, and asking again ends it, once. */
import { randomUUID } from 'node:crypto';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS } from '../../emulator/faults/fault';
import { acts } from '../../platform/act';
import { notifications } from '../../platform/notify';
import { savedAnswers } from '../../records/correction/answer';
import { extensions } from '../../records/correction/extension';
import { originals } from '../../records/correction/original';
import { filings, filingVersions } from '../../records/filing/filing';
import { startTrial, type Trial, WHO } from './trial';

let trial: Trial;
let cutAt = 0;
let seen = 0;
/** Transactions that were begun. */
const open = new Set<string>();

wantFaults();

beforeEach(async () => {
  [seen, cutAt] = [0, 0];
  trial = await startTrial(({ action, transactionId }) => {
    seen += 1;
    // From there on nothing of this call arrives any more: the function is dead.
    if (cutAt > 0 && seen >= cutAt) throw new Error(`dead before ${String(action)}`);
    if (typeof transactionId === 'string') open.add(transactionId);
  });
});
afterEach(async () => {
  await trial.stop();
});

/** The cloud ends what a dead function left open after 30 s: here at once. */
function buried(): void {
  for (const id of open) {
    try {
      trial.emulator.store.transactions.abort(id);
    } catch {
      // It had ended.
    }
  }
  open.clear();
}

interface Scene {
  who: string;
  event: Record<string, unknown>;
  /** How things stand: nothing, or all of it. */
  check(state: 'died' | 'done'): Promise<void>;
}

async function eachDeath(prepare: () => Promise<Scene>): Promise<number> {
  for (let at = 1; ; at += 1) {
    const { who, event, check } = await prepare();
    const asked = { ...event, requestId: randomUUID() };
    [seen, cutAt] = [0, at];
    const first = await trial.call('correct-filing', who, asked);
    const died = seen >= at;
    cutAt = 0;
    buried();
    await check('died');
    const again = await trial.call('correct-filing', who, asked);
    expect(again).toMatchObject({ ok: true });
    if (first.ok) expect(again).toEqual(first);
    expect(await trial.call('correct-filing', who, asked)).toEqual(again);
    await check('done');
    if (!died) return at - 1;
  }
}

const SAID = ['item-1', 'item-2'].map((itemId) => ({ itemId, text: '补齐了' }));

test('FIX-2 answering dead before any step: the answer with the new version, or neither', async () => {
  const steps = await eachDeath(async () => {
    const filingId = await trial.correcting();
    return {
      who: WHO,
      event: { action: 'answerItem', filingId, itemId: 'item-1', text: '余姚市某路 1 号' },
      async check(state) {
        const [version, kept] = [(await filings.get(filingId))?.version, await savedAnswers.get(`${filingId}:item-1`)];
        expect([version, kept !== undefined]).toEqual(kept ? [2, true] : [1, false]);
        if (state === 'done') expect(kept).toBeDefined();
      },
    };
  });
  expect(steps).toBeGreaterThan(6);
});

test('FIX-2, FILE-7 handing in dead before any step: asked again it is handed in once, as of the day it was first asked, and kept', async () => {
  const steps = await eachDeath(async () => {
    trial.at('2025-03-03T09:00');
    const filingId = await trial.correcting();
    await trial.did(WHO, { action: 'askExtension', filingId, reason: '住院，需要时间。' });
    trial.at('2025-03-10T23:59');
    return {
      who: WHO,
      event: { action: 'resubmit', filingId, version: 1, answers: SAID },
      async check(state) {
        const filing = await filings.get(filingId);
        if (filing?.state === 'correcting') expect([state, filing.version]).toEqual(['died', 1]);
        else expect(filing).toMatchObject({ state: 'resubmitted', version: 2, correction: { late: false } });
        if (state === 'died') {
          // The clock goes on meanwhile. What died before there was an act was never asked.
          if ((await acts.count({ state: 'begun' })) > 0) trial.at('2025-03-11T08:00');
          return;
        }
        expect(filing).toMatchObject({ decisionDue: '2025-03-17', decisionFrom: '2025-03-10' });
        expect(filing?.history.filter(({ event }) => event === 'resubmit')).toHaveLength(1);
        expect(await filingVersions.get(`${filingId}:2`)).toBeDefined();
        expect(await notifications.get(`${filingId}:resubmitted:2`)).toBeDefined();
        expect((await extensions.find({ filingId }, { orderBy: [['askedAt', 'desc']], limit: 9 }))[0]).toMatchObject({
          state: 'moot',
        });
      },
    };
  });
  expect(steps).toBeGreaterThan(10);
});

test('FIX-1 asking and deciding dead before any step: one request, and decision and last day together', async () => {
  await eachDeath(async () => {
    const filingId = await trial.correcting();
    return {
      who: WHO,
      event: { action: 'askExtension', filingId, reason: '住院，需要时间。' },
      async check(state) {
        const count = (await extensions.find({ filingId }, { orderBy: [['askedAt', 'desc']], limit: 9 })).length;
        expect(count).toBeLessThanOrEqual(1);
        if (state === 'done') expect(count).toBe(1);
      },
    };
  });
  const steps = await eachDeath(async () => {
    const filingId = await trial.correcting();
    const { extensionId } = await trial.did(WHO, { action: 'askExtension', filingId, reason: '住院，需要时间。' });
    return {
      who: 'o-filing-judge',
      event: { action: 'decideExtension', extensionId, days: 20 },
      async check(state) {
        const decided = (await extensions.get(extensionId))?.state;
        const told = await notifications.get(`${filingId}:extension:${extensionId}`);
        expect([(await filings.get(filingId))?.correction?.lastDay, told !== undefined]).toEqual(
          decided === 'granted' ? ['2025-03-24', true] : ['2025-03-10', false],
        );
        if (state === 'done') expect(decided).toBe('granted');
      },
    };
  });
  expect(steps).toBeGreaterThan(8);
});

test('FIX-3 filing anew dead before any step: one draft, each file once', async () => {
  await eachDeath(async () => {
    const filingId = await trial.correcting();
    await trial.attached(filingId, '借条', 'draft');
    await trial.judge('returnUncorrected', filingId);
    return {
      who: WHO,
      event: { action: 'fileAnew', filingId },
      async check(state) {
        if (state === 'died') return;
        const { anewFilingId } = await trial.did(WHO, { action: 'notice', filingId });
        expect(await filings.get(anewFilingId ?? '')).toMatchObject({ state: 'draft', version: 1 });
      },
    };
  });
});

test('FIX-4 asking for originals and recording them dead before any step: each once', async () => {
  await eachDeath(async () => {
    const filingId = await trial.submitted();
    return {
      who: 'o-clerk',
      event: { action: 'requireOriginals', filingId, reason: 'needed', items: [{ name: '借条' }, { name: '合同' }] },
      async check(state) {
        const found = await originals.find({ filingId }, { orderBy: [['_id', 'desc']], limit: 9 });
        if (state === 'done') expect(found).toHaveLength(2);
      },
    };
  });
});

test.each(KINDS)('FIX-2 %s at each database action of handing in: one handing in, one answer', async (fault) => {
  const { faults, store } = trial.emulator;
  for (let skip = 0; ; skip += 1) {
    const filingId = await trial.correcting();
    const event = { action: 'resubmit', filingId, version: 1, answers: SAID, requestId: randomUUID() };
    const { id } = faults.add({
      match: { function: 'correct-filing', action: 'database.*' },
      fault,
      skip,
      times: 1,
      ms: 1,
    });
    const first = await trial.call('correct-filing', WHO, event);
    const struck = faults.list().some(({ hits }) => hits === 1);
    faults.remove(id);
    const again = await trial.call('correct-filing', WHO, event);
    expect(again).toMatchObject({ ok: true, data: { state: 'resubmitted', version: 2 } });
    if (first.ok) expect(again).toEqual(first);
    expect((await filings.get(filingId))?.history.filter(({ event: one }) => one === 'resubmit')).toHaveLength(1);
    expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
    if (!struck) break;
  }
  expect(await acts.count({ state: 'begun' })).toBe(0);
});
