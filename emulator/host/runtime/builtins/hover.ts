/** `hover-class` while a finger rests on a component (WeChat, "view", "button", "navigator"). */

import type { GeneralComponent } from 'glass-easel';
import { flag, number, string } from './property';

/** glass-easel keeps classes in segments; the template writes segment 0, so a hover is not lost by an update. */
const HOVER_SEGMENT = 3;
/** Further away the finger wants something else: to scroll, or to think again. */
const SLOP_PX = 10;

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

interface Hovering {
  host: HoverHost;
  isDisabled(): boolean;
}

const known = new WeakMap<Node, Hovering>();
const timers = new WeakMap<GeneralComponent, number>();

function later(component: GeneralComponent, names: string, ms: number): void {
  clearTimeout(timers.get(component));
  timers.set(
    component,
    window.setTimeout(() => component.setNodeClass(names, HOVER_SEGMENT), ms),
  );
}

/** From the touched one outwards, until one says that it is for itself. */
function touched(target: Node | null): HoverHost[] {
  const found: HoverHost[] = [];
  for (let node = target; node; node = node.parentNode) {
    const one = known.get(node);
    if (!one) continue;
    const { hoverClass, hoverStopPropagation } = one.host.data;
    if (hoverClass && hoverClass !== 'none' && !one.isDisabled()) found.push(one.host);
    if (hoverStopPropagation) break;
  }
  return found;
}

let listening = false;

/** One listener for all: every view can hover, and hardly any does. */
function listen(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('pointerdown', (down) => {
    const hosts = touched(down.target instanceof Node ? down.target : null);
    if (hosts.length === 0) return;
    for (const { component, data } of hosts) later(component, data.hoverClass, data.hoverStartTime);
    const leave = () => {
      for (const { component, data } of hosts) later(component, '', data.hoverStayTime);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', leave);
      window.removeEventListener('pointercancel', leave);
    };
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - down.clientX, clientY - down.clientY) > SLOP_PX) leave();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', leave);
    window.addEventListener('pointercancel', leave);
  });
}

export function hover(host: HoverHost, isDisabled: () => boolean = () => false): void {
  listen();
  known.set(host.element, { host, isDisabled });
}
