/** Limits on a command line: `--limit event-text-bytes=off --limit collections=10`. */
import { type LimitOptions, Limits } from './limits';

/** @throws TypeError with a plain message for what is no `name=value` or no limit */
export function limitOptions(texts: readonly string[]): LimitOptions {
  const options = Object.fromEntries(
    texts.map((text) => {
      const match = /^([a-z-]+)=(off|\d{1,12})$/.exec(text);
      if (!match) throw new TypeError(`--limit ${text}: expected name=number or name=off`);
      return [match[1], match[2] === 'off' ? 'off' : Number(match[2])];
    }),
  );
  // Says so here when there is no such limit.
  new Limits(options);
  return options;
}
