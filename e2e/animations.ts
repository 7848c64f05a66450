/** Animations of what has just come: while one runs, things are half transparent and elsewhere. */
import type { Page } from 'playwright-core';

/** One that ends because its element has gone is over as well; what turns for ever is not waited for. */
export async function animationsOver(page: Page): Promise<void> {
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().iterations < 9).map(({ finished }) => finished))',
  );
}
