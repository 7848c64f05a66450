/** The browser of the checks: Debian's Chromium, rather without its window, which starts in half the time. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** @throws Error that says how to get one */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined || !existsSync(executablePath))
    throw new Error(
      `There is no Chromium at ${executablePath ?? PLACES.join(' or ')}. Install one (Debian: apt-get install chromium-headless-shell) or set CHROMIUM to its path.`,
    );
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...args, ...sandbox] });
}
