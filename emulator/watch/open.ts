/** Puts watch() together with the rest of the local cloud. */
import type { Server } from 'node:http';
import type { Client } from '../client/client';
import type { Origins } from '../client/origin';
import { type WatchLimits, WatchServer } from './server';
import { Watches, type WatchesOptions } from './watches';

export interface WatchOptions extends WatchLimits {
  /** Where clients reach the socket, if not at the port itself: `ws://localhost:5000/ws`. */
  url?: string;
}

/** The rest of the local cloud. */
export interface WatchServices extends Omit<WatchesOptions, 'access'> {
  envId: string;
  client: Client;
  origins: Origins;
  server: Server;
  /** `http://127.0.0.1:4000` */
  origin: string;
}

export function openWatch(services: WatchServices, { url, ...limits }: WatchOptions = {}): WatchServer {
  const { envId, client, origins, server, origin, ...rest } = services;
  const watches = new Watches({ ...rest, access: client.access });
  const watch = new WatchServer({
    ...limits,
    envId,
    watches,
    identify: (accessToken) => client.identify(accessToken),
    url: () => url ?? `${origin.replace('http', 'ws')}/ws`,
    admits: (request) => origins.refusal(request) === undefined,
  });
  client.addAction('auth.wsWebSign', async (_caller, { access_token }) => ({
    data: watch.wsSign(typeof access_token === 'string' ? access_token : ''),
  }));
  client.access.onRulesChange((collection) => watches.rulesChanged(collection));
  watch.mount(server);
  return watch;
}
