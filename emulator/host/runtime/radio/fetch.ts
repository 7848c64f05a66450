/** `fetch` over the phone's network. */
import { disconnected, lost, refused } from './connection-error';
import type { Radio } from './radio';

/** How long a weak network takes for each way, in ms. */
export const WEAK_WAY_MS = 500;

export interface Surroundings {
  /** Whether an address needs no network: of the app's own files, or of bytes in memory. */
  isLocal(address: string): boolean;
  /** Told how a request to the local cloud went; other addresses do not count. */
  seen(address: string, reachable: boolean): void;
  wait(ms: number): Promise<void>;
}

const addressOf = (input: RequestInfo | URL): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

/** @param real the browser's own */
export function radioFetch(real: typeof fetch, radio: Radio, around: Surroundings): typeof fetch {
  return async (input, init) => {
    const address = addressOf(input);
    if (around.isLocal(address)) return real(input, init);
    if (radio.chosen === 'offline') throw disconnected();
    const weak = radio.chosen === 'weak';
    const isLost = radio.loses();
    const { off, end } = radio.untilOff(disconnected);
    try {
      if (weak) await Promise.race([around.wait(WEAK_WAY_MS), off]);
      const response = await Promise.race([real(input, init), off]);
      around.seen(address, true);
      if (weak) await Promise.race([around.wait(WEAK_WAY_MS), off]);
      if (isLost) throw lost();
      return response;
    } catch (error) {
      // A TypeError of the browser's own: no connection. Aborted requests are DOMExceptions.
      if (!(error instanceof TypeError) || error.message.startsWith('net::')) throw error;
      around.seen(address, false);
      throw refused();
    } finally {
      end();
    }
  };
}
