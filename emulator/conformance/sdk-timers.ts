/** The timers of the web SDK, which outlive what they are for. */

/**
 * The SDK's timers: closed watches go on to ask every 10 s whether they are closed, and would keep the process. Where
 * there is hurry its waits of 5 to 10 s (heartbeat, CHECK_LAST, the pause before it connects again) take a twentieth.
 */
export function sdkTimers(): { hurry: () => void; clear: () => void } {
  const real = setTimeout;
  const open = new Set<NodeJS.Timeout>();
  let shorter = 1;
  const start = (work: () => void, ms = 0) => {
    const timer = real(work, ms >= 5000 ? ms / shorter : ms);
    open.add(timer);
    return timer;
  };
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(Object.assign(start, { __promisify__: real.__promisify__ }));
  return {
    hurry: () => {
      shorter = 20;
    },
    clear: () => {
      for (const timer of open) clearTimeout(timer);
    },
  };
}
