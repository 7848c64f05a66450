/** A local cloud with people who watch it, each with an SDK of his own, for tests. */
import nodeSdk from '@cloudbase/node-sdk';
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import { sdkTimers } from './sdk-timers';
import { Told, type Watchable } from './watch-client';
import { connect, type Mode, type Sdk, type WebApp } from './web-sdk';

// Spares the SDK a look-up of the cloud's metadata host.
process.env.TENCENTCLOUD = 'true';

const ENVIRONMENT: EmulatorOptions = {
  envId: 'env-x',
  collections: { boards: [], mine: [], rooms: [], tickets: [], closed: [] },
  rules: {
    boards: { read: true, write: true },
    mine: 'PRIVATE',
    tickets: { read: "doc.state == 'open'", write: false },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the rules' own template.
    rooms: { read: 'auth.openid in get(`database.boards.${doc.boardId}`).people', write: false },
  },
  onWarning: () => undefined,
};

/** All watches of one SDK go through the first one's app and identity (@cloudbase/database, getWsInstance). */
function loadSdk(): Sdk {
  let sdk: Sdk | undefined;
  jest.isolateModules(() => {
    sdk = require('@cloudbase/js-sdk');
  });
  if (!sdk) throw new Error('the SDK cannot be loaded');
  return sdk;
}

export class Stage {
  readonly #told: Told[] = [];
  readonly #timers = sdkTimers();

  private constructor(public emulator: Emulator) {}

  static async start(options: EmulatorOptions = {}): Promise<Stage> {
    // The SDK talks a lot while it watches.
    for (const name of ['log', 'warn', 'error'] as const) jest.spyOn(console, name).mockImplementation(() => undefined);
    const stage = new Stage(await createEmulator({ ...ENVIRONMENT, ...options }));
    Object.assign(process.env, stage.emulator.environment);
    return stage;
  }

  /** Stops the local cloud and starts another at the same place. */
  async restart(options: EmulatorOptions, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    const { port } = this.emulator;
    await this.emulator.stop();
    await meanwhile();
    this.emulator = await createEmulator({ ...ENVIRONMENT, ...options, port });
  }

  /** Somebody who is signed in. */
  async person(openid: string, mode: Mode = 'CLOUD_API'): Promise<WebApp> {
    const app = connect(loadSdk(), { env: 'env-x', mode, port: this.emulator.port });
    await app.auth().setSession(this.emulator.client.signIn(openid));
    return app;
  }

  /** The SDK waits less. */
  hurry(): void {
    this.#timers.hurry();
  }

  watch(query: Watchable): Told {
    const told = new Told(query);
    this.#told.push(told);
    return told;
  }

  /** The server's own database, under no rules. */
  get database() {
    return nodeSdk.init({ env: 'env-x' }).database();
  }

  /** Resolves when nobody is connected. */
  async quiet(): Promise<void> {
    while (this.emulator.watch.counts.sockets > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  /** Closes all watches first: a connection that ends against the SDK's will is opened again and again. */
  async stop(): Promise<void> {
    for (const told of this.#told.splice(0)) told.close();
    await this.quiet();
    await this.emulator.stop();
    this.#timers.clear();
    jest.restoreAllMocks();
  }
}
