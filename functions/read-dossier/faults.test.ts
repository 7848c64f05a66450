/** Laying down, granting and reading while the cloud fails at each step: asked again it is done once; no page is shown that was not noted. */
import { randomUUID } from 'node:crypto';
import { textPdf } from '../../demo/dossier-files';
import { livingCase } from '../../demo/living-case';
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import { notifications } from '../../platform/notify';
import { dossierItems } from '../../records/dossier/item';
import { dossierPieces } from '../../records/dossier/piece';
import { dossierRequests } from '../../records/dossier/request';
import { dossierViews } from '../../records/dossier/view';
import { granted, laidDown, START, startTrial, type Trial, upload } from './trial';

let trial: Trial;
let n = 500;

wantFaults();

beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());
beforeEach(() => trial.at(START));

const another = () => {
  n += 1;
  return livingCase({ n });
};

/** Strikes once at the first, second … action of `work`, until it has no more; then `after`. */
async function atEachAction<T>(
  kind: Kind,
  match: object,
  prepare: () => Promise<T>,
  work: (of: T) => Promise<unknown>,
  after: (of: T) => Promise<void>,
): Promise<number> {
  for (let skip = 0; ; skip += 1) {
    const of = await prepare();
    const fault = trial.emulator.faults.add({ match, fault: kind, times: 1, skip, ms: 0 });
    await work(of).catch(() => undefined);
    const struck = fault.hits > 0;
    trial.emulator.faults.clear();
    await after(of);
    if (!struck) return skip;
  }
}

test.each(KINDS)('%s at each step of scanIn: asked again it is one item, whole, that can be read', async (kind) => {
  const bytes = await textPdf(['One', 'Two']);
  for (const match of [{ action: 'database.*' }, { action: 'storage.*' }]) {
    const steps = await atEachAction(
      kind,
      match,
      async () => {
        const { caseId } = await another();
        const fileIds = [await upload(bytes)];
        return { action: 'scanIn', requestId: randomUUID(), caseId, name: '材料', kind: 'evidence', fileIds } as const;
      },
      (event) => trial.ask('o-clerk', event),
      async (event) => {
        const { itemId } = await trial.did('o-clerk', event);
        const items = await dossierItems.find({ caseId: event.caseId }, { limit: 10 });
        expect(items).toMatchObject([{ _id: itemId, state: 'ready', pages: 2, prepared: 2 }]);
        const pieces = await dossierPieces.find({ itemId }, { limit: 10 });
        expect(pieces).toMatchObject([{ from: 1, pages: [{}, {}] }]);
        await trial.did('o-judge', { action: 'courtPage', itemId, page: 2 });
      },
    );
    expect(steps).toBeGreaterThanOrEqual(3);
  }
});

test.each(KINDS)(
  'DOSS-3 %s at each step of grant: asked again it is granted once, with one form, and told once',
  async (kind) => {
    await atEachAction(
      kind,
      { action: 'database.*' },
      async () => {
        const { caseId } = await another();
        const asked = await trial.did('o-defendant', {
          action: 'request',
          caseId,
          purpose: 'trial',
          reason: '准备开庭',
          wanted: '全部',
        });
        return { action: 'grant', requestId: randomUUID(), readingId: asked.readingId } as const;
      },
      (event) => trial.ask('o-clerk', event),
      async (event) => {
        expect(await trial.did('o-clerk', event)).toMatchObject({ state: 'granted', hasForm: true });
        expect(await dossierRequests.get(event.readingId)).toMatchObject({
          state: 'granted',
          formId: `${event.readingId}:dossierForm:1`,
        });
        const told = await notifications.find({ openid: 'o-defendant', read: false }, { limit: 1000 });
        expect(told.filter(({ _id }) => _id.startsWith(`${event.readingId}:grant`))).toHaveLength(1);
      },
    );
  },
);

test.each(KINDS)('DOSS-6 %s at each step of a page: what was shown was noted before', async (kind) => {
  const of = await another();
  const { itemId } = await laidDown(trial, of);
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  let minute = 0;
  let shown = 0;
  const steps = await atEachAction(
    kind,
    { action: 'database.*' },
    async () => {
      minute += 1;
      trial.at(new Date(Date.parse(START) + minute * 60_000).toISOString());
    },
    async () => {
      if ((await trial.ask('o-defendant', { action: 'page', readingId, itemId, page: 1 })).ok) shown += 1;
    },
    async () => {
      const noted = await dossierViews.count({ caseId: of.caseId });
      expect(noted).toBeGreaterThanOrEqual(shown);
    },
  );
  expect(steps).toBeGreaterThanOrEqual(7);
  expect(shown).toBeGreaterThan(0);
});

test('DOSS-3 the sweep cut at each step of an end: the next one tells, makes the form and lays it into the file, once', async () => {
  // What the tests before have left is more than one run takes.
  trial.at('2025-03-12T10:00:00+08:00');
  while ((await trial.sweep()).expired > 0);
  await atEachAction(
    'error-after',
    { action: 'database.*', function: 'read-dossier' },
    async () => {
      trial.at(START);
      const of = await another();
      const readingId = await granted(trial, of.caseId, 'o-defendant');
      trial.at('2025-03-12T10:00:00+08:00');
      return { caseId: of.caseId, readingId };
    },
    () => trial.sweep(),
    async ({ caseId, readingId }) => {
      await trial.sweep();
      expect(await dossierRequests.get(readingId)).toMatchObject({
        state: 'expired',
        endsAt: null,
        formId: `${readingId}:dossierForm:2`,
      });
      expect(await notifications.get(`${readingId}:expire:o-defendant`)).toBeDefined();
      const items = await dossierItems.find({ caseId }, { limit: 10 });
      expect(items).toMatchObject([{ kind: 'readingForm', state: 'ready' }]);
    },
  );
});
