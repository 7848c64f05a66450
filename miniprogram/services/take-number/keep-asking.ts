/** 跟着变: asks again when something moved, and every half minute besides; one question at a time. Free of wx. */

const EVERY_MS = 30_000;
const AFTER_FAILURE_MS = 8_000;
/** A busy hall moves every few seconds: nobody needs it faster than this. */
const APART_MS = 3_000;

export interface Asking {
  /** Begins, or begins again; resolves when the answer is shown. */
  now(): Promise<void>;
  /** Something moved. @param apart so long after the last answer at least, in ms */
  soon(apart?: number): void;
  pause(): void;
}

/** @param ask answers whether there was an answer; never throws */
export function keepAsking(ask: () => Promise<boolean>): Asking {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let paused = true;
  let movedMeanwhile: number | undefined;
  let answeredAt = 0;

  const plan = (ms: number) => {
    if (timer !== undefined) clearTimeout(timer);
    if (!paused) timer = setTimeout(run, ms);
  };
  const run = (): Promise<void> => {
    if (timer !== undefined) clearTimeout(timer);
    running ??= once();
    return running;
  };
  const once = async () => {
    movedMeanwhile = undefined;
    const answered = await ask();
    answeredAt = Date.now();
    running = undefined;
    plan(movedMeanwhile ?? (answered ? EVERY_MS : AFTER_FAILURE_MS));
  };
  return {
    now() {
      paused = false;
      return run();
    },
    soon(apart = APART_MS) {
      if (running) movedMeanwhile = Math.min(apart, movedMeanwhile ?? apart);
      else plan(Math.max(0, answeredAt + apart - Date.now()));
    },
    pause() {
      paused = true;
      if (timer !== undefined) clearTimeout(timer);
    },
  };
}
