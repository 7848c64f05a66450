/** 调用者: who calls, read once from what the cloud put into the invocation, never from the event. */
import tcb from '@cloudbase/node-sdk';
import { type Clock, clockFrom } from './clock';

/** WeChat's id of a person towards this mini-program. */
export type OpenId = string & { readonly __brand: 'OpenId' };

export interface Caller {
  openid: OpenId | undefined;
  /** A timer trigger of the cloud itself calls: SOURCE is wx_trigger. "No openid" alone never means that. */
  isTimer: boolean;
}

interface ScfContext {
  environment?: string;
  environ?: string;
}

/**
 * Reads the caller and the clock of an invocation. To be called synchronously at its start: `process.env` belongs to
 * the invocation only until the first await. The context's own environment goes before `process.env`.
 */
export function readInvocation(context: unknown): { caller: Caller; clock: Clock } {
  const scf = context as ScfContext | undefined;
  const given =
    scf?.environment !== undefined || scf?.environ !== undefined
      ? (scf as Parameters<typeof tcb.getCloudbaseContext>[0])
      : undefined;
  const variables: { WX_OPENID?: string; TCB_SOURCE?: string; LOCAL_CLOCK?: string } = tcb.getCloudbaseContext(given);
  const source = variables.TCB_SOURCE ?? process.env.TCB_SOURCE ?? '';
  const openid = variables.WX_OPENID;
  return {
    caller: { openid: openid ? (openid as OpenId) : undefined, isTimer: source.split(',')[0] === 'wx_trigger' },
    clock: clockFrom(variables.LOCAL_CLOCK ?? process.env.LOCAL_CLOCK),
  };
}
