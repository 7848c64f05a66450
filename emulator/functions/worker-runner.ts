/**
 * The built-in runner: functions that export `main`, each instance a process of its own, as CloudBase runs them. A call
 * after a change of the code gets a new instance. For projects without serverless-offline.
 */
import { existsSync } from 'node:fs';
import { type Deployed, versionOf } from './deployed';
import { Instance } from './instance';
import { FunctionError, type Invocation, type Runner } from './invocation';

export interface WorkerOptions {
  /** Looked up at each call, so that new functions are found. */
  find: (name: string) => Deployed | undefined;
  /** Where the SDKs find the local cloud; asked when an instance starts. */
  environment: () => Record<string, string>;
  /** What functions print. Default: to this process's output, with the function's name. */
  print?: (name: string, line: string, isError: boolean) => void;
}

interface Idle {
  name: string;
  version: string;
  instance: Instance;
}

/** Instances that wait for a call; more are ended, those first that have waited longest. */
const MOST_IDLE = 8;

export function workerRunner({ find, environment, print = printed }: WorkerOptions): Runner {
  let idle: Idle[] = [];
  const all = new Set<Instance>();

  /** An instance of this very version, the one used last. */
  function take(name: string, version: string): Instance | undefined {
    const changed = idle.filter((one) => one.name === name && one.version !== version);
    if (changed.some(({ instance }) => instance.alive)) print(name, 'changed: the new code runs from now on', false);
    for (const { instance } of changed) void end(instance);
    idle = idle.filter((one) => one.instance.alive && !changed.includes(one));
    const found = idle.findLast((one) => one.name === name);
    idle = idle.filter((one) => one !== found);
    return found?.instance;
  }

  function start(name: string, code: Deployed): Instance {
    const options = { name, code, environment: environment() };
    const instance = new Instance({ ...options, print: (line, isError) => print(name, line, isError) });
    all.add(instance);
    return instance;
  }

  function put(one: Idle): void {
    if (!one.instance.alive) return void all.delete(one.instance);
    idle.push(one);
    const [longest] = idle;
    if (idle.length <= MOST_IDLE || !longest) return;
    idle.shift();
    void end(longest.instance);
  }

  async function end(instance: Instance): Promise<void> {
    await instance.stop();
    all.delete(instance);
  }

  return {
    async invoke(invocation: Invocation) {
      const { name } = invocation;
      const code = find(name);
      // The folder is asked for: without one there is nothing to start a process in.
      if (!code || !existsSync(code.dir))
        throw new FunctionError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`);
      const version = versionOf(code);
      const instance = take(name, version) ?? start(name, code);
      try {
        return await instance.run(invocation);
      } finally {
        put({ name, version, instance });
      }
    },
    async stop() {
      await Promise.all([...all].map(end));
    },
  };
}

function printed(name: string, line: string, isError: boolean): void {
  (isError ? process.stderr : process.stdout).write(`[${name}] ${line}\n`);
}
