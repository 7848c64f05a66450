/** Classes that arrive as text (`hover-class`, `placeholder-class`, a rich-text node's `class`) mean those of the owner's WXSS. */

import type { GeneralComponent } from 'glass-easel';

const ownerOf = (component: GeneralComponent): GeneralComponent | undefined => component.ownerShadowRoot?.getHostNode();

function resolve(owner: GeneralComponent, name: string): string[] {
  const external = owner.getExternalClasses();
  if (external && name in external) {
    const above = ownerOf(owner);
    return above ? (external[name] ?? []).flatMap((alias) => resolve(above, alias)) : [];
  }
  const { styleScope, extraStyleScope } = owner.getComponentOptions();
  const manager = owner.getOwnerSpace().styleScopeManager;
  return [extraStyleScope, styleScope]
    .filter((scope): scope is number => typeof scope === 'number')
    .map((scope) => manager.queryName(scope))
    .map((prefix) => (prefix ? `${prefix}--${name}` : name));
}

/** Names as they stand in app.css, with the prefix of the component in whose template `component` is written. */
export function scopedClasses(component: GeneralComponent, names: string): string[] {
  const owner = ownerOf(component);
  const plain = names.split(/\s+/).filter(Boolean);
  return owner ? [...new Set(plain.flatMap((name) => resolve(owner, name)))] : plain;
}
