/** Papers and signatures cut before each of their database actions: nothing half, and asking again ends it, once. */
import { randomUUID } from 'node:crypto';
import { documents } from '../../platform/documents/store/document';
import { notifications } from '../../platform/notify';
import { filings } from '../../records/filing/filing';
import { startTrial, type Trial } from './trial';
import { ENFORCEMENT } from './trial-kinds';

const cut = { at: 0, seen: 0 };
let trial: Trial;
beforeEach(async () => {
  // The faults are wanted: what is said of them is not.
  for (const say of ['log', 'warn', 'error'] as const) jest.spyOn(console, say).mockImplementation(() => undefined);
  trial = await startTrial((params) => {
    cut.seen += 1;
    if (cut.seen === cut.at) throw new Error(`cut before ${String(params.action)}`);
  });
});
afterEach(async () => {
  await trial.stop();
  jest.restoreAllMocks();
});

const whole = async <T>(work: () => Promise<T>): Promise<T> => {
  cut.at = 0;
  return work();
};
/** Cuts `event` before its first, second … action until nothing is left to cut; returns how many there were. */
async function cutEverywhere(
  prepare: () => Promise<Record<string, unknown>>,
  openid: string,
  check: (event: Record<string, unknown>, first: { ok: boolean }, again: { ok: boolean }) => Promise<void>,
): Promise<number> {
  for (let step = 1; ; step += 1) {
    const event = { ...(await whole(prepare)), requestId: randomUUID() };
    [cut.seen, cut.at] = [0, step];
    const first = await trial.ask(openid, event);
    const wasCut = cut.seen >= step;
    const again = await whole(() => trial.ask(openid, event));
    await check(event, first, again);
    if (!wasCut) return step - 1;
  }
}

async function insisted(): Promise<string> {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('guideElsewhere', filingId, { ground: 'otherCourt', text: '请到被告住所地法院。' });
  await trial.file('o-plaintiff', { action: 'insist', filingId });
  return filingId;
}
const REASONS = '不属于本院管辖，告知后坚持起诉。';

test('FILE-11 the papers of a registration: each is made once, with the same bytes as in one go', async () => {
  const steps = await cutEverywhere(
    async () => {
      const draft = { action: 'saveDraft', kind: 'enforcement', courtId: 'yuyao', content: ENFORCEMENT };
      const { filingId } = await trial.file('o-plaintiff', draft);
      await trial.file('o-plaintiff', { action: 'submit', filingId, version: 1 });
      await trial.judge('take', filingId);
      await trial.judge('register', filingId);
      return { action: 'issueDocuments', filingId };
    },
    'o-filing-judge',
    async ({ filingId }, _, again) => {
      expect(again).toMatchObject({ ok: true });
      const made = await documents.find({ filingId }, { limit: 20 });
      expect(made.map(({ kind, state }) => [kind, state]).sort()).toEqual([
        ['acceptanceNotice', 'issued'],
        ['addressConfirmation', 'issued'],
        ['enforcementApplication', 'issued'],
        ['materialReceipt', 'issued'],
      ]);
      const ofCourt = made.filter(({ kind }) => kind === 'acceptanceNotice' || kind === 'materialReceipt');
      expect(again).toMatchObject({
        data: { documents: expect.arrayContaining(ofCourt.map(({ sha256 }) => expect.objectContaining({ sha256 }))) },
      });
    },
  );
  expect(steps).toBeGreaterThan(10);
}, 240_000);

test('FILE-10 refusing: decided or not, and the ruling lies before the clerk either way once it is', async () => {
  const steps = await cutEverywhere(
    async () => ({ action: 'refuse', filingId: await insisted(), reasons: REASONS }),
    'o-filing-judge',
    async ({ filingId }, _, again) => {
      expect(again).toMatchObject({ ok: true, data: { state: 'refused' } });
      expect(await documents.find({ filingId }, { limit: 5 })).toMatchObject([
        { state: 'signing', waitingFor: ['o-clerk'], signatures: [{ openid: 'o-filing-judge' }] },
      ]);
    },
  );
  expect(steps).toBeGreaterThan(8);
}, 240_000);

test('SIGN-4 signing: once it is sealed the filer is told once, with his last day to appeal', async () => {
  const steps = await cutEverywhere(
    async () => {
      const filingId = await insisted();
      await trial.judge('refuse', filingId, { reasons: REASONS });
      const { sha256 } = await trial.must<{ sha256: string }>('file-case', 'o-clerk', {
        action: 'readRuling',
        filingId,
      });
      return { action: 'signRuling', filingId, sha256 };
    },
    'o-clerk',
    async ({ filingId }, first, again) => {
      expect(again).toMatchObject({ ok: true });
      if (first.ok) expect(again).toEqual(first);
      const id = String(filingId);
      expect(await filings.get(id)).toMatchObject({ refusal: { appealUntil: '2025-03-13' } });
      expect((await filings.get(id))?.rulingKey).toBeUndefined();
      expect(await documents.find({ filingId: id, state: 'issued' }, { limit: 5 })).toHaveLength(1);
      expect(await notifications.get(`${id}:refused`)).toBeDefined();
    },
  );
  expect(steps).toBeGreaterThan(8);
}, 240_000);
