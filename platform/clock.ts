/** The time of a call. In the cloud it is real time; the local cloud may hand over another one with the invocation. */

export interface Clock {
  /** Epoch ms. */
  now(): number;
}

/** @param reading `offset:<ms>` or `at:<epoch ms>` from the invocation's environment (never from the event); undefined in the cloud */
export function clockFrom(reading: string | undefined): Clock {
  const [, kind, number] = /^(offset|at):(-?\d+)$/.exec(reading ?? '') ?? [];
  const ms = Number(number ?? 0);
  return kind === 'at' ? { now: () => ms } : { now: () => Date.now() + ms };
}
