/**
 * Face checks that were begun: codes to be read aloud to the program's own camera, and pages of DetectAuth to be walked
 * through. Each is known by the RequestId it was begun with. Their time is the local cloud's.
 */
import { randomInt, randomUUID } from 'node:crypto';
import type { Failure } from './failures';
import type { Order } from './order';

/** Not in the typings: chosen. */
const CODE_MS = 5 * 60_000;
/** Comment of DetectAuthResponse.BizToken. */
const TOKEN_MS = 7200_000;
/** cloud.tencent.com/document/product/1007/41957: results can be read for three days. */
const RESULT_MS = 3 * 24 * 3600_000;
const CODES = 10_000;
const KEPT = 1000;

export interface Challenge {
  id: string;
  kind: 'code' | 'intention';
  secretId: string;
  /** Four figures, or the BizToken. */
  secret: string;
  at: number;
  /** Until when it can be read aloud, or walked through. */
  expiresAt: number;
  state: 'waiting' | 'passed' | 'failed';
  /** The last failure of a code, or the outcome of a page. */
  failure?: Failure;
  intention?: number;
  order?: Order;
  name: string;
  idNumber: string;
  ruleId: string;
  /** What is to be read aloud. */
  text: string;
  extra: string;
  redirectUrl: string;
}

type Asked = Partial<Pick<Challenge, 'name' | 'idNumber' | 'ruleId' | 'text' | 'extra' | 'redirectUrl'>>;

/** Why an order came too late. */
export class TooLate extends Error {}

export class Challenges {
  /** Oldest first. */
  readonly #kept = new Map<string, Challenge>();

  constructor(private readonly now: () => number) {}

  /** Undefined: all codes are in use. */
  beginCode(secretId: string): Challenge | undefined {
    const used = new Set(this.list().flatMap((one) => (one.kind === 'code' && this.#isOpen(one) ? [one.secret] : [])));
    if (used.size >= CODES) return undefined;
    let code: string;
    do code = `${randomInt(CODES)}`.padStart(4, '0');
    while (used.has(code));
    return this.#add('code', secretId, code, CODE_MS, {});
  }

  beginIntention(secretId: string, asked: Required<Asked>): Challenge {
    return this.#add('intention', secretId, randomUUID().toUpperCase(), TOKEN_MS, asked);
  }

  /** That whose code may still be read aloud. */
  ofCode(secretId: string, code: string): Challenge | undefined {
    return this.list().find(
      (one) => one.kind === 'code' && one.secretId === secretId && one.secret === code && this.#isOpen(one),
    );
  }

  /** That whose result may still be read; a token is nobody else's. */
  ofToken(secretId: string, ruleId: string, token: string): Challenge | 'illegal' | 'expired' {
    const found = this.list().find((one) => one.kind === 'intention' && one.secret === token);
    if (found?.secretId !== secretId || found.ruleId !== ruleId) return 'illegal';
    return this.now() > found.at + RESULT_MS ? 'expired' : found;
  }

  get(id: string): Challenge | undefined {
    return this.#kept.get(id);
  }

  /** Newest first. */
  list(): Challenge[] {
    return [...this.#kept.values()].reverse();
  }

  isExpired(one: Challenge): boolean {
    return one.state !== 'passed' && this.now() > one.expiresAt;
  }

  /**
   * How the person does: for a code at his next checks, for a page at once.
   * Throws TooLate, and RangeError for a failure which that page cannot say.
   */
  order(one: Challenge, order: Order): void {
    if (one.state === 'passed') throw new TooLate('it has been passed');
    if (this.isExpired(one)) throw new TooLate('it has expired');
    one.order = order;
    if (one.kind === 'code') return;
    if (order.failure && order.failure.number === undefined)
      throw new RangeError(`the page of DetectAuth has no number for ${order.failure.code}`);
    this.settle(one, order.failure, order.intention);
  }

  /** What comes of one check. */
  settle(one: Challenge, failure: Failure | undefined, intention?: number): void {
    one.state = failure || intention ? 'failed' : 'passed';
    if (failure) one.failure = failure;
    else delete one.failure;
    if (intention) one.intention = intention;
    else delete one.intention;
  }

  /** What was ordered for this check; it counts. */
  take(one: Challenge): Order | undefined {
    const { order } = one;
    if (!order || order.times <= 0) return undefined;
    order.times -= 1;
    return order;
  }

  #isOpen(one: Challenge): boolean {
    return one.state !== 'passed' && !this.isExpired(one);
  }

  #add(kind: Challenge['kind'], secretId: string, secret: string, lives: number, asked: Asked): Challenge {
    const at = this.now();
    const made: Challenge = {
      id: randomUUID(),
      kind,
      secretId,
      secret,
      at,
      expiresAt: at + lives,
      state: 'waiting',
      ...{ name: '', idNumber: '', ruleId: '', text: '', extra: '', redirectUrl: '' },
      ...asked,
    };
    this.#kept.set(made.id, made);
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(id);
    }
    return made;
  }
}
