/** What can be pressed must not stand in what can be pressed: a screen reader would tell of the outer one only. */

const PRESSABLE = '[tabindex],[role="button"],[role="link"],input,textarea,button,a[href]';

/** Gives an element its role and a stop of the Tab key, unless its content has those already. */
export function nameRole(element: HTMLElement, role: string, done: () => void = () => undefined): void {
  queueMicrotask(() => {
    if (element.querySelector(PRESSABLE)) return;
    if (!element.hasAttribute('role')) element.setAttribute('role', role);
    if (!element.hasAttribute('tabindex')) element.tabIndex = 0;
    done();
  });
}
