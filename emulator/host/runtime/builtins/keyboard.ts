/** Enter and Space press what a finger would tap. */

import { Event, type GeneralComponent } from 'glass-easel';

export function tapAtCentre(element: HTMLElement, component: GeneralComponent): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const detail = { x: left + width / 2, y: top + height / 2 };
  Event.triggerEvent(component, 'tap', detail, { bubbles: true, composed: true, capturePhase: true });
}

export function pressByKeyboard(element: HTMLElement, component: GeneralComponent): void {
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    tapAtCentre(element, component);
  });
}
