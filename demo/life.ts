/** One process of `mortal-cloud.ts`, from its birth to its end. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Birth, Born, Order, Told } from './mortal-cloud';

export class Life {
  readonly #child: ChildProcess;
  /** Resolves to how it ended: a signal or an exit code. */
  readonly #ended: Promise<string>;

  /** Loads the program; it touches nothing before `begin`. */
  constructor(program: string) {
    const env = { ...process.env, NODE_PATH: path.resolve('node_modules') };
    this.#child = fork(program, [], { env, execArgv: [] });
    this.#ended = new Promise((resolve) =>
      this.#child.once('exit', (code: number | null, signal: string | null) => resolve(signal ?? `exit ${code}`)),
    );
  }

  /** Resolves when it answers. */
  async begin(birth: Birth): Promise<Born> {
    const born = await this.#ask<Born>(birth);
    if (typeof born === 'string') throw new Error(`the cloud ended before it answered: ${born}`);
    return born;
  }

  /** Orders its death or, where it has not come yet, takes the order back. */
  async tell(order: Order): Promise<Told | 'dead'> {
    const told = await this.#ask<Told>(order);
    if (typeof told !== 'string') return told;
    if (told !== 'SIGKILL') throw new Error(`the cloud did not end by its own hand: ${told}`);
    return 'dead';
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Its answer, or how it ended. */
  async #ask<Answer>(words: Birth | Order): Promise<Answer | string> {
    const answer = new Promise<Answer>((resolve) => this.#child.once('message', resolve));
    // A dead one cannot be told anything: its end says so, not a failed send.
    this.#child.send(words, () => undefined);
    return Promise.race([answer, this.#ended]);
  }
}
