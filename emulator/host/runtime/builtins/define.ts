/** How a built-in component is made: properties with defaults, its own events, and what it does with its element. */

import {
  Component,
  type ComponentSpace,
  DataGroup,
  DeepCopyKind,
  Event,
  type EventListener,
  type GeneralComponent,
} from 'glass-easel';
import { ARIA_ATTRIBUTES } from './aria';
import { AriaElement } from './aria-element';
import type { Field } from './field';
import type { Properties, Values } from './property';
import { type BoxClasses, boxesOf, slotEngine } from './shadow';

export interface FireOptions {
  bubbles?: boolean;
  composed?: boolean;
  /** What each handler returned. */
  onReturn?(value: unknown): void;
}

/** What a built-in component knows of itself. */
export interface Host<P extends Properties = Properties> {
  readonly component: GeneralComponent;
  readonly element: HTMLElement;
  /** The box around the children; the element itself where `frame` is not given. */
  readonly frame: HTMLElement;
  /** The box before them, where `header` is given. */
  readonly header: HTMLElement | undefined;
  readonly data: Values<P>;
  /** Changes own properties, as a person's input does (and what is bound by `model:` with them). */
  set(values: Partial<Values<P>>): void;
  fire(event: string, detail?: unknown, options?: FireOptions): void;
  onTap(listener: (event: { target: HTMLElement }) => void): void;
}

/** What `create` gives back; everything is optional. */
export interface Parts<P extends Properties = Properties> {
  /** Draws everything that follows from the properties; also called once before the first. */
  update?(): void;
  /** For properties whose change is the message (`focus`, `scroll-top`). */
  changed?: { [K in keyof P]?: (value: Values<P>[K]) => void };
  attached?(): void;
  detached?(): void;
  pageShown?(): void;
  pageHidden?(): void;
  /** The element that carries role and name; the component's own unless a real control stands inside. */
  control?: HTMLElement;
  /** What a form reads and resets. */
  field?: Field;
  /** What a tap on its label does. */
  activate?(): void;
  /** SelectorQuery's `fields({ node: true })`. */
  node?(): unknown;
  /** SelectorQuery's `context()`. */
  context?(): unknown;
}

export interface Builtin<P extends Properties> extends BoxClasses {
  tag: string;
  properties: P;
  /** Events of its own. The browser's events of the same name stop at the component, else handlers would hear both. */
  events?: readonly string[];
  create?(host: Host<P>): Parts<P>;
}

/** One made component, seen from its element. */
export interface Instance {
  tag: string;
  component: GeneralComponent;
  element: HTMLElement;
  parts: Parts;
  /** Made by the first of its accessibility properties. */
  aria?: AriaElement;
}

export interface Registration {
  tag: string;
  register(space: ComponentSpace): void;
}

const instances = new WeakMap<Node, Instance>();
const byComponent = new WeakMap<object, Instance>();
const byData = new WeakMap<object, Instance>();

export const instanceOf = (element: Node): Instance | undefined => instances.get(element);
export const instanceOfComponent = (component: object): Instance | undefined => byComponent.get(component);

/** The nearest built-in component around a node, itself included. */
export function closestInstance(node: Node | null, tags: readonly string[]): Instance | undefined {
  for (let here = node; here; here = here.parentNode) {
    const instance = instances.get(here);
    if (instance && tags.includes(instance.tag)) return instance;
  }
  return undefined;
}

/**
 * The DOM node of a glass-easel node; its backend is the browser's DOM here, which its types do not say. What is set on a page that is
 * closed already (an answer that came late) is kept, and drawn where nobody sees it: there a component has no node of its own.
 */
export function domOf(node: { getBackendElement(): unknown }): HTMLElement {
  const element = node.getBackendElement();
  if (element instanceof HTMLElement) return element;
  if (element === null) return document.createElement('div');
  throw new Error('a built-in component without an element');
}

type Observed = Record<string, { type: unknown; value: unknown; observer(value: unknown): void }>;

