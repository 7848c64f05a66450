/** A recorded run against a local cloud that is killed and started again, over a network that loses answers. */
import cloudbase from '@cloudbase/node-sdk';
import type { Workload } from './check';
import type { HistoryEvent } from './history';
import { type Losses, LossyProxy, NO_LOSSES } from './lossy-proxy';
import type { MortalServer } from './mortal-server';
import { randomOf } from './random';
import { record } from './recorder';

export interface MortalRun {
  /** Stopped; it is stopped at the end, too. */
  server: MortalServer;
  workload: Workload;
  collection: string;
  seed: number;
  clients: number;
  transactions: number;
  losses: Losses;
  /** How many events lie between two kills, on average; infinite for none. */
  eventsAKill: number;
}

export async function mortalRun(run: MortalRun): Promise<HistoryEvent[]> {
  const random = randomOf(run.seed);
  const proxy = await LossyProxy.start(random);
  let up = run.server.start().then((url) => {
    proxy.target = url;
  });
  const { eventsAKill } = run;
  const pause = () => (eventsAKill === Number.POSITIVE_INFINITY ? eventsAKill : 1 + random.below(2 * eventsAKill));
  let next = pause();
  let last = false;
  async function reborn(): Promise<void> {
    // An answer has just come, so a flush has just ended: the kill is to hit other moments, too.
    await new Promise((resolve) => setTimeout(resolve, random.below(12)));
    proxy.target = '';
    await run.server.kill();
    proxy.target = await run.server.start();
  }
  try {
    await up;
    const app = cloudbase.init({ env: 'history', secretId: 'local', secretKey: 'local', serviceUrl: proxy.url });
    return await record({
      ...run,
      database: app.database(),
      random,
      settled: () => up,
      onEvent: (count) => {
        // Neither the making of the collection nor the last reads are disturbed.
        if (last) return;
        proxy.losses = run.losses;
        if (count < next) return;
        next = count + pause();
        up = up.then(reborn);
      },
      onLast: async () => {
        last = true;
        await up;
        await reborn();
        proxy.losses = NO_LOSSES;
      },
    });
  } finally {
    await up.catch(() => undefined);
    await run.server.kill();
    await proxy.stop();
  }
}
