/** What WeChat has and the browser host has not: it is there to be asked for, and says so when it is called. */

function missing(owner: string, name: string): (...values: unknown[]) => never {
  return () => {
    throw new Error(`${owner}.${name} is not in the browser host yet: emulator/host/runtime/wx`);
  };
}

/** These are objects, not functions: reading anything of them is already using them. */
const OBJECTS = new Set(['worklet', 'router']);

function missingObject(owner: string, name: string): object {
  return new Proxy(
    {},
    {
      get(_, part) {
        if (typeof part === 'symbol') return undefined;
        return missing(`${owner}.${name}`, part)();
      },
    },
  );
}

/** @param names all that WeChat has; another name is undefined, so that code can ask for what only later versions have */
export function withMissing(
  owner: string,
  present: Record<string, unknown>,
  names: readonly string[],
): Record<string, unknown> {
  const absent = new Map<string, unknown>(
    names
      .filter((name) => !(name in present))
      .map((name) => [name, OBJECTS.has(name) ? missingObject(owner, name) : missing(owner, name)]),
  );
  return new Proxy(present, {
    get: (target, name) =>
      typeof name === 'string' && !(name in target) ? absent.get(name) : Reflect.get(target, name),
    has: (target, name) => name in target || (typeof name === 'string' && absent.has(name)),
  });
}
