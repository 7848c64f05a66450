/** `WebSocket` over the phone's network: cut as a network cuts it (code 1006) when the phone goes 断网, slower when it is weak. */
import { type Surroundings, WEAK_WAY_MS } from './fetch';
import type { Radio } from './radio';

/** Closed without a closing handshake (RFC 6455, 7.1.5). */
const CUT = { code: 1006, reason: '', wasClean: false };

/** @param Real the browser's own */
export function radioSocket(Real: typeof WebSocket, radio: Radio, around: Surroundings) {
  return class RadioSocket extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;

    onopen: ((event: Event) => void) | null = null;
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    onclose: ((event: CloseEvent) => void) | null = null;

    readonly url: string;
    #real: WebSocket | undefined;
    #off: () => void;
    /** What waits in a weak network goes in the order in which it came. */
    #way: Promise<void> = Promise.resolve();

    constructor(address: string | URL, protocols?: string | string[]) {
      super();
      this.url = String(address);
      this.#off = radio.onChange(() => radio.chosen === 'offline' && this.#cut());
      if (radio.chosen === 'offline') {
        queueMicrotask(() => this.#cut());
        return;
      }
      const real = new Real(address, protocols);
      this.#real = real;
      real.onopen = () => this.#come(() => this.#tell('onopen', new Event('open')));
      real.onmessage = ({ data, origin }) =>
        this.#come(() => this.#tell('onmessage', new MessageEvent('message', { data, origin })));
      real.onerror = () => this.#come(() => this.#tell('onerror', new Event('error')));
      real.onclose = ({ code, reason, wasClean }) =>
        this.#come(() => {
          this.#off();
          this.#tell('onclose', new CloseEvent('close', { code, reason, wasClean }));
        });
    }

    get readyState(): number {
      return this.#real?.readyState ?? this.CLOSED;
    }

    get bufferedAmount(): number {
      return this.#real?.bufferedAmount ?? 0;
    }

    get protocol(): string {
      return this.#real?.protocol ?? '';
    }

    get extensions(): string {
      return this.#real?.extensions ?? '';
    }

    get binaryType(): BinaryType {
      return this.#real?.binaryType ?? 'blob';
    }

    set binaryType(type: BinaryType) {
      if (this.#real) this.#real.binaryType = type;
    }

    send(data: string | Blob | BufferSource): void {
      const real = this.#real;
      if (radio.chosen === 'weak') this.#later(() => real?.readyState === this.OPEN && real.send(data));
      else real?.send(data);
    }

    close(code?: number, reason?: string): void {
      this.#real?.close(code, reason);
    }

    #come(tell: () => void): void {
      if (radio.chosen === 'weak') this.#later(tell);
      else void this.#way.then(tell);
    }

    #later(act: () => unknown): void {
      const way = around.wait(WEAK_WAY_MS);
      this.#way = this.#way.then(() => way).then(() => void act());
    }

    #cut(): void {
      const real = this.#real;
      const wasOpen = real?.readyState === this.OPEN;
      this.#real = undefined;
      this.#off();
      if (real) {
        real.onopen = real.onmessage = real.onerror = real.onclose = null;
        real.close();
      }
      // Of one that was open browsers say no more than that it closed.
      if (!wasOpen) this.#tell('onerror', new Event('error'));
      this.#tell('onclose', new CloseEvent('close', CUT));
    }

    #tell(handler: 'onopen', event: Event): void;
    #tell(handler: 'onmessage', event: MessageEvent): void;
    #tell(handler: 'onerror', event: Event): void;
    #tell(handler: 'onclose', event: CloseEvent): void;
    #tell(handler: 'onopen' | 'onmessage' | 'onerror' | 'onclose', event: Event): void {
      // The overloads say which event belongs to which.
      const listener = this[handler] as ((event: Event) => void) | null;
      listener?.call(this, event);
      this.dispatchEvent(event);
    }
  };
}
