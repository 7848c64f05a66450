/** 一行: a label and what stands there; a covered text with the place where it can be asked for in full (PRIV-5). Free of wx. */

export interface Line {
  label: string;
  text: string;
  /** Begins somebody, or something, anew. */
  head?: boolean;
  /** Path of a covered text. */
  field?: string;
}

/** Nothing where nothing is written. */
export const plain = (label: string, text: string | undefined | null): Line[] => (text ? [{ label, text }] : []);

export const yes = (label: string, said: boolean | undefined): Line[] =>
  said === undefined ? [] : [{ label, text: said ? '是' : '否' }];

/** With its path, where the court covered it. */
export const coverable = (label: string, text: string | undefined, field: string): Line[] =>
  text ? [{ label, text, ...(text.includes('*') ? { field } : {}) }] : [];
