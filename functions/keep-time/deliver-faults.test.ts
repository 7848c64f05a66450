/** Sending while any one action of the cloud fails, is lost or comes twice: told at least once, at most once more, and settled. */
import { wantFaults } from '../../demo/wanted-faults';
import { KINDS, type Kind } from '../../emulator/faults/fault';
import type { OpenId } from '../../platform/caller';
import { consents, grantConsents } from '../../platform/messages/consents';
import { notifications } from '../../platform/notify';
import { startTrial, type Trial, tell } from './trial';

let trial: Trial;
wantFaults();

beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  await trial.stop();
});

const openid = 'o-plaintiff' as OpenId;
const MINUTE = 60_000;

/** One message, whose sending meets a fault at one step. Returns whether there was such a step, and whether it was the sending itself. */
async function through(fault: Kind, skip: number, id: string): Promise<{ struck: boolean; sent: number }> {
  const { faults, outbox, clock } = trial.emulator;
  await grantConsents(openid, ['filingReceived'], { _id: `act-${id}`, at: new Date(trial.now()) });
  await tell(openid, id, trial.now());
  outbox.clear();
  const order = faults.add({ match: { function: 'keep-time', action: '*' }, fault, skip, times: 1, ms: 1 });
  await trial.run('deliver').catch(() => undefined);
  const struck = faults.list().some(({ hits }) => hits === 1);
  faults.remove(order.id);
  for (let minute = 0; minute < 8; minute += 1) {
    clock.advance(MINUTE);
    await trial.run('deliver');
  }
  const { delivery, deliverAt } = (await notifications.get(id)) ?? {};
  expect(deliverAt).toBeNull();
  expect(['sent', 'unsure']).toContain(delivery?.state);
  return { struck, sent: outbox.list().length };
}

test.each(KINDS)(
  '%s at each action of a delivery: it arrives once, at most once more, and is done with',
  async (fault) => {
    const arrived: number[] = [];
    for (let step = 0; ; step += 1) {
      const { struck, sent } = await through(fault, step, `${fault}-${step}`);
      arrived.push(sent);
      expect((await consents.get(`${openid}:filingReceived`))?.count).toBe(0);
      if (!struck) break;
    }
    // Act, found, taken, consent, marked, sent, written down, act done.
    expect(arrived.length).toBeGreaterThan(7);
    expect(arrived.filter((n) => n !== 1 && n !== 2)).toEqual([]);
    // Twice only where nobody could know: at the sending, or at writing it down.
    expect(arrived.filter((n) => n === 2).length).toBeLessThanOrEqual(fault === 'slow' ? 0 : 2);
  },
  120_000,
);

test('WeChat never answers: tried twice, then left to the program', async () => {
  const { faults, outbox, clock } = trial.emulator;
  await grantConsents(openid, ['filingReceived'], { _id: 'act', at: new Date(trial.now()) });
  await tell(openid, 'a', trial.now());
  faults.add({ match: { gateway: 'subscribeMessage.send' }, fault: 'error-after' });
  for (let minute = 0; minute < 12; minute += 1) {
    await trial.run('deliver');
    clock.advance(MINUTE);
  }
  expect(outbox.list()).toHaveLength(2);
  expect(await notifications.get('a')).toMatchObject({ deliverAt: null, delivery: { state: 'unsure' } });
});
