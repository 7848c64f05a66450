/** Journeys: each on a demo court of its own, all on one build of the mini-program. */
import type { Browser } from 'playwright-core';
import { built } from './built';
import { type Journey, openCourt } from './journey';
import { JOURNEYS } from './journeys';
import { type Suite, within } from './suite';

/** Many times what the longest takes; who is asked for in vain says so after a minute, by name. */
const MOST_MS = 600_000;

export async function journeySuite(browser: Browser): Promise<Suite> {
  const run = async (journey: Journey) => {
    const court = await openCourt(browser, await built('.'));
    try {
      await within(MOST_MS, journey.run(court));
    } finally {
      await court.stop();
    }
  };
  return {
    cases: JOURNEYS.map((journey) => ({ title: `journey: ${journey.name}`, run: () => run(journey) })),
    stop: async () => undefined,
  };
}
