/** `wx.canIUse`: by what is really here (WeChat, "wx.canIUse"). */

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

interface Available {
  /** Whether wx has this function. */
  api(name: string): boolean;
  /** A built-in component's properties; undefined: there is no such component. */
  component(tag: string): readonly string[] | undefined;
}

/**
 * `api.form.param.option` or `component.attribute.option`. Of a function of wx only its being there is looked at, not its
 * parameters; of a component its properties, too, but not their values.
 */
export function canIUse(schema: string, { api, component }: Available): boolean {
  const [first = '', second] = schema.split('.');
  if (api(first)) return true;
  const properties = component(first);
  if (!properties) return false;
  return second === undefined || properties.includes(camel(second));
}
