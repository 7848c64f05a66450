/** Puts a component's accessibility properties on its element, or on the real control inside it. */

import { Element, type GeneralComponent } from 'glass-easel';
import { ariaValue, isPressable, isReference } from './aria';
import { pressByKeyboard } from './keyboard';

let ids = 0;

/** An element's id in the document, made where there is none: a mini-program's ids are unique in their component only. */
export function documentId(element: HTMLElement): string {
  if (!element.id) {
    ids += 1;
    element.id = `h-${ids}`;
  }
  return element.id;
}

export class AriaElement {
  /** Attribute to the mini-program's ids, which may stand further down and be made later. */
  private readonly references = new Map<string, string>();
  private pressable = false;

  constructor(
    private readonly component: GeneralComponent,
    private readonly element: HTMLElement,
    private readonly control: HTMLElement,
  ) {}

  set(attribute: string, given: unknown): void {
    const value = ariaValue(attribute, given);
    if (isReference(attribute)) {
      this.references.set(attribute, value);
      if (Element.isAttached(this.component)) queueMicrotask(() => this.point());
      return;
    }
    // Hidden means the whole component, name and all, not only the control in it.
    const target = attribute === 'aria-hidden' ? this.element : this.control;
    if (value) target.setAttribute(attribute, value);
    else target.removeAttribute(attribute);
    if (attribute === 'role' && isPressable(value)) this.makePressable();
  }

  attached(): void {
    if (this.references.size > 0) queueMicrotask(() => this.point());
  }

  /** The name that a label gives, unless the component has its own. */
  labelledBy(label: HTMLElement): void {
    if (this.control.hasAttribute('aria-label') || this.references.has('aria-labelledby')) return;
    this.control.setAttribute('aria-labelledby', documentId(label));
  }

  /** A control of its own has its own keyboard; a mere view that says it is a button does not. */
  private makePressable(): void {
    if (this.pressable || this.control.hasAttribute('tabindex') || this.control instanceof HTMLInputElement) return;
    this.pressable = true;
    this.control.tabIndex = 0;
    pressByKeyboard(this.control, this.component);
  }

  private point(): void {
    for (const [attribute, names] of this.references) {
      const found = names
        .split(/\s+/)
        .map((name) => this.component.ownerShadowRoot?.getElementById(name)?.getBackendElement())
        .filter((element) => element instanceof HTMLElement)
        .map(documentId);
      if (found.length > 0) this.control.setAttribute(attribute, found.join(' '));
      else this.control.removeAttribute(attribute);
    }
  }
}
