/** How a built-in component's properties are declared: type, and the default that WeChat's documentation gives. */

type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | null;

export interface Property<T> {
  type: PropertyType;
  value: T;
}

/** Any declared property; `never` cannot be read, so that every T fits. */
export type Properties = Record<string, Property<unknown>>;

export type Values<P extends Properties> = { [K in keyof P]: P[K] extends Property<infer T> ? T : never };

export const text = <T extends string = string>(value: T | '' = ''): Property<T | ''> => ({ type: String, value });
export const string = (value = ''): Property<string> => ({ type: String, value });
export const number = (value = 0): Property<number> => ({ type: Number, value });
export const flag = (value = false): Property<boolean> => ({ type: Boolean, value });
/** Any type, as it was given. */
export const anything = (value: unknown = null): Property<unknown> => ({ type: null, value });
