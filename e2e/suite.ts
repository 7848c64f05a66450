/** What the browser runs: named cases, each of which throws to fail. */

export interface Case {
  title: string;
  run(): Promise<void>;
}

export interface Suite {
  cases: Case[];
  stop(): Promise<void>;
}

/** A machine with other work is slow; what is there is seen at once all the same. */
export const PATIENCE_MS = 60_000;

/** A page that asks for ever is a failure too. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
