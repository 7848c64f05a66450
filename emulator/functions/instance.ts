/** One instance of a function: a process of its own, as in the cloud, that keeps its memory between calls. One call at a time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Deployed, handlerParts } from './deployed';
import { contextOf, environmentOf } from './instance-environment';
import { FunctionError, type Invocation } from './invocation';
import { WORKER_CODE } from './worker-code';

/** SCF's API, CreateFunction: InitTimeout is 65 s unless set. Loading the code does not count as running (product/583/9694). */
const INIT_TIMEOUT_MS = 65_000;

export interface InstanceOptions {
  name: string;
  code: Deployed;
  /** Where the SDKs find the local cloud. */
  environment: Record<string, string>;
  /** What the function and its failures print, line by line. */
  print: (line: string, isError: boolean) => void;
}

type Report =
  | { kind: 'started'; outside: string[] }
  | { kind: 'answer'; json?: string }
  | { kind: 'thrown' | 'unloadable' | 'uncaught'; stack: string };

/** Only WORKER_CODE sends, before any code of the function has the channel. */
const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'kind' in message;

interface Running {
  resolve: (result: unknown) => void;
  reject: (error: FunctionError) => void;
  timer: NodeJS.Timeout;
}

export class Instance {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #running: Running | undefined;
  #loaded = false;
  #alive = true;

  constructor(private readonly options: InstanceOptions) {
    const { code, print } = options;
    this.#child = spawn(process.execPath, [`--max-old-space-size=${code.memoryMb}`, '-e', WORKER_CODE], {
      cwd: code.dir,
      env: environmentOf(options.name, code, options.environment),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const { stdout, stderr } = this.#child;
    if (stdout) createInterface(stdout).on('line', (line) => print(line, false));
    if (stderr) createInterface(stderr).on('line', (line) => print(line, true));
    this.#child.on('message', (message) => {
      if (isReport(message)) this.#hear(message);
    });
    this.#ended = new Promise((resolve) => {
      const end = (why: FunctionError) => {
        this.#alive = false;
        this.#fail(why);
        resolve();
      };
      this.#child.once('error', (error) => end(this.#failed(`cannot start: ${error.message}`)));
      this.#child.once('exit', (exit, signal) => end(this.#exited(exit, signal)));
    });
  }

  /** It may run another call. */
  get alive(): boolean {
    return this.#alive;
  }

  run(invocation: Invocation): Promise<unknown> {
    const { code } = this.options;
    return new Promise((resolve, reject) => {
      this.#running = { resolve, reject, timer: this.#limit(this.#loaded ? code.timeoutMs : INIT_TIMEOUT_MS) };
      const call = {
        code: { dir: code.dir, ...handlerParts(code.handler) },
        event: JSON.stringify(invocation.event ?? {}),
        context: contextOf(invocation, code),
        environment: invocation.environment,
      };
      this.#child.send(call, (error) => {
        if (error) this.#fail(this.#failed(error.message));
      });
    });
  }

  /** Resolves when the process has ended. */
  async stop(): Promise<void> {
    this.#kill();
    await this.#ended;
  }

  #kill(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  #hear(report: Report): void {
    if (report.kind === 'started') this.#started(report.outside);
    else if (report.kind === 'answer') this.#settle(({ resolve }) => resolve(resultOf(report.json)));
    else {
      for (const line of report.stack.split('\n')) this.options.print(line, true);
      if (report.kind !== 'thrown') this.#kill();
      this.#fail(this.#failed(report.stack));
    }
  }

  #started(outside: string[]): void {
    const { code, print } = this.options;
    if (!this.#loaded && outside.length > 0)
      print(`warning: uses files outside of its folder, which the cloud does not get: ${outside.join(', ')}`, true);
    this.#loaded = true;
    if (!this.#running) return;
    clearTimeout(this.#running.timer);
    this.#running.timer = this.#limit(code.timeoutMs);
  }

  #limit(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      // SCF's own words, by which callers know it (status 433).
      const seconds = Number((ms / 1000).toFixed(3));
      const message = `${this.options.name}: Invoking task timed out after ${seconds} seconds`;
      this.options.print(message, true);
      this.#kill();
      this.#fail(new FunctionError('FUNCTION_TIME_LIMIT_EXCEEDED', message));
    }, ms);
  }

  /** Node.js aborts when its heap is full; anything else that ends is the function's own doing. */
  #exited(exit: number | null, signal: NodeJS.Signals | null): FunctionError {
    const { name, code } = this.options;
    if (signal === 'SIGABRT' || exit === 134)
      return new FunctionError(
        'FUNCTION_MEMORY_LIMIT_EXCEEDED',
        `${name}: memory limit of ${code.memoryMb} MB reached`,
      );
    return this.#failed(`its process exited when running (${signal ?? exit})`);
  }

  #failed(why: string): FunctionError {
    return new FunctionError('FUNCTION_INVOCATION_FAILED', `${this.options.name}: ${why}`);
  }

  #fail(error: FunctionError): void {
    this.#settle(({ reject }) => reject(error));
  }

  #settle(how: (running: Running) => void): void {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    clearTimeout(running.timer);
    how(running);
  }
}

const resultOf = (json: string | undefined): unknown => (json === undefined ? undefined : JSON.parse(json));
