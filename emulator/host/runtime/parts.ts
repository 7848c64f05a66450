/** Sub-packages: templates and code of each, loaded with the package's first page or when the phone has nothing better to do. */
import type { CompiledApp, CompiledTemplates } from '../shape';
import { addTemplates } from './engine';
import { load as addFile } from './files';
import { phoneHost } from './phone-host';

let roots: string[] = [];
const loading = new Map<string, Promise<void>>();

function load(root: string): Promise<void> {
  const begun = loading.get(root);
  if (begun) return begun;
  const made = Promise.all([templatesOf(root), codeOf(root)]).then(
    () => undefined,
    () => {
      // The next page of it tries again.
      loading.delete(root);
      throw new Error(`loadSubpackage: fail ${root}`);
    },
  );
  loading.set(root, made);
  return made;
}

const templatesOf = (root: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `parts/${root}.js`;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(script.src));
    };
    document.head.append(script);
  });

/** A browser remembers that a module could not be loaded: asked again, it must have another address. */
const failures = new Map<string, number>();

async function codeOf(root: string): Promise<void> {
  const failed = failures.get(root) ?? 0;
  try {
    await import(new URL(`code/${root}.js${failed ? `?again=${failed}` : ''}`, document.baseURI).href);
  } catch (error) {
    failures.set(root, failed + 1);
    throw error;
  }
}

export function setupParts({ app }: CompiledApp): void {
  roots = (app.subPackages ?? []).map(({ root }) => root);
  Object.assign(phoneHost, {
    addPart: (_root: string, templates: CompiledTemplates) => addTemplates(templates),
    addFile,
  });
}

/** Resolves when what a page is made of is there. */
export async function loadPart(route: string): Promise<void> {
  const root = roots.find((one) => route.startsWith(`${one}/`));
  if (root !== undefined) await load(root);
}

/** All of them, one after another, so that the next tap need not wait, nor somebody who lost his network. */
export async function loadParts(): Promise<void> {
  for (const root of roots) await load(root).catch(() => undefined);
}
