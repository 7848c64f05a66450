/** One watch of one client: which of its channel's batches it has been sent, and how it counts them. */
import type { Caller } from '../client/caller';
import type { Document } from '../query/value';
import type { Channel } from './channel';
import { againText, initText, nextText } from './message';
import type { WatchRequest } from './request';

/** Where a watch's messages go. */
export interface Outlet {
  send(text: string): void;
  /** Calls `then` once the client has received all that was sent before. */
  afterAll(then: () => void): void;
  /** Ends a watch, and tells why. */
  fail(watch: Watch, error: unknown): void;
  /** The watch has ended, or goes on elsewhere. */
  forget(watch: Watch): void;
}

export interface WatchOptions {
  /** The client's own name for it. */
  watchId: string;
  queryId: string;
  request: WatchRequest;
  filter: Document;
  caller: Caller | null;
  channel: Channel;
  /** The rules let it go on at one time and not at another, without themselves being changed: they read documents, or the clock. */
  conditional: boolean;
  outlet: Outlet;
  /** Asks the rules whether it may go on; `then` is called at the moment that they answer for. */
  allowed: <T>(watch: Watch, then: () => T) => Promise<T>;
}

/** A client counts batches for itself, from 0; after it got a whole result again it counts others than before. */
export interface Numbering {
  /** The channel's number, less the client's. */
  base: number;
  /** The client's number from which on this holds. */
  since: number;
}

export class Watch {
  /** undefined: the connection was cut; the client may come again for what it missed. */
  outlet: Outlet | undefined;
  /** When it was cut. Epoch ms. */
  cutAt = 0;
  /** The newest batch that is on its way to the client. */
  #sent = 0;
  #numbering: Numbering = { base: 0, since: 0 };
  /** Nothing goes out before the client has taken the first answer in: the SDK drops what comes earlier. */
  #held = true;
  /** So many questions to the rules are open: until they are answered nothing goes out. */
  #asking = 0;

  constructor(readonly options: WatchOptions) {
    this.outlet = options.outlet;
  }

  get channel(): Channel {
    return this.options.channel;
  }

  /** The client's number of the newest event on its way to it. */
  get current(): number {
    return this.#sent - this.#numbering.base;
  }

  /** How a client that has seen its event `current` counts; undefined: nobody knows any more. */
  numberingAt(current: number): Numbering | undefined {
    return current >= this.#numbering.since ? this.#numbering : undefined;
  }

  /** The answer to INIT_WATCH. */
  init(requestId: string): string {
    const whole = this.channel.whole();
    this.#sent = whole.number;
    this.#numbering = { base: whole.number, since: 0 };
    return initText(this.#head(requestId), whole.events);
  }

  /**
   * What came after the client's event `current`: the batches, or where they or its numbers are no longer known the
   * whole result again.
   */
  next(requestId: string, current: number, numbering: Numbering | undefined): string {
    const { channel } = this;
    const batches = numbering && channel.after(current + numbering.base);
    if (numbering && batches) {
      this.#sent = channel.number;
      this.#numbering = numbering;
      return nextText(this.#head(requestId), batches, numbering.base);
    }
    const whole = channel.whole();
    this.#sent = whole.number;
    this.#numbering = { base: whole.number - current - 1, since: current + 1 };
    return againText(this.#head(requestId), whole.events);
  }

  /** Sends the first answer; what follows waits until the client has it. */
  begin(answer: string): void {
    this.outlet?.send(answer);
    this.outlet?.afterAll(() => {
      this.#held = false;
      this.flush();
    });
  }

  /** Sends what the channel has that the client has not. */
  flush(): void {
    const { channel, conditional } = this.options;
    if (this.#held || !this.outlet || this.#sent >= channel.number || this.#asking > 0) return;
    const next = () => this.next('', this.current, this.#numbering);
    if (conditional) this.#ask(next);
    else this.outlet.send(next());
  }

  /** Asks whether it may still go on; until that is answered nothing goes out. */
  recheck(): void {
    this.#ask(() => undefined);
  }

  #ask(then: () => string | undefined): void {
    this.#asking += 1;
    this.options.allowed(this, then).then(
      (text) => {
        this.#asking -= 1;
        if (text !== undefined) this.outlet?.send(text);
        this.flush();
      },
      (error) => this.outlet?.fail(this, error),
    );
  }

  #head(requestId: string) {
    const { watchId, queryId } = this.options;
    return { watchId, requestId, queryId, current: this.current };
  }
}
