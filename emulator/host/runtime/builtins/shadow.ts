/** Shadow trees made by hand: a built-in component needs no template, only its slot, bare or within a box. */

import { Element, type NativeNode, type ShadowRoot, type templateEngine } from 'glass-easel';

/** Boxes within a component: around its children, and before them for those of a named slot. */
export interface Boxes {
  frame?: NativeNode;
  header?: NativeNode;
}

export interface BoxClasses {
  frame?: string;
  header?: { slot: string; className: string };
}

const made = new WeakMap<object, Boxes>();

export const boxesOf = (component: object): Boxes => made.get(component) ?? {};

function addSlot(root: ShadowRoot, name: string, className: string | undefined): NativeNode | undefined {
  const slot = root.createVirtualNode('slot');
  Element.setSlotName(slot, name);
  if (className === undefined) {
    root.appendChild(slot);
    return undefined;
  }
  const box = root.createNativeNode('div');
  box.class = className;
  box.appendChild(slot);
  root.appendChild(box);
  return box;
}

function fill(root: ShadowRoot, { frame: frameClass, header: headerClass }: BoxClasses): Boxes {
  const header = headerClass && addSlot(root, headerClass.slot, headerClass.className);
  const frame = addSlot(root, '', frameClass);
  return { ...(frame ? { frame } : {}), ...(header ? { header } : {}) };
}

export function slotEngine(classes: BoxClasses): templateEngine.TemplateEngine {
  return {
    create: () => ({
      createInstance(component, createShadowRoot) {
        const shadowRoot = createShadowRoot(component);
        shadowRoot.destroyBackendElementOnRemoval();
        return {
          shadowRoot,
          initValues() {
            made.set(component, fill(shadowRoot, classes));
          },
          updateValues() {},
        };
      },
    }),
  };
}
