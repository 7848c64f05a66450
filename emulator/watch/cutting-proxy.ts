/** A network that breaks: passes bytes on to a local cloud, and cuts each connection somewhere, in the midst of a message too. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Random } from '../history/random';

export class CuttingProxy {
  /** Where bytes go. */
  target = 0;
  /** So many bytes pass from the local cloud at most, before a connection is cut; Infinity: none is. */
  mostBytes = Number.POSITIVE_INFINITY;
  cuts = 0;
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(random: Random): Promise<CuttingProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
    const proxy = new CuttingProxy(server, address.port);
    server.on('connection', (client) => proxy.#join(client, random));
    return proxy;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(client: Socket, random: Random): void {
    const cloud = connect(this.target, '127.0.0.1');
    let left = this.mostBytes === Number.POSITIVE_INFINITY ? this.mostBytes : random.below(this.mostBytes);
    const both = [client, cloud];
    const end = () => {
      for (const socket of both) socket.destroy();
    };
    for (const socket of both) {
      this.#sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => cloud.write(bytes));
    cloud.on('data', (bytes) => {
      client.write(bytes.subarray(0, left));
      left -= bytes.length;
      if (left > 0) return;
      this.cuts += 1;
      client.end();
      cloud.destroy();
    });
  }
}
