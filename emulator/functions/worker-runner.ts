/** The built-in runner: worker threads that load `exports.main`, as CloudBase does. For projects without serverless-offline. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { FunctionError, type Invocation, type Runner, scfContext } from './invocation';

export interface WorkerOptions {
  /** `<root>/<name>/index.js` holds the function, unless `entry` says otherwise. */
  root: string;
  timeoutMs: number;
  /** Environment of every worker besides the caller's variables. */
  env: Record<string, string>;
}

/** Code of a worker: one call at a time, so that `process.env` is that call's alone. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
let main;
parentPort.on('message', async ({ event, context, environment }) => {
  try {
    Object.assign(process.env, environment);
    main ??= require(workerData.entry).main;
    parentPort.postMessage({ result: JSON.stringify(await main(event, context)) });
  } catch (error) {
    parentPort.postMessage({ error: String(error && error.stack || error) });
  }
});`;

export function workerRunner({ root, timeoutMs, env }: WorkerOptions): Runner {
  const idle = new Map<string, Worker[]>();
  const all = new Set<Worker>();

  function take(name: string): Worker {
    const waiting = idle.get(name)?.pop();
    if (waiting) return waiting;
    const entry = path.join(root, name, 'index.js');
    if (!/^[\w-]+$/.test(name) || !existsSync(entry)) throw new FunctionError('FUNCTION_NOT_FOUND', `no ${entry}`);
    const worker = new Worker(WORKER, { eval: true, workerData: { entry }, env: { ...process.env, ...env } });
    worker.setMaxListeners(0);
    worker.unref();
    all.add(worker);
    return worker;
  }

  function put(name: string, worker: Worker): void {
    const waiting = idle.get(name);
    if (waiting) waiting.push(worker);
    else idle.set(name, [worker]);
  }

  function discard(worker: Worker): void {
    all.delete(worker);
    void worker.terminate();
  }

  return {
    invoke(invocation: Invocation) {
      const { name, event, environment } = invocation;
      return new Promise<unknown>((resolve, reject) => {
        const worker = take(name);
        const timer = setTimeout(() => {
          discard(worker);
          done();
          reject(new FunctionError('FUNCTION_TIME_LIMIT_EXCEEDED', `${name} ran for more than ${timeoutMs} ms`));
        }, timeoutMs);
        const onMessage = ({ result, error }: { result?: string; error?: string }) => {
          done();
          put(name, worker);
          if (error !== undefined) reject(new FunctionError('FUNCTION_INVOCATION_FAILED', `${name}: ${error}`));
          else resolve(result === undefined ? undefined : JSON.parse(result));
        };
        const onEnd = (problem: unknown) => {
          discard(worker);
          done();
          reject(new FunctionError('FUNCTION_INVOCATION_FAILED', `${name} ended: ${String(problem)}`));
        };
        const done = () => {
          clearTimeout(timer);
          worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
        };
        worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
        worker.postMessage({ event, context: scfContext(invocation, timeoutMs), environment });
      });
    },
    async stop() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
