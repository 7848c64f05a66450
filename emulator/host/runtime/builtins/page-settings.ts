/** The page around a built-in component, for those that change the page itself. */

import { frames, type PageFrame } from '../page-frame';

export function pageSettings(element: HTMLElement): PageFrame {
  const page = element.closest('.h-page');
  const frame = page && frames.get(page);
  if (!frame) throw new Error(`<${element.localName.replace(/^wx-/, '')}> stands in no page`);
  return frame;
}

/** The page's root, which WXSS calls `page`. */
export function pageRoot(element: HTMLElement): HTMLElement | undefined {
  const root = element.closest('wx-page');
  return root instanceof HTMLElement ? root : undefined;
}
