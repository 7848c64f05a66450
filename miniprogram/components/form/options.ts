/** 有名字的几样: a service's own keys with their words, as options of a choice, and back. Free of wx. */

export const keys = <K extends string>(of: Readonly<Record<K, unknown>>) =>
  Object.keys(of).filter((key): key is K => key in of);
export const optionsOf = <K extends string>(of: Readonly<Record<K, string>>) =>
  keys(of).map((value) => ({ value, label: of[value] }));
export const chosen = <K extends string>(of: Readonly<Record<K, string>>, value: string, usual: K): K =>
  keys(of).find((key) => key === value) ?? usual;
