/** A network that fails now and then, between the SDK and a local cloud: requests are lost, or answers, or both wait. */
import { Agent, createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../http/body';
import type { Random } from './random';

const MOST_BYTES = 10_000_000;

/** How often, of 1. */
export interface Losses {
  /** The request is not passed on. */
  before: number;
  /** It is, and has taken effect, but the answer is not passed back. */
  after: number;
  /** The same for a commit, which alone leaves the client of a transaction in doubt; `after` where it is not said. */
  afterCommit?: number;
  /** It waits up to `SLOW_MS` on its way. */
  slow: number;
}

export const NO_LOSSES: Losses = { before: 0, after: 0, slow: 0 };

const SLOW_MS = 20;

export class LossyProxy {
  /** Where requests go; empty while the local cloud is down. */
  target = '';
  losses: Losses = NO_LOSSES;
  /** Changes requests on their way: tests break the isolation so, to see it found out. */
  alter: (body: Record<string, unknown>) => Record<string, unknown> = (body) => body;

  readonly #agent = new Agent({ keepAlive: true });

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(random: Random): Promise<LossyProxy> {
    const server = createServer();
    // As the local cloud's own (http/router.ts): what the SDK still uses is not closed.
    server.keepAliveTimeout = 65_000;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new LossyProxy(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`);
    server.on('request', async (incoming, response) => {
      const text = (await readBody(incoming, MOST_BYTES)).toString();
      const { before, after, afterCommit = after, slow } = proxy.losses;
      if (random.chance(slow)) await new Promise((resolve) => setTimeout(resolve, random.below(SLOW_MS)));
      if (random.chance(before)) return timedOut(response);
      const answer = await proxy.#pass(text);
      if (answer === undefined || random.chance(isCommit(text) ? afterCommit : after)) return timedOut(response);
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    });
    return proxy;
  }

  stop(): Promise<void> {
    this.#agent.destroy();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** The answer, or undefined where none came. Never asked again: a request that was cut may have taken effect. */
  #pass(text: string): Promise<string | undefined> {
    if (this.target === '') return Promise.resolve(undefined);
    const body = JSON.stringify(this.alter(JSON.parse(text)));
    return new Promise((resolve) => {
      const outgoing = request(this.target, { method: 'POST', agent: this.#agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve(answer.statusCode === 200 ? Buffer.concat(parts).toString() : undefined));
        answer.on('error', () => resolve(undefined));
      });
      outgoing.on('error', () => resolve(undefined));
      outgoing.setHeader('content-type', 'application/json');
      outgoing.end(body);
    });
  }
}

const isCommit = (text: string): boolean => JSON.parse(text).action === 'database.commitTransaction';

/** What a gateway says; the SDK makes an error with code 504 of it, and does not ask again by itself. */
function timedOut(response: ServerResponse): void {
  response.writeHead(504).end();
}
