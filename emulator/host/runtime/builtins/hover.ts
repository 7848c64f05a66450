/** `hover-class` while a finger rests on a component (WeChat, "view", "button", "navigator"). */

import type { GeneralComponent } from 'glass-easel';
import { flag, number, string } from './property';

/** glass-easel keeps classes in segments; the template writes segment 0, so a hover is not lost by an update. */
const HOVER_SEGMENT = 3;

export const hoverProperties = (hoverClass: string, startMs: number, stayMs: number) => ({
  hoverClass: string(hoverClass),
  hoverStopPropagation: flag(),
  hoverStartTime: number(startMs),
  hoverStayTime: number(stayMs),
});

interface HoverHost {
  component: GeneralComponent;
  element: HTMLElement;
  data: { hoverClass: string; hoverStopPropagation: boolean; hoverStartTime: number; hoverStayTime: number };
}

/** Pointer events for which a component further in asked that those further out do not hover. */
const claimed = new WeakSet<globalThis.Event>();

export function hover(host: HoverHost, isDisabled: () => boolean = () => false): void {
  let timer: number | undefined;
  const later = (work: () => void, ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(work, ms);
  };
  const show = (names: string) => host.component.setNodeClass(names, HOVER_SEGMENT);

  const leave = () => later(() => show(''), host.data.hoverStayTime);
  host.element.addEventListener('pointerdown', (event) => {
    const { hoverClass, hoverStopPropagation, hoverStartTime } = host.data;
    if (claimed.has(event)) return;
    if (hoverStopPropagation) claimed.add(event);
    if (!hoverClass || hoverClass === 'none' || isDisabled()) return;
    later(() => show(hoverClass), hoverStartTime);
    // A scroll ends the touch by `pointercancel`, which must not leave the class behind.
    for (const type of ['pointerup', 'pointercancel'])
      window.addEventListener(type, leave, { once: true, capture: true });
  });
  host.element.addEventListener('pointerleave', leave);
}
