/** 自定义登录: tickets that the server SDK's `auth().createTicket(uid)` signs. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { verifiedRs256 } from './jwt';

/** The key the environment's console would know; its private half signs tickets. */
export interface CustomLogin {
  privateKeyId: string;
  /** PEM. */
  publicKey: string;
}

/** 'unverified' takes every ticket that is well-formed and in time, whoever signed it. */
export type CustomLoginOption = CustomLogin | 'unverified';

export type Ticket = { uid: string; until: number } | { refused: string };

/** node-sdk src/auth/index.ts, checkCustomUserIdRegex. */
const UID = /^[a-zA-Z0-9_\-#@~=*(){}[\]:.,<>+]{4,32}$/;

/**
 * Reads tickets of the form `<private_key_id>/@@/<RS256 JWT {env, iat, exp, uid, refresh, expire}>`, times in
 * milliseconds. Source: node-sdk src/auth/index.ts, createTicket.
 */
export class Tickets {
  readonly #key: KeyObject | undefined;

  /** @throws Error for a key that is none */
  constructor(
    private readonly envId: string,
    private readonly option: CustomLoginOption | undefined,
  ) {
    this.#key = option === undefined || option === 'unverified' ? undefined : createPublicKey(option.publicKey);
  }

  read(ticket: string): Ticket {
    if (this.option === undefined) return { refused: 'custom login has no key here: see customLogin' };
    const cut = ticket.indexOf('/@@/');
    if (cut < 0) return { refused: 'the ticket is malformed' };
    if (this.option !== 'unverified' && ticket.slice(0, cut) !== this.option.privateKeyId)
      return { refused: 'the ticket was signed with a key that is unknown here' };
    const claims = verifiedRs256(ticket.slice(cut + 4), this.#key);
    if (!claims) return { refused: "the ticket's signature does not hold" };
    const { env, exp, uid, expire } = claims;
    if (env !== this.envId) return { refused: 'the ticket is for another environment' };
    if (typeof uid !== 'string' || !UID.test(uid)) return { refused: 'the ticket names no user' };
    if (typeof exp !== 'number' || exp <= Date.now()) return { refused: 'the ticket has expired' };
    return { uid, until: typeof expire === 'number' ? expire : Number.POSITIVE_INFINITY };
  }
}
