/** 送达的一步: along the machine, person and conditions looked at, inside a transaction (DOMAIN 3 `service`). */
import type { Actor } from '../../court/machines/actor';
import { attempt } from '../../court/machines/attempt';
import { type ServiceEvent, serviceMachine } from '../../court/machines/service';
import { type SERVICE_GUARDS, SERVICE_STATES } from '../../court/machines/service-words';
import { CourtError } from '../../platform/errors';
import type { Service, ServiceState } from './service';

export interface ServiceStep {
  event: ServiceEvent | 'requestPaper' | 'postPaper' | 'markCorrected';
  outcome?: string;
  actor: Actor;
  /** Conditions of the machine that do not hold; those not named were looked at, or hold by what this event is. */
  unmet?: readonly (keyof typeof SERVICE_GUARDS)[];
}

/** The state it leads to. Throws CourtError FORBIDDEN, PRECONDITION_FAILED with what stands in the way. */
export function stepOf(
  { state, correctedBy }: Service,
  { event, outcome, actor, unmet = [] }: ServiceStep,
): ServiceState {
  if (correctedBy && event !== 'requestPaper' && event !== 'postPaper')
    throw new CourtError('PRECONDITION_FAILED', '这份文书已经更正，请以重新送达的文书为准。');
  const answer = attempt(serviceMachine, {
    state,
    event,
    ...(outcome === undefined ? {} : { outcome }),
    actor,
    holds: (guard) => !unmet.includes(guard),
  });
  if (!('refused' in answer)) return answer.to;
  if (answer.refused === 'guards')
    throw new CourtError('PRECONDITION_FAILED', answer.unmet.map(({ text }) => text).join(''));
  if (answer.refused === 'actor') throw new CourtError('FORBIDDEN', '这一步不由您办理，请转给负责的人。');
  throw new CourtError(
    'PRECONDITION_FAILED',
    `这次送达现在是“${SERVICE_STATES[state].name}”，不能办理这一步。请刷新后再看。`,
  );
}
