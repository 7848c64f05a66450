/** Loads `sdk.js`, which stands beside the host's own script, so that the first paint does not wait for it. */
import { NoAnswer } from './failure';
import type { Sdk } from './sdk-shape';

/** Only while a script runs is it known where it came from. */
const here = typeof document === 'undefined' ? null : document.currentScript;
const beside = here instanceof HTMLScriptElement && here.src !== '' ? here.src : undefined;

/** Its parsing would stand in the way of the first paint; a document that is not shown paints nothing. */
const MOST_WAIT_MS = 300;
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, MOST_WAIT_MS);
  });

let loading: Promise<Sdk> | undefined;

/** Once for all; after a failure the next call tries again. */
export function loadSdk(): Promise<Sdk> {
  loading ??= painted().then(append);
  return loading;
}

function append(): Promise<Sdk> {
  return new Promise<Sdk>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL('sdk.js', beside ?? document.baseURI).href;
    script.onload = () =>
      globalThis.wxCloudSdk ? resolve(globalThis.wxCloudSdk) : reject(new Error('sdk.js holds no SDK'));
    script.onerror = () => {
      script.remove();
      loading = undefined;
      reject(new NoAnswer('net::ERR_CONNECTION_REFUSED'));
    };
    document.head.append(script);
  });
}

/** Loads it when the browser has nothing better to do, so that the first call finds it. */
export function loadSdkWhenIdle(): void {
  const load = () => void loadSdk().catch(() => undefined);
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}
