/** The client side of the local cloud: what the unmodified web SDK talks to, under security rules. */
import type { Action } from '../admin/admin';
import type { Functions } from '../functions/functions';
import { send } from '../http/body';
import type { Router } from '../http/router';
import type { Limits } from '../limits/limits';
import { coverageText } from '../rules/coverage';
import type { Files } from '../storage/files';
import type { Links } from '../storage/links';
import type { FileIds } from '../storage/path';
import { signingKey } from '../storage/record';
import type { Store } from '../store/store';
import type { Warnings } from '../warnings/warnings';
import { Access, type RulesOptions } from './access';
import { authRoutes } from './auth';
import { type Caller, personOf } from './caller';
import { ClientDatabase } from './database';
import { ClientFunctions } from './functions';
import { Gateway } from './gateway';
import { gatewayDatabase } from './gateway-database';
import { gatewayServices } from './gateway-services';
import { Identity } from './identity';
import { type AnswerAdmin, Performer } from './perform';
import { ClientStorage } from './storage';
import { type CustomLoginOption, Tickets } from './ticket';
import { type Credentials, Tokens } from './tokens';
import { ClientUpdates } from './updates';
import { type WebAction, webRoutes } from './web';
import { webActions } from './web-actions';
import { webDatabase } from './web-database';

export interface ClientOptions extends RulesOptions {
  /** The public half of the key that custom tickets are signed with. Default: custom login is refused. */
  customLogin?: CustomLoginOption;
  /** Whether somebody who has not signed in may ask at all (the rules see `auth == null`). Default: not. */
  signedOut?: boolean;
}

/** The rest of the local cloud. */
export interface ClientServices {
  store: Store;
  envId: string;
  appId: string;
  answerAdmin: AnswerAdmin;
  functions: Functions;
  storage: { files: Files; fileIds: FileIds; links: Links; actions: Record<string, Action> };
  limits: Limits;
  warnings: Warnings;
  now: () => number;
}

export interface Client {
  /** The rules, what they were seen to do, and how to change them. */
  access: Access;
  /** The caller behind an access token; undefined: forged, expired or signed out. */
  identify(accessToken: string): Caller | undefined;
  /** What `POST /auth/v1/signin/openid` answers: tokens of a mini-program's person. */
  signIn(openid: string): Credentials;
  /** Adds an action of `/web`. */
  addAction(name: string, action: WebAction): void;
  mount(router: Router): Router;
}

/** @throws RulesError for rules that are none */
export async function openClient(services: ClientServices, options: ClientOptions = {}): Promise<Client> {
  const { store, envId, appId, limits, warnings, now, storage } = services;
  const access = new Access(store, now, options);
  const tickets = new Tickets(envId, options.customLogin);
  const tokens = await Tokens.open(store, envId, await signingKey(store, 'tokens'));
  const identity = new Identity(tokens, options.signedOut ?? false);
  const perform = new Performer(services.answerAdmin);
  const updates = new ClientUpdates({ store, access, perform, limits, now });
  const database = new ClientDatabase({ access, perform, limits, warnings, updates });
  const functions = new ClientFunctions(services.functions, access);
  const files = new ClientStorage({ access, limits, ...storage });
  const actions: Record<string, WebAction> = { ...webDatabase(database, now), ...webActions(functions, files) };
  return {
    access,
    identify(accessToken) {
      const known = tokens.identify(accessToken);
      return typeof known === 'string' ? undefined : known;
    },
    signIn: (openid) => tokens.signIn(personOf(envId, openid)),
    addAction(name, action) {
      actions[name] = action;
    },
    mount(router) {
      authRoutes(router, { envId, appId, tokens, tickets });
      webRoutes(router, { envId, identity, actions, limits });
      const gateway = new Gateway(router, identity);
      gatewayDatabase(gateway, { database, now, limits });
      gatewayServices(gateway, { functions, storage: files, limits });
      return router.on('GET', '/rules/coverage', ({ response }) =>
        send(response, 200, 'text/plain; charset=utf-8', `${coverageText(access.coverage)}\n`),
      );
    },
  };
}
