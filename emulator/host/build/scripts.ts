/**
 * The app's scripts and the host's runtime for the browser, by esbuild: `app.js` is the host and the main package, `code/<root>.js`
 * a sub-package's own, which the phone loads with the package's first page; what they share stands in `chunks/`, once.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildContext, context, type Message, type OnLoadResult, type Plugin } from 'esbuild';
import type { CompiledApp } from '../shape';
import type { Component } from './components';
import { isFile, isPackageName, packageOfReference } from './npm';
import type { Problem } from './problem';
import type { Project } from './project';
import type { Sources } from './sources';
import { FOR_PHONES } from './target';

const ENTRY = 'virtual:entry';
const TEMPLATES = 'virtual:templates';
const CODE = 'virtual:code/';
const CHUNKS = 'chunks';
const EXTENSIONS = ['', '.ts', '.js', '/index.ts', '/index.js'];
const PACKAGES = `${path.sep}node_modules${path.sep}`;
/** Components are defined by a global function: before each of their files the host is told whose turn it is. */
const turnOf = (is: string): string => `__wxHost.cur=${JSON.stringify(is)};`;
const TURN = /^__wxHost\.cur="[^"]*";/;

export interface ScriptInput {
  project: Project;
  components: readonly Component[];
  /** An expression. */
  templates: string;
}

export interface BundledScripts {
  problems: Problem[];
  warnings: Problem[];
  /** The mini-program's and its packages' scripts, without the host's own. */
  files: string[];
}

interface Options {
  sources: Sources;
  /** Where the host's main.ts is. */
  runtime: string;
  outDir: string;
  minify: boolean;
}

export class Scripts {
  #context: Promise<BuildContext> | undefined;
  /** Sub-packages that the context has entries of. */
  #roots = '';
  #input: ScriptInput | undefined;

  constructor(private readonly options: Options) {}

  /** After the first time only what changed is parsed again. */
  async bundle(input: ScriptInput): Promise<BundledScripts> {
    this.#input = input;
    const bundler = await this.#contextOf((input.project.app.subPackages ?? []).map(({ root }) => root));
    const { errors, warnings, metafile } = await bundler.rebuild().catch(failure);
    if (metafile) removeOthers(path.join(this.options.outDir, CHUNKS), Object.keys(metafile.outputs));
    const inputs = Object.keys(metafile?.inputs ?? {}).filter((name) => !name.startsWith('virtual:'));
    return {
      problems: errors.map((one) => this.#problem(one)),
      warnings: warnings.map((one) => this.#problem(one)),
      files: inputs.map((name) => path.resolve(name)).filter((file) => isOfApp(file, input.project)),
    };
  }

  async stop(): Promise<void> {
    await (await this.#context)?.dispose();
  }

  /** Its entries are settled when it is made: other sub-packages need another one. */
  async #contextOf(roots: readonly string[]): Promise<BuildContext> {
    const { outDir, minify } = this.options;
    if (this.#context && this.#roots !== roots.join()) {
      await this.stop();
      this.#context = undefined;
    }
    this.#roots = roots.join();
    this.#context ??= context({
      ...FOR_PHONES,
      entryPoints: { app: ENTRY, ...Object.fromEntries(roots.map((root) => [`code/${root}`, CODE + root])) },
      outdir: outDir,
      chunkNames: `${CHUNKS}/[hash]`,
      format: 'esm',
      splitting: true,
      sourcemap: true,
      minify,
      metafile: true,
      logLevel: 'silent',
      plugins: [this.#plugin()],
    });
    return this.#context;
  }

  #problem({ text, location }: Message): Problem {
    if (!location) return { file: 'app.js', text };
    const { file, line, column, lineText } = location;
    const [added = ''] = line === 1 ? (TURN.exec(lineText) ?? []) : [];
    return {
      file: this.options.sources.name(path.resolve(file)),
      line,
      column: column + 1 - added.length,
      text,
      source: lineText.slice(added.length),
    };
  }

