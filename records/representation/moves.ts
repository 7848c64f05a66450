/** 代理和代表的迁移: along the table, by who may; what others may not know of is not found. */
import {
  type RepresentationEvent,
  type RepresentationState,
  representationMachine,
} from '../../court/machines/representation';
import { REPRESENTATION_STATES } from '../../court/machines/representation-words';
import { transition } from '../../court/machines/state-machine';
import type { Act } from '../../platform/act';
import type { Changes, Where } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { move } from '../../platform/move';
import { placed, type Representation, representations } from './representation';

export const notFound = () => new CourtError('NOT_FOUND', '没有找到这份身份申请，请在“我能代谁办”里查看。');

/** What stands in the way of an event, in words. Throws PRECONDITION_FAILED unless the state fits. */
export function refuseOtherStates({ state }: Representation, event: RepresentationEvent): void {
  const { from } = transition<RepresentationState, RepresentationEvent>(representationMachine, event);
  if (!from.includes(state))
    throw new CourtError(
      'PRECONDITION_FAILED',
      `这份身份申请现在是“${REPRESENTATION_STATES[state].name}”，不能再做这项操作，请刷新后查看。`,
    );
}

interface RepresentationMove {
  event: RepresentationEvent;
  id: string;
  act: Act;
  /** Whose it must be, as part of the write. */
  whose: Where;
  isHis(found: Representation): boolean;
  set?: Changes;
}

/** A single guarded update. Throws NOT_FOUND where it is not his, PRECONDITION_FAILED where it stands otherwise by now. */
export function moveRepresentation({ event, id, act, whose, isHis, set }: RepresentationMove): Promise<Representation> {
  const { to } = transition(representationMachine, event);
  return move<Representation, RepresentationState, RepresentationEvent>({
    in: representations,
    by: representationMachine,
    event,
    id,
    act,
    guard: whose,
    set: { ...placed(id, act.at, to === 'pending'), ...(isOver(to) ? { live: id } : {}), ...set },
    refused(found) {
      if (!found || !isHis(found)) throw notFound();
      refuseOtherStates(found, event);
      throw new CourtError('CONFLICT', '有人刚刚改过这份身份申请，请刷新后再试。');
    },
  });
}

/** What is over leaves its place to the next. */
const isOver = (state: RepresentationState): boolean => ['declined', 'withdrawn', 'ended'].includes(state);
