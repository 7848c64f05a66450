/** 有意的故障: for tests in which the cloud fails on purpose. */

/** Before other hooks of the file: what is said of the faults is not heard, and what they left behind ends with each test. */
export function wantFaults(): void {
  let timers: jest.SpyInstance;
  beforeEach(() => {
    timers = jest.spyOn(globalThis, 'setTimeout');
    for (const say of ['log', 'warn', 'error'] as const) jest.spyOn(console, say).mockImplementation(() => undefined);
  });
  afterEach(() => {
    // Each request that was cut left the SDK's timer for slow ones running.
    for (const { value } of timers.mock.results) clearTimeout(value);
    jest.restoreAllMocks();
  });
}
