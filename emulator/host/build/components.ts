/** Which pages and components there are, what each of them uses, in the order in which their files run: leaves first. */
import path from 'node:path';
import { type Fields, isObject } from '../../wire/json';
import type { CompiledComponent, ComponentConfig, SubPackage } from '../shape';
import { BUILTIN_TAGS } from '../tags';
import { isPackageName } from './npm';
import { type Problem, placeOf } from './problem';
import type { Project } from './project';
import type { Sources } from './sources';

export interface Component extends CompiledComponent {
  /** Canonical path, as WeChat's `is`. */
  is: string;
  /** Where its files are, without extension. */
  file: string;
  script: string | undefined;
  isPage: boolean;
  /** A package's: its author is somebody else. */
  isPackaged: boolean;
}

const SCRIPTS = ['.ts', '.js'];
const CUSTOM_TAB_BAR = 'custom-tab-bar/index';

export function readComponents(project: Project, sources: Sources): { components: Component[]; problems: Problem[] } {
  const { npm, appJson, pages } = project;
  const problems: Problem[] = [];
  const ordered: Component[] = [];
  const seen = new Set<string>();
  const scriptOf = (canonical: string) =>
    SCRIPTS.map((extension) => npm.fileOf(canonical) + extension).find((file) => sources.has(file));

  function resolve(reference: string, from: string): string | undefined {
    const plain = reference.replace(/\.(wxml|wxss|js|ts)$/, '');
    if (plain.startsWith('/')) return scriptOf(plain.slice(1)) && plain.slice(1);
    const beside = path.posix.join(path.posix.dirname(from), plain);
    if (scriptOf(beside)) return beside;
    if (!isPackageName(plain)) return undefined;
    return npm
      .candidates(plain, from)
      .flatMap((one) => [one, `${one}/index`])
      .find(scriptOf);
  }

  function using(written: unknown, from: string, file: string): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, reference] of Object.entries(isObject(written) ? written : {})) {
      const canonical = typeof reference === 'string' ? resolve(reference, from) : undefined;
      if (canonical) found[name] = `/${canonical}`;
      else
        problems.push({
          file: sources.name(file),
          ...placeOf(sources.read(file) ?? '', String(reference)),
          text: `component "${name}" is not found at "${reference}"`,
        });
    }
    return found;
  }

  const appFile = path.join(project.root, 'app.json');
  const globals = using(appJson.usingComponents, 'app', appFile);

  function visit(canonical: string): void {
    if (seen.has(canonical)) return;
    seen.add(canonical);
    const file = npm.fileOf(canonical);
    const isPage = pages.includes(canonical);
    const isPackaged = canonical.includes('miniprogram_npm/');
    const written = sources.json(`${file}.json`, problems) ?? {};
    const own = using(written.usingComponents, canonical, `${file}.json`);
    const home = project.packageOf(canonical);
    // What an independent sub-package has, it has of its own; packages know nothing of the app.
    const inherited = isPackaged || home?.independent ? {} : globals;
    const usingComponents = { ...inherited, ...own };
    const generics = genericsOf(written, (reference) => resolve(reference, canonical));
    const json = {
      ...written,
      usingComponents,
      ...(isPage ? { styleIsolation: written.styleIsolation ?? 'shared' } : {}),
      ...(generics ? { componentGenerics: generics } : {}),
      // The boundary to what the component's author wrote: the rest is passed on as it is.
    } as ComponentConfig;
    checkPackages({ own, json, home, file });
    for (const used of Object.values(usingComponents)) visit(used.slice(1));
    for (const one of Object.values(generics ?? {})) if (typeof one === 'object') visit(one.default.slice(1));
    const script = scriptOf(canonical);
    const scope = isShared(json) ? '' : `s${ordered.length}`;
    ordered.push({ is: canonical, file, json, scope, script, isPage, isPackaged });
  }

  /** Sub-packages do not see each other, an independent one not even the main package (WeChat, "分包加载", "分包异步化"). */
  function checkPackages(at: {
    own: Record<string, string>;
    json: ComponentConfig;
    home: SubPackage | undefined;
    file: string;
  }): void {
    const { own, json, home, file } = at;
    for (const [name, used] of Object.entries(own)) {
      const other = project.packageOf(used.slice(1));
      if (other === home || (!other && !home?.independent)) continue;
      const placeholder = json.componentPlaceholder?.[name];
      if (placeholder !== undefined && (placeholder in json.usingComponents || BUILTIN_TAGS.includes(placeholder)))
        continue;
      const text = sources.read(`${file}.json`) ?? '';
      problems.push({
        file: sources.name(`${file}.json`),
        ...placeOf(text, name),
        text: `component "${name}" is in ${other ? `the sub-package "${other.root}"` : 'the main package'}: ${
          home?.independent ? 'an independent sub-package has it not' : 'give it a componentPlaceholder, or move it'
        }`,
      });
    }
  }

  for (const page of pages) {
    if (scriptOf(page)) visit(page);
    else
      problems.push({
        file: sources.name(appFile),
        ...placeOf(project.appText, page.slice((project.packageOf(page)?.root.length ?? -1) + 1)),
        text: `page "${page}" is not found: there is no ${page}.ts or .js`,
      });
  }
  for (const used of Object.values(globals)) visit(used.slice(1));
  if (project.app.tabBar?.custom === true) {
    if (scriptOf(CUSTOM_TAB_BAR)) visit(CUSTOM_TAB_BAR);
    else problems.push({ file: sources.name(appFile), text: `the custom tab bar is not found: ${CUSTOM_TAB_BAR}.ts` });
  }
  return { components: ordered, problems };
}

/** Styles without a border: classes are written as they are (WeChat, "组件样式隔离"). */
function isShared({ styleIsolation, component }: ComponentConfig): boolean {
  if (styleIsolation !== undefined) return styleIsolation === 'shared' || styleIsolation === 'page-shared';
  return component !== true;
}

function genericsOf(
  { componentGenerics }: Fields,
  resolve: (reference: string) => string | undefined,
): Record<string, boolean | { default: string }> | undefined {
  if (!isObject(componentGenerics)) return undefined;
  const entries = Object.entries(componentGenerics).map(([name, one]): [string, boolean | { default: string }] => {
    const found = isObject(one) && typeof one.default === 'string' ? resolve(one.default) : undefined;
    return [name, found ? { default: `/${found}` } : true];
  });
  return Object.fromEntries(entries);
}
