/** What a transfer with callbacks gives back (WeChat, "UploadTask", "DownloadTask"). */
import { listeners } from '../listeners';

/** The two numbers are named differently for each. */
interface Progress {
  progress: number;
  [bytes: `total${string}`]: number;
}

export class Transfer {
  readonly #aborting = new AbortController();
  readonly #progress = listeners<Progress>('onProgressUpdate');
  /** Nobody is told: what transports the bytes is the SDK's. */
  readonly #headers = listeners('onHeadersReceived');

  readonly task = {
    onProgressUpdate: this.#progress.on,
    offProgressUpdate: this.#progress.off,
    onHeadersReceived: this.#headers.on,
    offHeadersReceived: this.#headers.off,
    abort: () => this.#aborting.abort(),
  };

  /** Aborted when the task is. */
  get signal(): AbortSignal {
    return this.#aborting.signal;
  }

  /** @param names of the two numbers: what is through, and what there is in all */
  report(done: number, all: number, names: readonly [`total${string}`, `total${string}`]): void {
    const progress = all === 0 ? 100 : Math.floor((done / all) * 100);
    this.#progress.emit({ progress, [names[0]]: done, [names[1]]: all });
  }
}
