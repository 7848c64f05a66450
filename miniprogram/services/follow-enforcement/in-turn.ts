/** 一个接一个: pictures are asked for two at a time, in the order in which they come in sight, so that a weak network is not choked. */
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

export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    next();
  });
  try {
    return await work();
  } finally {
    running -= 1;
    next();
  }
}
