/** The app's files: each runs when a page that needs it is opened first (WeChat, "按需注入"). */
import type { CompiledApp } from '../shape';
import { complain, phoneHost } from './phone-host';

type Config = CompiledApp['components'][string]['json'];

const waiting = new Map<string, () => unknown>();
let configs: Record<string, { json: Config }> = {};

export function setupFiles(compiled: CompiledApp): void {
  configs = compiled.components;
}

/** `app` runs at once; a page or a component when it is needed. */
export function load(path: string, run: () => unknown): void {
  if (path === 'app') execute(path, run);
  else waiting.set(path, run);
}

/** One that fails does not take the others with it. */
function execute(path: string, run: () => unknown): void {
  phoneHost.cur = path;
  try {
    run();
  } catch (error) {
    complain(`load ${path}`, error);
  }
}

function usedBy({ usingComponents, componentGenerics = {} }: Config): string[] {
  const defaults = Object.values(componentGenerics).flatMap((one) => (typeof one === 'object' ? [one.default] : []));
  return [...Object.values(usingComponents), ...defaults].map((path) => path.replace(/^\//, ''));
}

/** Runs what a page is made of and has not run yet, leaves first. */
export function need(path: string): void {
  const run = waiting.get(path);
  if (!run) return;
  waiting.delete(path);
  const config = configs[path];
  if (config) for (const used of usedBy(config.json)) need(used);
  execute(path, run);
}
