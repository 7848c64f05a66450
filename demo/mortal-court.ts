/** The demo courts on a local cloud in a process of its own, killed at a database action and started again on its folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { invocation, scfContext } from '../emulator/functions/invocation';
import { hubPage } from '../emulator/hub/bundling.cjs';
import type { Result } from '../platform/errors';
import { newCourtKeys } from '../platform/secrets';
import type { Main } from '../platform/service';
import { Life } from './life';
import type { Birth, Death } from './mortal-cloud';
import { seed } from './seed';

export interface MortalCourt {
  /** Calls a function, which runs in this process, as somebody. */
  call(name: string, openid: string, event: Record<string, unknown>): Promise<Result<unknown>>;
  /** The data of a call that must succeed; throws what was refused otherwise. */
  must(name: string, openid: string, event: Record<string, unknown>): Promise<unknown>;
  /**
   * Plays `scene`, one call of which it does while `dying`, with a death at step 1, 2, 3 … of that call until it has no
   * more. The cloud is up again when `dying` resolves. Returns what each scene with a death returned.
   */
  eachStep<T>(moment: Death['moment'], scene: (dying: Dying) => Promise<T>): Promise<T[]>;
  /** Where the cloud answers; the same after a death. */
  url(): string;
  /** How many transactions are open on the cloud. */
  open(): Promise<number>;
  stop(): Promise<void>;
}

export type Dying = <T>(work: () => Promise<T>) => Promise<T>;

/** @param now where the courts' clock stands, epoch ms */
export async function startMortalCourt(functions: Record<string, Main>, now: number): Promise<MortalCourt> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mortal-'));
  const program = await bundled(folder);
  const dataDir = path.join(folder, 'data');
  let life = new Life(program);
  // Ready to be born when this life ends, so that a restart takes no time.
  let next = new Life(program);
  const birth = 'pay-fee' in functions ? { dataDir, now, pays: true } : { dataDir };
  let cloud = await life.begin({ ...birth, port: 0 });
  Object.assign(process.env, cloud.environment);
  process.env.COURT_KEYS ??= newCourtKeys();
  process.env.SEAL_GATEWAY ??= 'demo';
  await seed();

  async function begin(again: Birth): Promise<void> {
    [life, next] = [next, new Life(program)];
    cloud = await life.begin(again);
    Object.assign(process.env, cloud.environment);
  }
  const call: MortalCourt['call'] = async (name, openid, event) => {
    const main = functions[name];
    if (!main) throw new Error(`function ${name} is not here`);
    const { TCB_ENV: envId = '' } = cloud.environment;
    const options = { envId, appId: 'wx0000000000000000', clock: `at:${now}` as const };
    const made = invocation(name, event, { openid, source: 'wx_client' }, options);
    Object.assign(process.env, made.environment);
    return main(structuredClone(made.event), scfContext(made, 60_000));
  };
  return {
    call,
    async must(name, openid, event) {
      const result = await call(name, openid, event);
      if (!result.ok) throw new Error(`${name}.${String(event.action)} was refused: ${JSON.stringify(result.error)}`);
      return result.data;
    },
    async eachStep<T>(moment: Death['moment'], scene: (dying: Dying) => Promise<T>) {
      const seen: T[] = [];
      for (let step = 1; ; step += 1) {
        let reached = true;
        const one = await scene(async (work) => {
          await life.tell({ moment, step });
          const result = await work();
          const told = await life.tell('live');
          if (told === 'dead') await begin({ ...birth, port: cloud.port });
          else reached = told.seen >= step;
          return result;
        });
        if (!reached) return seen;
        seen.push(one);
      }
    },
    url: () => `http://127.0.0.1:${cloud.port}`,
    async open() {
      const told = await life.tell('live');
      return told === 'dead' ? 0 : told.open;
    },
    async stop() {
      await Promise.all([life.end(), next.end()]);
      await rm(folder, { recursive: true });
    },
  };
}

async function bundled(folder: string): Promise<string> {
  const outfile = path.join(folder, 'mortal-cloud.cjs');
  await build({
    entryPoints: [path.join(__dirname, 'mortal-cloud.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    plugins: [hubPage],
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}
