/** Which properties a built-in component has, for `wx.canIUse`. */
import { componentSpace } from '../engine';

export function builtinProperties(tag: string): readonly string[] | undefined {
  const definition = componentSpace.getGlobalUsingComponent(tag);
  if (!definition || typeof definition === 'string' || !('behavior' in definition)) return undefined;
  definition.prepare();
  return definition.behavior.listProperties();
}
