/** The demo courts on a local cloud in a process of its own, killed at a database action and started again on its folder. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { invocation, scfContext } from '../emulator/functions/invocation';
import type { Result } from '../platform/errors';
import { newCourtKeys } from '../platform/secrets';
import type { Main } from '../platform/service';
import type { Born, Death, Told } from './mortal-cloud';
import { seed } from './seed';

export interface MortalCourt {
  /** Calls a function, which runs in this process, as somebody. */
  call(name: string, openid: string, event: Record<string, unknown>): Promise<Result<unknown>>;
  /** The data of a call that must succeed; throws what was refused otherwise. */
  must(name: string, openid: string, event: Record<string, unknown>): Promise<unknown>;
  /** Does `work` while the cloud is about to die, starts it again where it did, and says so. */
  dying<T>(death: Death, work: () => Promise<T>): Promise<{ died: boolean; result: T }>;
  /** Transactions open on the cloud. */
  open(): Promise<number>;
  stop(): Promise<void>;
}

/** @param now where the courts' clock stands, epoch ms */
export async function startMortalCourt(functions: Record<string, Main>, now: number): Promise<MortalCourt> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mortal-'));
  const program = await bundled(folder);
  let cloud = await Life.start(program, folder, 0);
  process.env.COURT_KEYS ??= newCourtKeys();
  await seed();

  const call: MortalCourt['call'] = async (name, openid, event) => {
    const main = functions[name];
    if (!main) throw new Error(`function ${name} is not here`);
    const { TCB_ENV: envId = '' } = cloud.born.environment;
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
    async dying(death, work) {
      await cloud.tell(death);
      const result = await work();
      const died = (await cloud.tell(null)) === 'dead';
      if (died) cloud = await Life.start(program, folder, cloud.born.port);
      return { died, result };
    },
    async open() {
      const told = await cloud.tell(null);
      return told === 'dead' ? 0 : told.open;
    },
    async stop() {
      await cloud.kill();
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
    loader: { '.html': 'text' },
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

/** From a start of the cloud to its end. */
class Life {
  /** By which signal it ended. */
  readonly #ended: Promise<string | null>;

  private constructor(
    private readonly child: ChildProcess,
    readonly born: Born,
  ) {
    this.#ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  }

  static async start(program: string, folder: string, port: number): Promise<Life> {
    const child = fork(program, [path.join(folder, 'data'), String(port)], {
      env: { ...process.env, NODE_PATH: path.resolve('node_modules') },
      execArgv: [],
    });
    const born = await new Promise<Born>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the cloud ended with ${code} before it answered`)));
    });
    Object.assign(process.env, born.environment);
    return new Life(child, born);
  }

  /** Orders its death, or (null) takes the order back. */
  async tell(death: Death | null): Promise<Told | 'dead'> {
    const told = new Promise<Told>((resolve) => this.child.once('message', resolve));
    // It may be dead already: then its end says so, not a failed send.
    this.child.send(death === null ? 'live' : death, () => undefined);
    const answer = await Promise.race([told, this.#ended]);
    if (typeof answer === 'object' && answer !== null) return answer;
    if (answer !== 'SIGKILL') throw new Error(`the cloud ended by ${answer}, not by its own hand`);
    return 'dead';
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }
}
