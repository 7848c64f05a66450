/** The build step of the browser host: a mini-program, unmodified, to static files that any server can serve. */
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assetsOf, copyAssets } from './assets';
import { readComponents } from './components';
import { Icons } from './icons';
import { Lint } from './lint/lint';
import { copyPage } from './page';
import { Parts } from './parts';
import type { Problem } from './problem';
import { readProject } from './project';
import { Scripts } from './scripts';
import { buildSdk } from './sdk';
import { type Sizes, sizeProblems, sizesOf } from './sizes';
import { Sources } from './sources';
import { Styles } from './styles';
import { watchMiniProgram } from './watch';

export interface BuildOptions {
  /** The folder of project.config.json, or of app.json where there is none. */
  root: string;
  outDir: string;
  minify?: boolean;
  /** The folder of the host's main.ts; by default the one of the sources. */
  runtime?: string;
  /** Builds again after each change of a file, and tells of it, until `stop` is called. */
  watch?: (report: BuildReport) => void;
}

export interface BuildReport {
  /** What must be mended; the files of the last build without any are still there. */
  problems: Problem[];
  /** What is said once: packages' own faults, and what the lint could not read. */
  warnings: Problem[];
  sizes: Sizes;
  ms: number;
}

export interface MiniProgramBuild extends BuildReport {
  stop(): Promise<void>;
}

export async function buildMiniProgram({ watch, ...options }: BuildOptions): Promise<MiniProgramBuild> {
  const builder = new Builder(options);
  const report = await builder.build();
  if (!watch) {
    await builder.stop();
    return { ...report, stop: () => Promise.resolve() };
  }
  const stopWatching = watchMiniProgram({ ...options, more: [builder.runtime] }, async () =>
    watch(await builder.build()),
  );
  return {
    ...report,
    async stop() {
      await stopWatching();
      await builder.stop();
    },
  };
}

/** Builds as often as it is asked to; what did not change is not made again. */
export class Builder {
  readonly runtime: string;
  readonly #outDir: string;
  readonly #sources: Sources;
  readonly #parts: Parts;
  readonly #icons: Icons;
  readonly #styles: Styles;
  readonly #scripts: Scripts;
  readonly #lint: Lint;
  #sdk: Promise<string[]> | undefined;

  constructor({ root, outDir, minify = false, runtime = runtimeFolder() }: Omit<BuildOptions, 'watch'>) {
    this.runtime = path.resolve(runtime);
    this.#outDir = path.resolve(outDir);
    // The bundler knows files by where they really are.
    this.#sources = new Sources(realpathSync(root));
    this.#parts = new Parts(this.#sources, minify);
    this.#icons = new Icons(this.#sources.root, this.#sources);
    this.#styles = new Styles(this.#sources, this.#icons.withoutFont);
    this.#scripts = new Scripts({ sources: this.#sources, runtime: this.runtime, outDir: this.#outDir, minify });
    this.#lint = new Lint(this.#sources);
  }

  async build(): Promise<BuildReport> {
    const from = performance.now();
    this.#sources.forget();
    mkdirSync(this.#outDir, { recursive: true });
    const project = readProject(this.#sources);
    const { components, problems } = readComponents(project, this.#sources);
    const templates = this.#parts.compile(components, project);
    // The bundler works in a process of its own: meanwhile the rest is done here.
    const bundling = this.#scripts.bundle({ project, components, templates: templates.main });
    const linting = this.#lint.run(project, components);
    const styles = this.#styles.compile(components, project);
    const configs = components.map(({ file }) => `${file}.json`).filter((file) => this.#sources.has(file));
    const taken = new Set([...configs.map((file) => path.relative(project.root, file)), 'app.json']);
    const assets = existsSync(project.root) ? assetsOf(project.root, project.config, taken) : [];
    copyAssets(project.root, assets, this.#outDir);
    this.#sdk ??= buildSdk(this.runtime, this.#outDir);
    const parts = this.#parts.write(templates.subPackages, this.#outDir);
    const [scripts, lint] = await Promise.all([bundling, linting, this.#sdk, parts]);
    const icons = this.#icons.write(components, [...templates.files, ...scripts.files], this.#outDir);
    writeFileSync(path.join(this.#outDir, 'app.css'), `${styles.css}\n${icons}`);
    copyPage(this.runtime, this.#outDir);
    const inRoot = (name: string) => path.join(project.root, name);
    const sizes = sizesOf(
      [
        ...templates.files,
        ...styles.files,
        ...scripts.files,
        ...configs,
        ...['app.json', ...assets].map(inRoot),
      ].filter(existsSync),
      project,
    );
    const compiled = [...templates.problems, ...styles.problems];
    return {
      problems: [
        ...project.problems,
        ...problems,
        ...compiled.filter((one) => !isPackaged(one)),
        ...scripts.problems,
        ...lint.problems,
        ...sizeProblems(sizes),
      ],
      warnings: [...compiled.filter(isPackaged), ...scripts.warnings, ...lint.warnings],
      sizes,
      ms: Math.round(performance.now() - from),
    };
  }

  stop(): Promise<void> {
    return this.#scripts.stop();
  }
}

/** Nobody can mend another's package here, and the compiler makes something of it. */
const isPackaged = ({ file }: Problem): boolean =>
  file.startsWith('node_modules/') || file.includes('miniprogram_npm/');

/** Beside this folder in the sources and in the package; in a script's bundle, where that was started. */
function runtimeFolder(): string {
  const beside = path.join(__dirname, '..', 'runtime');
  return existsSync(path.join(beside, 'index.html')) ? beside : path.resolve('emulator', 'host', 'runtime');
}
