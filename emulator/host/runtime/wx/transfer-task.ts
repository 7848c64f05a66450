/** RequestTask, UploadTask, DownloadTask: what may be listened to and stopped while bytes travel. */
import { network } from '../network';
import { type Callbacks, WxFailure } from './api';
import { appConfig } from './app-config';
import { listeners } from './listeners';

export interface Progress {
  /** percent */
  progress: number;
}
export interface HeadersReceived {
  header: Record<string, string>;
  statusCode: number;
  cookies: string[];
}

export class Transfer<P> {
  readonly headers = listeners<HeadersReceived>('onHeadersReceived');
  readonly progress = listeners<P>('onProgressUpdate');
  readonly chunks = listeners<{ data: ArrayBuffer }>('onChunkReceived');
  readonly controller = new AbortController();
  private reason = '';

  stop(reason: 'abort' | 'timeout'): void {
    if (this.reason) return;
    this.reason = reason;
    this.controller.abort();
  }

  /** WeChat's words for why nothing came. */
  failure(error: unknown): unknown {
    if (error instanceof WxFailure) return error;
    if (this.reason === 'timeout') return new WxFailure('timeout', { errno: 5 });
    if (this.reason === 'abort') return new WxFailure('abort');
    const [code, name] =
      network.state === 'offline' ? [-106, 'ERR_INTERNET_DISCONNECTED'] : [-102, 'ERR_CONNECTION_REFUSED'];
    return new WxFailure(`errcode:${code} cronet_error_code:${code} error_msg:net::${name}`, { errno: 600001 });
  }
}

interface Timed {
  timeout?: number;
}

const TIMEOUT_MS = 60_000;

/**
 * A function that gives a task back and answers by callbacks; these have no promise in WeChat.
 * @param work what travels; ends with the transfer's signal
 */
export function transferApi<O extends object, P, R extends object>(
  name: 'request' | 'uploadFile' | 'downloadFile',
  work: (options: O, transfer: Transfer<P>) => Promise<R>,
  listen: (transfer: Transfer<P>) => object,
): (options: O & Timed & Callbacks<R>) => object {
  return (options) => {
    const transfer = new Transfer<P>();
    const timer = setTimeout(
      () => transfer.stop('timeout'),
      options.timeout ?? appConfig().networkTimeout?.[name] ?? TIMEOUT_MS,
    );
    const run = async () => {
      try {
        const result = { ...(await work(options, transfer)), errMsg: `${name}:ok` };
        return () => {
          options.success?.(result);
          options.complete?.(result);
        };
      } catch (error) {
        const failed = transfer.failure(error);
        const reason = failed instanceof Error ? failed.message : String(failed);
        const failure = { ...(failed instanceof WxFailure ? failed.fields : {}), errMsg: `${name}:fail ${reason}` };
        return () => {
          options.fail?.(failure);
          options.complete?.(failure);
        };
      } finally {
        clearTimeout(timer);
      }
    };
    void run().then((tell) => tell());
    return {
      abort: () => transfer.stop('abort'),
      onHeadersReceived: transfer.headers.on,
      offHeadersReceived: transfer.headers.off,
      ...listen(transfer),
    };
  };
}

export const listenToProgress = <P>({ progress }: Transfer<P>): object => ({
  onProgressUpdate: progress.on,
  offProgressUpdate: progress.off,
});
