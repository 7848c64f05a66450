/** JSON that somebody else wrote: what may be looked into. */

export type Fields = Record<string, unknown>;

/** True for `{...}`, false for lists and scalars. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
