/** The web SDK's app of an environment, ready to be used. */

import { phoneAdapter, phoneAuth } from './adapter';
import { loadSdk } from './load-sdk';
import type { Sdk, SdkApp } from './sdk-shape';
import { Session } from './session';

/** The adapter decides itself how long it waits. */
const TIMEOUT_MS = 600_000;

export class Connections {
  readonly #session: Session;
  #sdk: Promise<Sdk> | undefined;
  readonly #apps = new Map<string, SdkApp>();

  constructor(openid: string) {
    this.#session = new Session(openid);
  }

  /** @param env undefined: the one that the emulator is. @throws SignedOut, NoAnswer */
  async app(env: string | undefined): Promise<SdkApp> {
    const [sdk, login] = await Promise.all([this.#load(), this.#session.login()]);
    const name = env ?? login.env;
    let app = this.#apps.get(name);
    if (!app) {
      app = sdk.init({ env: name, endPointMode: 'CLOUD_API', timeout: TIMEOUT_MS });
      app.registerEndPoint(`//${location.host}/web`, location.protocol.slice(0, -1));
      this.#apps.set(name, app);
    }
    return app;
  }

  #load(): Promise<Sdk> {
    this.#sdk ??= loadSdk().then(
      (sdk) => {
        sdk.useAdapters(phoneAdapter(this.#session));
        sdk.registerComponent(phoneAuth(this.#session));
        return sdk;
      },
      (error: unknown) => {
        this.#sdk = undefined;
        throw error;
      },
    );
    return this.#sdk;
  }
}
