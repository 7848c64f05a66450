/** For the tests of this folder. */

export const keys = <T extends object>(table: T): (keyof T & string)[] =>
  Object.keys(table).filter((key): key is keyof T & string => Object.hasOwn(table, key));