  #plugin(): Plugin {
    const input = () => {
      if (!this.#input) throw new Error('nothing to bundle');
      return this.#input;
    };
    return {
      name: 'mini-program',
      setup: (build) => {
        build.onResolve({ filter: /^virtual:/ }, ({ path: name }) => ({ path: name, namespace: 'host' }));
        build.onLoad({ filter: /.*/, namespace: 'host' }, ({ path: name }) => ({
          contents: this.#virtual(name, input()),
          loader: 'js',
          resolveDir: this.options.runtime,
        }));
        build.onResolve({ filter: /.*/ }, ({ path: reference, importer, kind }) => {
          if (kind === 'entry-point' || !isOfApp(importer, input().project)) return undefined;
          return resolved(reference, importer, input().project);
        });
        build.onLoad({ filter: /\.[jt]s$/ }, ({ path: file }) => this.#load(file, input()));
      },
    };
  }

  #virtual(name: string, input: ScriptInput): string {
    if (name === ENTRY) return entryOf(input, this.options.runtime);
    if (name === TEMPLATES) return `export default ${input.templates}`;
    return subPackageOf(name.slice(CODE.length), input);
  }

  #load(file: string, { components }: ScriptInput): OnLoadResult | undefined {
    const component = components.find(({ script }) => script === file);
    if (!component) return undefined;
    return {
      // On the first line, so that all lines keep their numbers.
      contents: turnOf(component.is) + readFileSync(file, 'utf8'),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      resolveDir: path.dirname(file),
    };
  }
}

/** Calls the runtime in the order it asks for: `setup`, `load` for each file, leaves first, `start`. */
function entryOf({ project, components }: ScriptInput, runtime: string): string {
  const compiled: CompiledApp = {
    app: project.app,
    pages: project.pages,
    components: Object.fromEntries(components.map(({ is, json, scope }) => [is, { json, scope }])),
  };
  return [
    `import { load, setup, start } from ${JSON.stringify(path.join(runtime, 'main'))};`,
    `import templates from ${JSON.stringify(TEMPLATES)};`,
    `setup(${JSON.stringify(compiled)}, templates);`,
    ...(project.script ? [loading('load', 'app', project.script)] : []),
    ...filesOf('', { project, components }).map(([is, script]) => loading('load', is, script)),
    'start();',
  ].join('\n');
}

/** Adds its files to those of the host that is there already. */
const subPackageOf = (root: string, input: Omit<ScriptInput, 'templates'>): string =>
  filesOf(root, input)
    .map(([is, script]) => loading('__wxHost.addFile', is, script))
    .join('\n');

const loading = (load: string, is: string, file: string): string =>
  `${load}(${JSON.stringify(is)}, () => require(${JSON.stringify(file)}));`;

/** @param root of a sub-package; '' of the main one */
const filesOf = (root: string, { project, components }: Omit<ScriptInput, 'templates'>): [is: string, file: string][] =>
  components.flatMap(({ is, script }) =>
    script === undefined || (project.packageOf(is)?.root ?? '') !== root ? [] : [[is, script]],
  );

/** Chunks have their content's hash as a name: those of earlier builds would stay. */
function removeOthers(folder: string, written: readonly string[]): void {
  const kept = new Set(written.map((file) => path.resolve(file)));
  const found = (() => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  })();
  for (const name of found) {
    const file = path.join(folder, name);
    if (!kept.has(file)) rmSync(file);
  }
}

/** A mini-program's scripts name modules by path, from its root, or as packages (WeChat, "模块化", "npm 支持"). */
function resolved(reference: string, importer: string, { root, npm }: Project) {
  const find = (base: string) => EXTENSIONS.map((end) => base + end).find((file) => isFile(file));
  if (!isPackageName(reference)) {
    const base = reference.startsWith('/') && !isFile(reference) ? path.join(root, reference) : undefined;
    const file = find(base ?? path.resolve(path.dirname(importer), reference));
    if (!file) return undefined;
    if (isInside(file, root) || file.includes(PACKAGES)) return { path: file };
    return {
      errors: [{ text: `${reference} is outside of miniprogramRoot: only its types can be imported (import type)` }],
    };
  }
  for (let at = path.dirname(importer); at !== path.dirname(at); at = path.dirname(at)) {
    const file = find(path.join(at, 'miniprogram_npm', reference));
    if (file) return { path: file };
  }
  const [name, rest] = packageOfReference(reference);
  const folder = npm.folder(name);
  const file = folder && find(path.join(folder, rest));
  return file ? { path: file } : undefined;
}

const isInside = (file: string, folder: string): boolean => file.startsWith(folder + path.sep);

/** Its own files, and those of packages' mini-program parts. */
function isOfApp(file: string, { root, npm }: Project): boolean {
  return (isInside(file, root) && !file.includes(PACKAGES)) || npm.owns(file);
}

function failure(error: unknown): { errors: Message[]; warnings: Message[]; metafile: undefined } {
  if (error instanceof Error && 'errors' in error && Array.isArray(error.errors))
    return { errors: error.errors, warnings: [], metafile: undefined };
  throw error;
}
