/**
 * 手机的网络: the network of this phone, as the hub or a person chooses it, and as it really is. Requests of this document
 * (`fetch`, `XMLHttpRequest`, `WebSocket`) go through it, but not those that load the app's own files.
 */
import { phone } from './phone';
import { radioFetch, type Surroundings } from './radio/fetch';
import { isNetworkState, type NetworkState, Radio, type Shelf } from './radio/radio';
import { radioSocket } from './radio/socket';
import { radioXhr } from './radio/xhr';

/** How often the local cloud is looked for while it is gone. */
const LOOK_EVERY_MS = 2000;

const inBrowser = typeof document !== 'undefined';
const nowhere: Shelf = { getItem: () => null, setItem() {} };

/** Not among what the app stores: those keys begin with the prefix. */
const radio = new Radio(inBrowser ? localStorage : nowhere, `network of ${phone.storagePrefix}`);

export const network = {
  get state(): NetworkState {
    return radio.state;
  },
  set: (state: NetworkState): void => radio.set(state),
  /** Told of each change; answers how to stop that. */
  onChange: (listener: (state: NetworkState) => void): (() => void) => radio.onChange(listener),
};

/** What the hub says to its phones: `postMessage({ phone: { network: 'offline' } })`. */
function stateIn(data: unknown): NetworkState | undefined {
  if (typeof data !== 'object' || data === null || !('phone' in data)) return undefined;
  const { phone: said } = data;
  if (typeof said !== 'object' || said === null || !('network' in said)) return undefined;
  return isNetworkState(said.network) ? said.network : undefined;
}

function install(): void {
  const real = fetch.bind(globalThis);
  let looking: ReturnType<typeof setInterval> | undefined;
  const seen = (address: string, reachable: boolean) => {
    if (new URL(address, document.baseURI).origin !== location.origin) return;
    radio.cloudIs(reachable);
    if (reachable) {
      clearInterval(looking);
      looking = undefined;
      return;
    }
    looking ??= setInterval(look, LOOK_EVERY_MS);
  };
  const look = () =>
    void real('/limits').then(
      () => seen('/limits', true),
      () => undefined,
    );
  const own = new URL('./', document.baseURI);
  const around: Surroundings = {
    isLocal(address) {
      const { protocol, origin, pathname } = new URL(address, document.baseURI);
      if (!/^(?:http|ws)s?:$/.test(protocol)) return true;
      return own.pathname !== '/' && origin === own.origin && pathname.startsWith(own.pathname);
    },
    seen,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  Object.assign(globalThis, {
    fetch: radioFetch(real, radio, around),
    XMLHttpRequest: radioXhr(XMLHttpRequest, radio, around),
    WebSocket: radioSocket(WebSocket, radio, around),
  });
  radio.browserIs(navigator.onLine);
  window.addEventListener('online', () => radio.browserIs(true));
  window.addEventListener('offline', () => radio.browserIs(false));
  window.addEventListener('message', ({ origin, data }) => {
    const state = origin === location.origin ? stateIn(data) : undefined;
    if (state) radio.set(state);
  });
}

if (inBrowser) install();
