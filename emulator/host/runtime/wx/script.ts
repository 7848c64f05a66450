/**
 * Scripted answers: `phoneScript` lets a check, or the hub, answer for the person before a dialog would ask.
 * One queue per function of wx; with nothing queued the dialog appears.
 */
import { WxFailure } from './api';

type Entry = { answer: unknown } | { reason: string; fields: Record<string, unknown> };

const queues = new Map<string, Entry[]>();

function push(name: string, entry: Entry): void {
  queues.set(name, [...(queues.get(name) ?? []), entry]);
}

/** What waits for a person now, the topmost last. */
interface OpenDialog {
  /** The function of wx that asks. */
  api: string;
  label: string;
}
const open: OpenDialog[] = [];

export function opened(dialog: OpenDialog): () => void {
  open.push(dialog);
  return () => {
    const at = open.indexOf(dialog);
    if (at >= 0) open.splice(at, 1);
  };
}

export const phoneScript = {
  /** The next call of `wx.<name>` is answered so; a function is called with the call's options. */
  answer(name: string, value: unknown): void {
    push(name, { answer: value });
  },
  /** The next call of `wx.<name>` fails: `name:fail reason`. */
  fail(name: string, reason: string, fields: Record<string, unknown> = {}): void {
    push(name, { reason, fields });
  },
  pending: (): OpenDialog | null => open.at(-1) ?? null,
  /** Forgets what was queued and not asked for. */
  clear(): void {
    queues.clear();
  },
};

/** Asks the script, and the person where it has nothing to say. */
export async function ask<R>(name: string, options: unknown, dialog: () => Promise<R>): Promise<R> {
  const queue = queues.get(name);
  const entry = queue?.shift();
  if (!entry) return await dialog();
  if ('reason' in entry) throw new WxFailure(entry.reason, entry.fields);
  const value: unknown = typeof entry.answer === 'function' ? await entry.answer(options) : entry.answer;
  // Whoever scripts an answer knows its shape: the one boundary to checks from outside.
  return value as R;
}
