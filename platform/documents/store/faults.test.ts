/** Issuing while the cloud fails: at each action of storage and database, in each way once, and asked again. */
import { type CourtCloud, startCourt } from '../../../demo/court-cloud';
import { KINDS, type Kind } from '../../../emulator/faults/fault';
import { demoSeal } from '../../gateways/seal';
import { documents } from './document';
import { issuePaper } from './issue';
import { readPaper } from './read';
import { sign, startSigning } from './sign';
import { AT, order, ruling, somebody } from './trial';

let court: CourtCloud;
let timers: jest.SpyInstance;

beforeAll(async () => {
  timers = jest.spyOn(globalThis, 'setTimeout');
  court = await startCourt({});
});
beforeEach(() => {
  // The faults are wanted: what is said of them is not.
  for (const say of ['log', 'warn', 'error'] as const) jest.spyOn(console, say).mockImplementation(() => undefined);
});
afterAll(async () => {
  // Each request that was cut left the SDK's timer for slow ones running.
  for (const { value } of timers.mock.results) clearTimeout(value);
  jest.restoreAllMocks();
  await court.stop();
});

let count = 0;

/** Runs `work` with one fault after `skip` actions, then again without. Returns whether the fault struck. */
async function through<T>(fault: Kind, action: string, skip: number, work: () => Promise<T>): Promise<[boolean, T]> {
  const { faults } = court.emulator;
  const { id } = faults.add({ match: { action }, fault, skip, times: 1, ms: 1 });
  await work().catch(() => undefined);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(id);
  return [struck, await work()];
}

describe.each(['database.*', 'storage.*'])('%s', (action) => {
  test.each(KINDS)('%s at each step of issuing: one document, its bytes whole', async (fault) => {
    let struck = true;
    let steps = 0;
    for (; struck; steps += 1) {
      count += 1;
      const asked = order(`fault:${count}`);
      const [hit, issued] = await through(fault, action, steps, () => issuePaper(asked));
      struck = hit;
      expect(issued).toEqual(await documents.get(asked.documentId));
      expect((await readPaper(issued, 0)).sha256).toBe(issued.sha256);
      expect(await issuePaper(asked)).toEqual(issued);
    }
    expect(steps).toBeGreaterThan(1);
  });

  test.each(KINDS)('%s at each step of the last signature: two signatures, issued once', async (fault) => {
    let struck = true;
    let steps = 0;
    for (; struck; steps += 1) {
      count += 1;
      const { _id, contentSha256 } = await startSigning(ruling(`fault:${count}`));
      const signing = (openid: string) =>
        sign({
          documentId: _id,
          by: somebody(openid),
          sha256: contentSha256,
          verificationRef: 'check-1',
          at: AT,
          seal: demoSeal,
        });
      await signing('o-filing-judge');
      const [hit, issued] = await through(fault, action, steps, () => signing('o-clerk'));
      struck = hit;
      expect(issued.state).toBe('issued');
      expect(issued.signatures.map(({ openid }) => openid)).toEqual(['o-filing-judge', 'o-clerk']);
      expect((await readPaper(issued, 0)).sha256).toBe(issued.sha256);
    }
    expect(steps).toBeGreaterThan(1);
  });
});

test('ten at once ask for one paper: one document, the same for all', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => issuePaper(order('crowd:1'))));
  for (const one of all) expect(one).toEqual(all[0]);
  expect(await documents.count({ _id: 'crowd:1' })).toBe(1);
});
