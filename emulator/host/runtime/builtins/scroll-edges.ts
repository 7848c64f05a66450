/** When a scroll comes near an end, and where a child stands in what scrolls. */

interface Edge {
  event: 'scrolltoupper' | 'scrolltolower';
  direction: 'top' | 'bottom' | 'left' | 'right';
}

interface Limits {
  x: boolean;
  y: boolean;
  upper: number;
  lower: number;
}

/** Tells an edge once each time the scroll comes near it. */
export function scrollEdges(element: HTMLElement, limits: () => Limits): () => Edge[] {
  const near = { top: true, left: true, bottom: false, right: false };
  return () => {
    const { x, y, upper, lower } = limits();
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element;
    const now = {
      top: y && scrollTop <= upper,
      bottom: y && scrollHeight - clientHeight - scrollTop <= lower,
      left: x && scrollLeft <= upper,
      right: x && scrollWidth - clientWidth - scrollLeft <= lower,
    };
    const came = (['top', 'left', 'bottom', 'right'] as const).filter((edge) => now[edge] && !near[edge]);
    Object.assign(near, now);
    return came.map((direction) => ({
      event: direction === 'top' || direction === 'left' ? 'scrolltoupper' : 'scrolltolower',
      direction,
    }));
  };
}

/** The scroll position at which `child` stands at the start, the middle or the end of what is seen. */
export function placeOf(child: HTMLElement, scroller: HTMLElement, alignment: string): { top: number; left: number } {
  const inner = child.getBoundingClientRect();
  const outer = scroller.getBoundingClientRect();
  const part = alignment === 'center' ? 0.5 : alignment === 'end' ? 1 : 0;
  return {
    top: scroller.scrollTop + inner.top - outer.top - (outer.height - inner.height) * part,
    left: scroller.scrollLeft + inner.left - outer.left - (outer.width - inner.width) * part,
  };
}
