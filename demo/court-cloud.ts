/** The demo courts on a local cloud inside this process: what service tests start. */
import { createEmulator, type Emulator } from '../emulator/emulator';
import type { Main as EmulatorMain } from '../emulator/functions/inline-runner';
import type { PhoneBuild } from '../emulator/host/phone-build';
import type { Warning } from '../emulator/warnings/warnings';
import type { Result } from '../platform/errors';
import { newCourtKeys } from '../platform/secrets';
import { clientRules, indexesByCollection, readDatabaseRules } from '../scripts/database-rules';
import { MERCHANT_NAMES } from './courts';
import { gatewayEnvironment, payEnvironment } from './gateways';
import { REGISTER } from './people';
import { seed } from './seed';

export interface CourtCloud {
  emulator: Emulator;
  /** Calls a function as somebody, as `POST /call/<name>` does. */
  call<T = Record<string, unknown>>(
    name: string,
    openid: string | undefined,
    event: Record<string, unknown>,
  ): Promise<Result<T>>;
  /** The data of a call that must succeed; throws what was refused otherwise. */
  must<T = Record<string, unknown>>(
    name: string,
    openid: string | undefined,
    event: Record<string, unknown>,
  ): Promise<T>;
  /** Throws when the local cloud warned of anything: a scan, a cut result, a possible write skew. */
  stop(): Promise<void>;
}

export interface CourtOptions {
  /** Called before each action of the SDKs, with its fields. */
  intercept?: (params: Record<string, unknown>) => void;
  /** The mini-program, for phones in a browser. */
  phone?: PhoneBuild;
}

export async function startCourt(
  functions: Record<string, EmulatorMain>,
  { intercept, phone }: CourtOptions = {},
): Promise<CourtCloud> {
  const warned: Warning[] = [];
  const databaseRules = readDatabaseRules();
  const emulator = await createEmulator({
    functions,
    collections: indexesByCollection(databaseRules),
    ...clientRules(databaseRules),
    caps: { each: 64, all: 128 },
    strictIndexes: true,
    // The services refuse such an event themselves, in words for people: that is tested here.
    limits: { 'event-text-bytes': 'off' },
    onWarning: (warning) => warned.push(warning),
    tencent: { register: REGISTER },
    pay: { names: MERCHANT_NAMES },
    ...(intercept ? { intercept } : {}),
    ...(phone ? { phone } : {}),
  });
  // Making its keys takes half a second: only for who pays.
  const pays = 'pay-fee' in functions ? payEnvironment(emulator) : {};
  Object.assign(process.env, emulator.environment, gatewayEnvironment(emulator), pays, {
    COURT_KEYS: process.env.COURT_KEYS ?? newCourtKeys(),
  });
  await seed();
  const call = async <T>(name: string, openid: string | undefined, event: Record<string, unknown>) =>
    (await emulator.functions.call(
      name,
      event,
      openid ? { openid, source: 'wx_client' } : { source: 'wx_unknown' },
    )) as Result<T>;
  return {
    emulator,
    call,
    async must<T>(name: string, openid: string | undefined, event: Record<string, unknown>) {
      const result = await call<T>(name, openid, event);
      if (!result.ok) throw new Error(`${name}.${String(event.action)} was refused: ${JSON.stringify(result.error)}`);
      return result.data;
    },
    async stop() {
      await emulator.stop();
      if (warned.length > 0)
        throw new Error(`the local cloud warned: ${warned.map(({ message }) => message).join('\n')}`);
    },
  };
}
