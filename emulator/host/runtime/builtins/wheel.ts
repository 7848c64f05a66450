/** A column that turns and stops at one of its items: of `picker-view-column` and of the picker's dialog. */

import { drag } from './drag';
import { sizeObserver } from './resize';

interface WheelHandlers {
  /** Height of one item in px; 0 while it is not laid out. */
  itemHeight(): number;
  started?(): void;
  /** It stands still on this item. */
  settled(index: number): void;
}

/** Where a browser has no `scrollend`, stillness for this long is the end. */
const STILL_MS = 120;

const KEYS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

export class Wheel {
  /** Where it should stand, also while nothing is laid out yet. */
  private index = 0;
  private turning = false;
  /** The item it is on its way to, before the browser has begun to move it. */
  private goal: number | undefined;
  private timer: number | undefined;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly handlers: WheelHandlers,
  ) {
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'listbox');
    scroller.addEventListener('scroll', (event) => event.target === scroller && this.scrolled(), { capture: true });
    scroller.addEventListener('scrollend', () => this.settle());
    scroller.addEventListener('keydown', (event) => this.key(event));
    scroller.addEventListener('click', (event) => this.click(event));
    let from = 0;
    drag(scroller, {
      // Fingers turn it by the browser's own scrolling; a mouse has to be taught.
      axis: () => (matchMedia('(pointer: coarse)').matches ? 'none' : 'y'),
      begin: () => {
        from = scroller.scrollTop;
        scroller.style.scrollSnapType = 'none';
      },
      move: ({ dy }) => scroller.scrollTo({ top: from - dy, behavior: 'instant' }),
      end: ({ dy, vy }) => {
        const height = this.handlers.itemHeight();
        scroller.style.scrollSnapType = '';
        if (height > 0) this.turn(Math.round((from - dy - vy * 150) / height), true);
      },
    });
    sizeObserver(() => this.restore()).observe(scroller);
  }

  get items(): HTMLElement[] {
    return [...this.scroller.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  }

  get position(): number {
    return this.index;
  }

  /** Stands on an item, at once or turning there. */
  turn(index: number, smooth = false): void {
    const last = Math.max(0, this.items.length - 1);
    const to = Math.min(last, Math.max(0, Math.trunc(index) || 0));
    this.goal = smooth ? to : undefined;
    if (!smooth) this.index = to;
    this.scroller.scrollTo({ top: to * this.handlers.itemHeight(), behavior: smooth ? 'smooth' : 'instant' });
    this.mark();
  }

  /** Items were added, removed or laid out; a tap that came before that still counts. */
  restore(): void {
    if (!this.turning) this.turn(this.goal ?? this.index, this.goal !== undefined);
  }

  private mark(): void {
    for (const [index, item] of this.items.entries()) {
      const selected = String(index === this.index);
      if (item.getAttribute('aria-selected') === selected) continue;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', selected);
    }
  }

  private get nearest(): number {
    const height = this.handlers.itemHeight();
    const last = Math.max(0, this.items.length - 1);
    return height > 0 ? Math.min(last, Math.max(0, Math.round(this.scroller.scrollTop / height))) : this.index;
  }

  private scrolled(): void {
    if (!this.turning && this.nearest !== this.index) {
      this.turning = true;
      this.handlers.started?.();
    }
    if ('onscrollend' in window) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), STILL_MS);
  }

  private settle(): void {
    const index = this.nearest;
    const moved = this.turning || index !== this.index;
    // An end of something before does not end what has only just been asked for.
    if (moved || index === this.goal) this.goal = undefined;
    this.turning = false;
    if (!moved) return;
    this.index = index;
    this.mark();
    this.handlers.settled(index);
  }

  private key(event: KeyboardEvent): void {
    const last = this.items.length - 1;
    const to =
      { Home: 0, End: last }[event.key] ?? (KEYS[event.key] ? this.nearest + (KEYS[event.key] ?? 0) : undefined);
    if (to === undefined) return;
    event.preventDefault();
    this.turn(to, true);
  }

  private click({ target }: MouseEvent): void {
    const index = this.items.findIndex((item) => target instanceof Node && item.contains(target));
    if (index >= 0) this.turn(index, true);
  }
}
