/** Warnings: what the cloud does in silence and its developers ought to know. Kept in a ring, the newest first. */

/** How many are kept. */
const KEPT = 500;

export interface Warning {
  /** UPPER_SNAKE, e.g. `WRITE_SKEW_POSSIBLE`. */
  code: string;
  /** What happened and what to do about it, in English. */
  message: string;
  /** The same for programs. */
  detail: Record<string, unknown>;
  /** Warnings of one shape tell the same of the program that caused them; by default the message. */
  shape?: string;
  /** It is about cost, or about what may well be meant: not printed where LOG_LEVEL is `error`. */
  advice?: true;
}

export class Warnings {
  #kept: Warning[] = [];
  readonly #told = new Set<string>();

  /** @param onAdd told of each warning; by default it is printed, once a shape */
  constructor(private readonly onAdd: (warning: Warning) => void = printOnce()) {}

  add(warning: Warning): void {
    this.#kept.unshift(warning);
    if (this.#kept.length > KEPT) this.#kept.length = KEPT;
    this.onAdd(warning);
  }

  /** Adds an advice unless one of its code and shape was added so before; only then is it made. */
  once(code: string, shape: string, make: () => Pick<Warning, 'message' | 'detail'>): void {
    if (isFirst(this.#told, `${code} ${shape}`)) this.add({ code, shape, advice: true, ...make() });
  }

  list(): readonly Warning[] {
    return this.#kept;
  }

  clear(): void {
    this.#kept = [];
    this.#told.clear();
  }
}

/** How many shapes are remembered; then all may be told once more. */
const SHAPES = 10_000;

/** Whether a key is new, and remembers it. */
function isFirst(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false;
  if (known.size >= SHAPES) known.clear();
  known.add(key);
  return true;
}

export function printOnce(print: (line: string) => void = console.warn): (warning: Warning) => void {
  const printed = new Set<string>();
  return ({ code, message, advice, shape = message }) => {
    if (advice && process.env.LOG_LEVEL === 'error') return;
    if (isFirst(printed, `${code} ${shape}`)) print(`[emulator] ${code}: ${message}`);
  };
}
