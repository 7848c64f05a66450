/**
 * Templates by package: the main one's are in app.js, a sub-package's in a script of its own, which the phone loads with the
 * package's first page (WeChat, "分包加载"). They are the largest part of what is compiled.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import type { Component } from './components';
import type { Problem } from './problem';
import type { Project } from './project';
import type { Sources } from './sources';
import { FOR_PHONES } from './target';
import { Templates } from './templates';

/** As in the roots of sub-packages; '' is the main package. */
type PackageRoot = string;

export interface CompiledParts {
  /** The main package's: an expression. */
  main: string;
  problems: Problem[];
  files: string[];
  /** Expressions of the sub-packages'. */
  subPackages: Map<PackageRoot, string>;
}

export class Parts {
  readonly #templates = new Map<PackageRoot, Templates>();
  /** What was written last, by root. */
  readonly #written = new Map<PackageRoot, string>();

  constructor(
    private readonly sources: Sources,
    private readonly minify: boolean,
  ) {}

  compile(components: readonly Component[], project: Project): CompiledParts {
    const roots = ['', ...(project.app.subPackages ?? []).map(({ root }) => root)];
    const problems = new Map<string, Problem>();
    const files = new Set<string>();
    const codes = roots.map((root) => {
      const own = components.filter(({ is }) => (project.packageOf(is)?.root ?? '') === root);
      const { code, ...rest } = this.#of(root).compile(own, project.npm);
      // What two packages import is wrong once.
      for (const problem of rest.problems) problems.set(JSON.stringify(problem), problem);
      for (const file of rest.files) files.add(file);
      return [root, code] as const;
    });
    const [[, main = '{}'] = [], ...subPackages] = codes;
    return { main, problems: [...problems.values()], files: [...files], subPackages: new Map(subPackages) };
  }

  async write(subPackages: ReadonlyMap<PackageRoot, string>, outDir: string): Promise<void> {
    for (const [root, expression] of subPackages) {
      if (this.#written.get(root) === expression) continue;
      const text = `__wxHost.addPart(${JSON.stringify(root)}, ${expression});`;
      const { code } = this.minify
        ? await transform(text, { minify: true, target: FOR_PHONES.target })
        : { code: text };
      const file = path.join(outDir, 'parts', `${root}.js`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, code);
      this.#written.set(root, expression);
    }
  }

  #of(root: PackageRoot): Templates {
    const known = this.#templates.get(root);
    if (known) return known;
    const made = new Templates(this.sources);
    this.#templates.set(root, made);
    return made;
  }
}
