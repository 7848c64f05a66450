/** Timer triggers of functions, as cloudbaserc.json has them. */
import { type Fields, isObject } from '../wire/json';
import { parseCron } from './cron';
import { CronError } from './cron-field';

export interface Trigger {
  function: string;
  name: string;
  /** A cron expression of seven fields. */
  config: string;
  /** Comes with the event, as `Message`. */
  message?: string;
}

/** Says which function's trigger cannot be, and why. */
export class TriggerError extends Error {}

/** cloud.tencent.com/document/product/583/9708: at most 60 of a-z A-Z 0-9 - _, a letter first. */
const NAME = /^[A-Za-z][\w-]{0,59}$/;
/** Ibidem: 入参, a text of at most 4 KB. */
const MOST_MESSAGE = 4096;

export const nameOf = (trigger: Trigger) => `${trigger.name} of function ${trigger.function}`;

/** @throws TriggerError; two of one name are refused, too */
export function checkTriggers(triggers: readonly Trigger[]): void {
  const names = new Set<string>();
  for (const trigger of triggers) {
    checkTrigger(trigger);
    if (names.has(nameOf(trigger))) throw new TriggerError(`there are two triggers ${nameOf(trigger)}`);
    names.add(nameOf(trigger));
  }
}

function checkTrigger(trigger: Trigger): void {
  const { name, config, message = '' } = trigger;
  const refuse = (why: string) => new TriggerError(`trigger ${nameOf(trigger)}: ${why}`);
  if (!NAME.test(name)) throw refuse('a name has at most 60 of a-z, A-Z, 0-9, - and _, a letter first');
  if (Buffer.byteLength(message) > MOST_MESSAGE) throw refuse(`its message has more than ${MOST_MESSAGE} bytes`);
  try {
    parseCron(config);
  } catch (error) {
    if (error instanceof CronError) throw refuse(error.message);
    throw error;
  }
}

/**
 * The timer triggers of a cloudbaserc.json, read as JSON.
 *
 * @throws TriggerError for what CloudBase would refuse, more than one trigger of a function
 * (docs.cloudbase.net/cli-v1/functions/trigger-create) among it
 */
export function triggersOf(cloudbaserc: unknown): Trigger[] {
  const functions = isObject(cloudbaserc) && Array.isArray(cloudbaserc.functions) ? cloudbaserc.functions : [];
  return functions.flatMap((one: unknown) => {
    const { name, triggers = [] }: Fields = isObject(one) ? one : {};
    if (typeof name !== 'string' || !Array.isArray(triggers)) return [];
    if (triggers.length > 1) throw new TriggerError(`function ${name}: CloudBase allows it one trigger`);
    return triggers.map((trigger: unknown) => readTrigger(name, isObject(trigger) ? trigger : {}));
  });
}

function readTrigger(of: string, { name, type, config, message }: Fields): Trigger {
  if (typeof name !== 'string' || typeof config !== 'string')
    throw new TriggerError(`function ${of}: a trigger is {"name", "type": "timer", "config": "0 0 2 * * * *"}`);
  if (type !== 'timer') throw new TriggerError(`trigger ${name} of function ${of}: only the type timer is there`);
  const trigger = { function: of, name, config, ...(typeof message === 'string' ? { message } : {}) };
  checkTrigger(trigger);
  return trigger;
}
