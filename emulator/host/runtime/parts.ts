/** Sub-packages: a script each, loaded with the package's first page or when the phone has nothing better to do. */
import type { CompiledApp, CompiledTemplates } from '../shape';
import { addTemplates } from './engine';
import { phoneHost } from './phone-host';

let roots: string[] = [];
const loading = new Map<string, Promise<void>>();

function load(root: string): Promise<void> {
  const begun = loading.get(root);
  if (begun) return begun;
  const made = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `parts/${root}.js`;
    script.onload = () => resolve();
    script.onerror = () => {
      // The next page of it tries again.
      loading.delete(root);
      script.remove();
      reject(new Error(`loadSubpackage: fail ${root}`));
    };
    document.head.append(script);
  });
  loading.set(root, made);
  return made;
}

export function setupParts({ app }: CompiledApp): void {
  roots = (app.subPackages ?? []).map(({ root }) => root);
  Object.assign(phoneHost, { addPart: (_root: string, templates: CompiledTemplates) => addTemplates(templates) });
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
