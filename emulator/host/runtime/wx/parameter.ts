/** WeChat's check of what a function was given: `parameter error: parameter.title should be String instead of Undefined;`. */

type Kind = 'String' | 'Number' | 'Boolean' | 'Array' | 'Object' | 'Function';

export const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice('[object '.length, -1);

export function requireParameters(options: object, kinds: Record<string, Kind>): void {
  const given: Record<string, unknown> = { ...options };
  for (const [name, kind] of Object.entries(kinds)) {
    const found = kindOf(given[name]);
    if (found !== kind) throw new Error(`parameter error: parameter.${name} should be ${kind} instead of ${found};`);
  }
}
