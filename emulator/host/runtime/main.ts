/** The phone: what the build's entry calls, in this order: `setup`, `load` for each file, `start`. */
import type { CompiledApp, CompiledTemplates } from '../shape';
import { addComponents, addTemplates, componentSpace, space } from './engine';
import './events';
import { registerBuiltins } from './builtins';
import { load, setupFiles } from './files';
import { app, installGlobals } from './globals';
import { launchOptions } from './launch';
import { loadPart, loadParts, setupParts } from './parts';
import { complain, run } from './phone-host';
import { router } from './router';
import { formatQuery } from './url';
import { configureWx, createWx } from './wx';
import { tellPageNotFound } from './wx/app-events';

installGlobals(() => router.pages.map(({ instance }) => instance));
// Components ask `wx` about the device while they are being defined.
Object.assign(globalThis, { wx: createWx() });

export { load };

let setUp: CompiledApp = { app: { pages: [] }, pages: [], components: {} };

export function setup(compiled: CompiledApp, templates: CompiledTemplates): void {
  setUp = compiled;
  configureWx(compiled.app);
  if (compiled.app.style !== 'v2') document.documentElement.dataset.style = 'v1';
  addComponents(compiled);
  addTemplates(templates);
  setupParts(compiled);
  setupFiles(compiled);
  registerBuiltins(space, componentSpace);
  router.setup(compiled);
}

function first(): string {
  const { path, query } = launchOptions;
  const home = setUp.app.entryPagePath ?? setUp.pages[0] ?? '';
  const known = path === '' ? home : path;
  if (setUp.pages.includes(known)) return `/${known}?${formatQuery(query)}`;
  tellPageNotFound(path, query);
  run('App.onPageNotFound', () => app().onPageNotFound?.({ path, query, isEntryPage: true }));
  return `/${home}`;
}

async function openFirst(): Promise<void> {
  const url = first();
  await loadPart(router.routeOf(url));
  // onLaunch may have gone somewhere already.
  if (router.pages.length === 0) router.reLaunch({ url });
  document.documentElement.dataset.ready = '1';
  whenIdle(() => void loadParts());
}

/** Safari has no requestIdleCallback. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 3000 }) : setTimeout(work, 500);

export function start(): void {
  run('App.onLaunch', () => app().onLaunch?.(launchOptions));
  run('App.onShow', () => app().onShow?.(launchOptions));
  void openFirst().catch((error) => complain('start', error));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) run('App.onHide', () => app().onHide?.());
    else run('App.onShow', () => app().onShow?.(launchOptions));
  });
  window.addEventListener('error', ({ message, error }) => {
    complain('error', error ?? message);
    run('App.onError', () => app().onError?.(String(error?.stack ?? message)));
  });
  window.addEventListener('unhandledrejection', ({ reason, promise }) => {
    complain('unhandled rejection', reason);
    run('App.onUnhandledRejection', () => app().onUnhandledRejection?.({ reason, promise }));
  });
  // An address typed by hand goes there, as a link from elsewhere would.
  window.addEventListener('hashchange', () => {
    const url = location.hash.slice(1);
    void loadPart(router.routeOf(url)).then(() => run('hashchange', () => router.reLaunch({ url })));
  });
}
