/**
 * `wx.cloud` over the unmodified web SDK and the local cloud of the same origin. Each call waits until the SDK is loaded and
 * the phone's person is known; what the cloud refuses comes with WeChat's `errCode` and `errMsg`.
 */
import '../../network';
import { phone } from '../../phone';
import { CloudID } from './cloud-id';
import { Connections } from './connection';
import { wasTold } from './database/watch-failure';
import { CloudInstance, type InitOptions } from './instance';
import { loadSdkWhenIdle } from './load-sdk';

/** What of WeChat's is not here: functions when they are called, the rest when it is read. */
const MISSING_FUNCTIONS = ['callContainer', 'connectContainer', 'CDN'];
const MISSING_SPACES = ['services', 'extend'];

const missing = (name: string) =>
  new Error(`wx.cloud.${name} is not in the browser host yet: emulator/host/runtime/wx/cloud`);

export type WxCloud = Record<string, unknown>;

interface SharedOptions {
  resourceEnv?: string;
  resourceAppid?: string;
}

export function createCloud(): WxCloud {
  const connections = new Connections(phone.openid);
  const own = new CloudInstance(connections);

  /** 云环境共享: another environment under the same interface; the emulator has but one (WeChat, "Cloud"). */
  class Cloud extends CloudInstance {
    readonly #env: string | undefined;

    constructor({ resourceEnv }: SharedOptions = {}) {
      super(connections);
      this.#env = resourceEnv;
    }

    override async init(options: InitOptions = {}): Promise<void> {
      super.init(this.#env === undefined ? options : { ...options, env: this.#env });
    }
  }

  // The SDK leaves rejected promises behind when a watch ends; `onError` has been told. First of all listeners.
  window.addEventListener('unhandledrejection', (event) => {
    if (!wasTold(event.reason)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });

  const bound = Object.fromEntries(
    CloudInstance.API.map((name) => [name, (...operands: unknown[]) => Reflect.apply(own[name], own, operands)]),
  );
  const cloud: WxCloud = {
    ...bound,
    init(options?: InitOptions) {
      loadSdkWhenIdle();
      own.init(options);
    },
    Cloud,
    CloudID,
    DYNAMIC_CURRENT_ENV: Symbol.for('DYNAMIC_CURRENT_ENV'),
  };
  for (const name of MISSING_FUNCTIONS)
    cloud[name] = () => {
      throw missing(name);
    };
  for (const name of MISSING_SPACES)
    Object.defineProperty(cloud, name, {
      get() {
        throw missing(name);
      },
    });
  return cloud;
}