class ComponentHost<P extends Properties> implements Host<P> {
  readonly element: HTMLElement;
  readonly frame: HTMLElement;
  readonly header: HTMLElement | undefined;

  constructor(readonly component: GeneralComponent) {
    const { frame, header } = boxesOf(component);
    this.element = domOf(component);
    this.frame = frame ? domOf(frame) : this.element;
    this.header = header && domOf(header);
  }

  get data(): Values<P> {
    // Boundary: glass-easel keeps the values that were declared by P, converted to their types.
    return this.component.data as Values<P>;
  }

  set(values: Partial<Values<P>>): void {
    this.component.setData(values);
  }

  fire = (event: string, detail: unknown = {}, { bubbles = false, composed = false, onReturn }: FireOptions = {}) =>
    Event.triggerEvent(this.component, event, detail, {
      bubbles,
      composed,
      handleListenerReturn(value) {
        onReturn?.(value);
        return value !== false;
      },
    });

  onTap(listener: (event: { target: HTMLElement }) => void): void {
    const heard: EventListener<unknown> = ({ target }) => listener({ target: domOf(target) });
    this.component.addListener('tap', heard);
  }
}

/** What every component takes and keeps no data of: a page has thousands of them, and sets hardly any of these. */
const { replaceProperty } = DataGroup.prototype;
DataGroup.prototype.replaceProperty = function (name: string, value: unknown): boolean {
  const instance = byData.get(this);
  if (!instance || name in instance.component.data) return replaceProperty.call(this, name, value);
  const attribute = ARIA_ATTRIBUTES.get(name);
  if (attribute) ariaOf(instance).set(attribute, value);
  else if (name === 'hidden') instance.element.hidden = value === '' || Boolean(value);
  else return false;
  return true;
};

export function ariaOf(instance: Instance): AriaElement {
  instance.aria ??= new AriaElement(instance.component, instance.element, instance.parts.control ?? instance.element);
  return instance.aria;
}

export function define<P extends Properties>(builtin: Builtin<P>): Registration {
  const make = (component: GeneralComponent): Instance => {
    const host = new ComponentHost<P>(component);
    for (const event of builtin.events ?? [])
      host.element.addEventListener(event, (native) => native.stopImmediatePropagation());
    const parts = builtin.create?.(host) ?? {};
    // Boundary: instances of all kinds are kept together, where only what is common to them is used.
    const instance: Instance = { tag: builtin.tag, component, element: host.element, parts: parts as Parts };
    instances.set(host.element, instance);
    byComponent.set(component, instance);
    byData.set(Component.getDataProxy(component), instance);
    parts.update?.();
    return instance;
  };

  const properties: Observed = {};
  for (const [name, property] of Object.entries(builtin.properties))
    properties[name] = {
      ...property,
      observer(value) {
        instanceOfComponent(this)?.parts.changed?.[name]?.(value);
      },
    };

  return {
    tag: builtin.tag,
    register(space) {
      const definition = space.defineComponent({
        is: `wx-builtin/${builtin.tag}`,
        options: {
          templateEngine: slotEngine(builtin),
          multipleSlots: builtin.header !== undefined,
          // What it is given is a copy already: a page changes its own in place.
          dataDeepCopy: DeepCopyKind.None,
        },
        // Boundary: glass-easel types a component by its literal definition; ours is put together here.
        properties: properties as Record<string, never>,
        observers: {
          '**'() {
            instanceOfComponent(this)?.parts.update?.();
          },
        },
        lifetimes: {
          created() {
            make(this.general());
          },
          attached() {
            const made = instanceOfComponent(this);
            made?.aria?.attached();
            made?.parts.attached?.();
          },
          detached() {
            instanceOfComponent(this)?.parts.detached?.();
          },
        },
        pageLifetimes: {
          show() {
            instanceOfComponent(this)?.parts.pageShown?.();
          },
          hide() {
            instanceOfComponent(this)?.parts.pageHidden?.();
          },
        },
      });
      space.setGlobalUsingComponent(builtin.tag, definition.general());
    },
  };
}
