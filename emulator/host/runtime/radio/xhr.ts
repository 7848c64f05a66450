/** `XMLHttpRequest` over the phone's network: what fails does so by the browser's own `error` event. */
import { type Surroundings, WEAK_WAY_MS } from './fetch';
import type { Radio } from './radio';

/** No browser knows this scheme: a request there ends with `error`, at once and without leaving the computer. */
const NOWHERE = 'offline:nowhere';

/** @param Real the browser's own */
export function radioXhr(Real: typeof XMLHttpRequest, radio: Radio, around: Surroundings): typeof XMLHttpRequest {
  return class extends Real {
    #address = '';
    /** Counts what was opened: what waits for an older one does nothing. */
    #turn = 0;
    #off = () => {};

    constructor() {
      super();
      super.addEventListener('loadend', () => this.#off());
    }

    override open(
      method: string,
      address: string | URL,
      isAsync = true,
      user?: string | null,
      password?: string | null,
    ) {
      this.#turn += 1;
      this.#off();
      this.#address = new URL(address, document.baseURI).href;
      super.open(method, address, isAsync, user, password);
    }

    override abort(): void {
      this.#turn += 1;
      this.#off();
      super.abort();
    }

    override send(body?: Document | XMLHttpRequestBodyInit | null): void {
      if (around.isLocal(this.#address)) super.send(body);
      else if (radio.chosen === 'offline') this.#fail();
      else this.#sendAfar(() => super.send(body));
    }

    #sendAfar(send: () => void): void {
      const turn = this.#turn;
      const address = this.#address;
      const isCurrent = () => turn === this.#turn;
      this.#off = radio.onChange(() => radio.chosen === 'offline' && isCurrent() && this.#fail());
      super.addEventListener('load', () => isCurrent() && around.seen(address, true), { once: true });
      super.addEventListener('error', () => isCurrent() && around.seen(address, false), { once: true });
      if (radio.chosen !== 'weak') {
        send();
        return;
      }
      const isLost = radio.loses();
      super.addEventListener('readystatechange', () => {
        // The headers have come, so it was done; nobody is to hear of it.
        if (isLost && isCurrent() && this.readyState === this.HEADERS_RECEIVED) this.#fail();
      });
      void around.wait(2 * WEAK_WAY_MS).then(() => isCurrent() && send());
    }

    #fail(): void {
      this.#turn += 1;
      this.#off();
      super.open('GET', NOWHERE);
      super.send();
    }
  };
}
