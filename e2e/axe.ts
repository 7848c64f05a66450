/** What axe finds wrong on a page (axe-core: WCAG 2 A and AA, and its best practices). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { animationsOver } from './animations';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

/** WeChat's own colours of a button are too pale for AA; an app that needs AA gives it others. */
const isButtonColour = (rule: string, html: string) => rule === 'color-contrast' && html.startsWith('<wx-button');

/** What larger type can bring that standard type does not have: contrast only asks for less, roles and names stay as they are. */
const BY_SIZE = ['scrollable-region-focusable'];

/** One line a rule and element; what still fades in is not looked at. @param only what hangs on the size of type */
export async function axeFaults(page: Page, only: 'all' | 'bySize' = 'all'): Promise<string[]> {
  await animationsOver(page);
  await page.evaluate(source);
  const options = only === 'all' ? {} : { runOnly: BY_SIZE };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.filter(({ html }) => !isButtonColour(id, html)).map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
