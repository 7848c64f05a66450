/** A finger on the screen, which playwright can only tap with. */
import type { Locator, Page } from 'playwright-core';
import { animationsOver } from './animations';

interface Point {
  x: number;
  y: number;
}

const STEPS = 8;

/** The middle of an element that stands still. */
export async function middle(element: Locator): Promise<Point> {
  await animationsOver(element.page());
  const box = await element.boundingBox();
  if (!box) throw new Error('what should be touched is not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Puts a finger down, pulls it by so many px, and lets go; `held` looks on before that. */
export async function swipe(page: Page, from: Point, by: Point, held?: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let step = 1; step <= STEPS; step += 1)
    await touch('touchMove', [{ x: from.x + (by.x * step) / STEPS, y: from.y + (by.y * step) / STEPS }]);
  await held?.();
  await touch('touchEnd', []);
  await session.detach();
}

/** The same with a mouse. */
export async function pull(page: Page, from: Point, by: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: STEPS });
  await page.mouse.up();
}
