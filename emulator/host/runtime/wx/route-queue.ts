/** Ways between pages, one after another. */

let last: Promise<unknown> = Promise.resolve();

/**
 * In WeChat a way begins after the code that asks for it, as it goes over the native side: a page may leave in its own onLoad.
 * @throws (rejects) what `go` throws
 */
export function inTurn<R>(go: () => R | Promise<R>): Promise<R> {
  const turn = last.then(() => new Promise((resolve) => setTimeout(resolve))).then(go);
  last = turn.catch(() => undefined);
  return turn;
}
