/**
 * Faults: what the cloud does now and then, done on order. An action fails before or after it took effect, its answer
 * is lost, it happens twice, or it is slow.
 */
import { type Random, randomOf } from '../history/random';
import { type FaultOrder, fits, isAboutCalls, type Kind, readFault } from './fault';

/** What is about to happen. */
export type Subject =
  | { call: string }
  | { action: string; collection: string; by: string | undefined; gateways: readonly string[] }
  /** A stand-in's, by its names: nobody tells which function asks it. */
  | { outside: readonly string[] };

/** Thrown in place of an answer. */
export class InjectedError extends Error {
  /** @param code what the order says; undefined: what the part of the cloud that fails says */
  constructor(
    readonly code: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

/** Thrown in place of an answer that the caller never gets: his connection is cut. */
export class LostAnswer extends Error {}

export interface Fault extends FaultOrder {
  id: string;
  /** How often something fitted, and how often it struck. */
  seen: number;
  hits: number;
}

interface Kept {
  fault: Fault;
  random: Random;
}

const SEED = 1;
const SLOW_MS = 1000;

export class Faults {
  #kept: Kept[] = [];
  #count = 0;

  /** @param actions names of all actions of the SDKs */
  constructor(
    private readonly actions: () => readonly string[],
    private readonly wait: (ms: number) => Promise<void> = waited,
  ) {}

  /** @throws FaultError */
  add(order: FaultOrder): Fault {
    return this.read(order);
  }

  /** `POST /faults`. Throws FaultError. */
  read(order: unknown): Fault {
    const read = readFault(order, this.actions());
    this.#count += 1;
    const seed = read.seed ?? SEED;
    const fault = {
      id: `${this.#count}`,
      ...read,
      ...(read.probability === undefined ? {} : { seed }),
      seen: 0,
      hits: 0,
    };
    this.#kept.push({ fault, random: randomOf(seed) });
    return fault;
  }

  /** Those that struck as often as ordered stay, until they are removed. */
  list(): readonly Fault[] {
    return this.#kept.map(({ fault }) => fault);
  }

  /** Returns whether it was there. */
  remove(id: string): boolean {
    const left = this.#kept.filter(({ fault }) => fault.id !== id);
    const there = left.length < this.#kept.length;
    this.#kept = left;
    return there;
  }

  clear(): void {
    this.#kept = [];
  }

  /** Lets `act` happen as the first fault that strikes has it. Throws InjectedError, LostAnswer, or what `act` throws. */
  async around<T>(subject: Subject, act: () => Promise<T>): Promise<T> {
    // The usual case costs nothing.
    if (this.#kept.length === 0) return act();
    const fault = this.#striking(subject);
    return fault ? this.#strike(fault, act) : act();
  }

  #striking(subject: Subject): Fault | undefined {
    for (const { fault, random } of this.#kept) {
      const { times, skip = 0, probability = 1 } = fault;
      if (fault.hits >= (times ?? Number.POSITIVE_INFINITY) || !matches(fault, subject)) continue;
      fault.seen += 1;
      if (fault.seen <= skip || !random.chance(probability)) continue;
      fault.hits += 1;
      return fault;
    }
    return undefined;
  }

  async #strike<T>({ id, fault, ms, code }: Fault, act: () => Promise<T>): Promise<T> {
    const strike: Record<Kind, () => Promise<T>> = {
      'error-before': async () => {
        throw new InjectedError(code, `fault ${id}: refused before it took effect`);
      },
      'error-after': async () => {
        // Whatever came of it, its own failure too, stays unknown to the caller.
        await act().catch(() => undefined);
        throw new InjectedError(code, `fault ${id}: failed after it took effect`);
      },
      'timeout-after': async () => {
        await act().catch(() => undefined);
        await this.wait(ms ?? 0);
        throw new LostAnswer(`fault ${id}: the answer was lost`);
      },
      twice: async () => {
        await act().catch(() => undefined);
        return act();
      },
      slow: async () => {
        await this.wait(ms ?? SLOW_MS);
        return act();
      },
    };
    return strike[fault]();
  }
}

function matches({ match }: Fault, subject: Subject): boolean {
  const { action, collection, gateway, function: name } = match;
  if ('call' in subject) return isAboutCalls(match) && fits(name, subject.call);
  if (isAboutCalls(match)) return false;
  if ('outside' in subject) {
    const isOthers = action !== undefined || collection !== undefined || name !== undefined;
    return !isOthers && subject.outside.some((one) => fits(gateway, one));
  }
  return (
    fits(action, subject.action) &&
    (collection === undefined || (subject.collection !== '' && fits(collection, subject.collection))) &&
    (name === undefined || (subject.by !== undefined && fits(name, subject.by))) &&
    (gateway === undefined || subject.gateways.some((one) => fits(gateway, one)))
  );
}

function waited(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
