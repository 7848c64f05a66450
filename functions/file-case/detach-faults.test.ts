/** Removing a file while the cloud fails or dies: nothing ever points to a file that is gone, and asking again ends it. */
import { randomUUID } from 'node:crypto';
import { type MortalCourt, startMortalCourt } from '../../demo/mortal-court';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { acts } from '../../platform/act';
import { sdkApp } from '../../platform/database';
import type { Result } from '../../platform/errors';
import { readFile } from '../../platform/storage';
import { attachments } from '../../records/filing/attachment';
import { filings } from '../../records/filing/filing';
import { contract } from './contract';
import { main } from './index';
import { CONTENT, startTrial, type Trial } from './trial';

type Event = Record<string, unknown> & { requestId?: string };
type Must = (openid: string, event: Event) => Promise<unknown>;
type Ask = (event: Event) => Promise<Result<unknown>>;

wantFaults();

interface Scene {
  filingId: string;
  attachmentId: string;
  fileId: string;
  event: Event;
}

/** A draft with one file. */
async function scene(must: Must): Promise<Scene> {
  const made = await must('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  const { filingId } = contract.actions.saveDraft.result.parse(made);
  const cloudPath = `uploads/o-plaintiff/${randomUUID()}/a.pdf`;
  const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from('%PDF-1.7') });
  const attached = await must('o-plaintiff', { action: 'attach', filingId, fileId: fileID, name: '借条-1' });
  const { attachmentId } = contract.actions.attach.result.parse(attached);
  const fileId = (await attachments.get(attachmentId))?.parts[0]?.fileId ?? '';
  return { filingId, attachmentId, fileId, event: { action: 'detach', attachmentId, requestId: randomUUID() } };
}

/** Whatever was answered: a document has its file, and a file that has no document is remembered. Returns whether there is one. */
async function expectWhole({ filingId, attachmentId, fileId }: Scene): Promise<boolean> {
  const kept = await attachments.get(attachmentId);
  const isThere = await readFile(fileId).then(
    () => true,
    () => false,
  );
  const left = (await filings.get(filingId))?.removedFiles ?? [];
  if (kept) expect([isThere, left]).toEqual([true, []]);
  else if (isThere) expect(left).toEqual([fileId]);
  return kept !== undefined;
}

async function expectRemoved(one: Scene, ask: Ask, first: Result<unknown>): Promise<void> {
  const done = { ok: true, data: { attachmentId: one.attachmentId } };
  expect(await ask(one.event)).toEqual(done);
  if (first.ok) expect(first).toEqual(done);
  expect(await ask(one.event)).toEqual(done);
  expect(await expectWhole(one)).toBe(false);
  await expect(readFile(one.fileId)).rejects.toThrow();
  expect(await filings.get(one.filingId)).toMatchObject({ removedFiles: [] });
  expect(await acts.get(`o-plaintiff:${one.event.requestId}`)).toMatchObject({ state: 'done' });
}

describe('while an action of the cloud fails', () => {
  let trial: Trial;
  beforeEach(async () => {
    trial = await startTrial();
  });
  afterEach(() => trial.stop());

  const ask: Ask = (event) => trial.ask('o-plaintiff', event);

  /** Returns whether there was such an action. */
  async function through(fault: Kind, skip: number): Promise<boolean> {
    const one = await scene((openid, event) => trial.file(openid, event));
    const { faults, store } = trial.emulator;
    const match = { function: 'file-case', action: '*' };
    const { id } = faults.add({ match, fault, skip, times: 1, ms: 1 });
    const first = await ask(one.event);
    const struck = faults.list().some(({ hits }) => hits === 1);
    faults.remove(id);
    await expectWhole(one);
    await expectRemoved(one, ask, first);
    expect(store.counts).toMatchObject({ held: 0, waiting: 0 });
    return struck;
  }

  test.each(KINDS)(
    'EVID-6 %s at each action of detach: all or nothing to see, and asked again it is gone',
    async (fault) => {
      let steps = 0;
      while (await through(fault, steps)) steps += 1;
      expect(steps).toBeGreaterThan(8);
    },
  );

  test('EVID-6 a removal that died is ended by the next one', async () => {
    const one = await scene((openid, event) => trial.file(openid, event));
    trial.emulator.faults.add({ match: { action: 'storage.batchDeleteFile' }, fault: 'error-before', times: 1 });
    expect(await ask(one.event)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(await expectWhole(one)).toBe(false);
    expect(await readFile(one.fileId)).toHaveLength(8);
    const cloudPath = `uploads/o-plaintiff/${randomUUID()}/b.pdf`;
    const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from('%PDF-1.7') });
    const event = { action: 'attach', filingId: one.filingId, fileId: fileID, name: '借条-2' };
    const { attachmentId } = await trial.must<{ attachmentId: string }>('file-case', 'o-plaintiff', event);
    expect(await ask({ action: 'detach', attachmentId })).toMatchObject({ ok: true });
    await expect(readFile(one.fileId)).rejects.toThrow();
    expect(await filings.get(one.filingId)).toMatchObject({ removedFiles: [] });
  });
});

describe('while the cloud is killed', () => {
  let court: MortalCourt;
  beforeEach(async () => {
    court = await startMortalCourt({ 'file-case': main }, Date.parse('2025-03-03T09:00:00+08:00'));
  });
  afterEach(() => court.stop());

  const ask: Ask = (event) => court.call('file-case', 'o-plaintiff', event);

  test('EVID-6 killed after each action of detach: started again, no document without its file, and asked again it is gone', async () => {
    const there = await court.eachStep('after', async (dying) => {
      const one = await scene((openid, event) => court.must('file-case', openid, event));
      const first = await dying(() => ask(one.event));
      const kept = await expectWhole(one);
      await expectRemoved(one, ask, first);
      return kept;
    });
    expect(there.length).toBeGreaterThan(8);
    // There until the commit, and never again.
    expect(there).toEqual([...there].sort((a, b) => Number(b) - Number(a)));
    expect(there).toContain(false);
  }, 240_000);
});
