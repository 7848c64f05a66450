/**
 * The page's own view: below the navigation bar and above the tab bar, as WeChat's web views are. Coordinates, `position: fixed`
 * and vh are of it.
 */

const front = (selector: string) => document.querySelector<HTMLElement>(`.h-page:not([hidden]) ${selector}`);

/** Where it begins on the screen, px. */
export const viewTop = (): number => front('.h-view')?.getBoundingClientRect().top ?? 0;

/** How far the page in front is scrolled, px. */
export const scrolled = (): number => front('.h-body')?.scrollTop ?? 0;

/** As `getBoundingClientRect`, in the page's view. */
export function rectInView(element: Element): Omit<DOMRect, 'toJSON'> {
  const { x, y, left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const above = viewTop();
  return { x, y: y - above, left, right, top: top - above, bottom: bottom - above, width, height };
}
