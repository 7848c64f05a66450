/** 状态迁移: one guarded update along a state table; never read-then-write. */
import { type StateMachine, transition } from '../court/machines/state-machine';
import type { Act } from './act';
import { type Changes, command, type Stored, type TypedCollection, type Where } from './database';

/** What moves: its state, and the act that last moved it. */
export interface Movable<S extends string> extends Stored {
  state: S;
  lastAct: string;
}

export interface Move<T extends Movable<S>, S extends string, E extends string> {
  in: TypedCollection<T>;
  by: StateMachine<S, E>;
  event: E;
  id: string;
  act: Act;
  /** Further conditions of the same write: whose it is, guards of the transition. */
  guard?: Where;
  set?: Changes;
  /** Why it was refused, from how the document stands (undefined: there is none). Must throw. */
  refused(found: T | undefined): never;
}

/** Moves a document and returns it as it is after; a run of the same act after a cut finds its own move and returns it too. */
export async function move<T extends Movable<S>, S extends string, E extends string>(order: Move<T, S, E>): Promise<T> {
  const { from, to } = transition(order.by, order.event);
  const moved = await order.in.updateAndReturn(
    { _id: order.id, ...order.guard, state: command().in([...from]) },
    { ...order.set, state: to, lastAct: order.act._id },
  );
  if (moved) return moved;
  const found = await order.in.first({ _id: order.id });
  if (found?.lastAct === order.act._id) return found;
  return order.refused(found);
}
