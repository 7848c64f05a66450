/** How large the packages are that people download (WeChat, "分包加载"): at most 2 MB each, 30 MB in all. */
import { statSync } from 'node:fs';
import type { Problem } from './problem';
import type { Project } from './project';

const MB = 1024 * 1024;
const MOST_EACH = 2 * MB;
const MOST_IN_ALL = 30 * MB;

export interface Sizes {
  /** Bytes of source: what WeChat makes of it is about as large. */
  main: number;
  /** By the sub-package's root. */
  subPackages: Record<string, number>;
  all: number;
}

/** @param files the files in use, once each; a package's are in the main package, as `miniprogram_npm` is */
export function sizesOf(files: Iterable<string>, project: Project): Sizes {
  const subPackages = Object.fromEntries((project.app.subPackages ?? []).map(({ root }) => [root, 0]));
  let main = 0;
  for (const file of new Set(files)) {
    const { size } = statSync(file);
    const inApp = file.startsWith(project.root) ? file.slice(project.root.length + 1) : '';
    const home = project.packageOf(inApp)?.root;
    if (home === undefined) main += size;
    else subPackages[home] = (subPackages[home] ?? 0) + size;
  }
  return { main, subPackages, all: main + Object.values(subPackages).reduce((sum, one) => sum + one, 0) };
}

export function sizeProblems({ main, subPackages, all }: Sizes): Problem[] {
  const problems: Problem[] = [];
  const judge = (name: string, bytes: number, most: number) => {
    if (bytes > most)
      problems.push({
        file: 'app.json',
        text: `${name} is ${megabytes(bytes)}, at most ${megabytes(most)} is allowed`,
      });
  };
  judge('the main package', main, MOST_EACH);
  for (const [root, bytes] of Object.entries(subPackages)) judge(`the sub-package "${root}"`, bytes, MOST_EACH);
  judge('the whole mini-program', all, MOST_IN_ALL);
  return problems;
}

const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(2)} MB`;
