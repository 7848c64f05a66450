/** WeChat, "label": a tap on it is a tap on its control, and its text is the control's name. */

import { ariaOf, closestInstance, define, type Instance, instanceOf } from './define';
import { string } from './property';

const CONTROLS = ['button', 'checkbox', 'radio', 'switch', 'input', 'textarea'];

function firstControlIn(element: HTMLElement): Instance | undefined {
  for (const node of element.querySelectorAll(CONTROLS.map((tag) => `wx-${tag}`).join(','))) {
    const instance = instanceOf(node);
    if (instance) return instance;
  }
  return undefined;
}

export const label = define({
  tag: 'label',
  properties: { for: string() },
  create(host) {
    /** `for` before the first control inside (WeChat, "label"). */
    const control = (): Instance | undefined => {
      const named = host.data.for ? host.component.ownerShadowRoot?.getElementById(host.data.for) : undefined;
      const element = named?.getBackendElement();
      return (element instanceof HTMLElement && instanceOf(element)) || firstControlIn(host.element);
    };
    host.onTap(({ target }) => {
      // A control that was hit itself has acted already.
      const hit = closestInstance(target, CONTROLS);
      if (hit && host.element.contains(hit.element)) return;
      control()?.parts.activate?.();
    });
    const name = () => {
      const labelled = control();
      if (labelled && host.element.textContent?.trim()) ariaOf(labelled).labelledBy(host.element);
    };
    // What stands in it may come or change later.
    const observer = new MutationObserver(name);
    return {
      attached() {
        queueMicrotask(name);
        observer.observe(host.element, { childList: true, subtree: true, characterData: true });
      },
      detached: () => observer.disconnect(),
      changed: { for: () => queueMicrotask(name) },
    };
  },
});
