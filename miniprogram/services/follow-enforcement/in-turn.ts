/** 一个接一个: pictures are asked for two at a time, in the order in which they come in sight, so that a weak network is not choked. Free of wx. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let running = 0;

const next = (): void => {
  if (running >= AT_ONCE) return;
  const go = waiting.shift();
  if (!go) return;
  running += 1;
  go();
};

/** @param isWanted asked when its turn has come: each look is on record, so that what nobody waits for any more is not asked for (undefined) */
export async function inTurn<T>(isWanted: () => boolean, work: () => Promise<T>): Promise<T | undefined> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    next();
  });
  try {
    return isWanted() ? await work() : undefined;
  } finally {
    running -= 1;
    next();
  }
}
