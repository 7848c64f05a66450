/** A mini-program as a whole: project.config.json, app.json, pages and sub-packages (WeChat, "全局配置", "分包加载"). */
import path from 'node:path';
import { type Fields, isObject } from '../../wire/json';
import type { AppConfig, SubPackage } from '../shape';
import { type Npm, npmOf } from './npm';
import { type Problem, placeOf } from './problem';
import type { Sources } from './sources';

export interface Project {
  /** miniprogramRoot, absolute. */
  root: string;
  /** project.config.json, if there is one. */
  config: Fields;
  app: AppConfig;
  /** app.json as it is written. */
  appJson: Fields;
  appText: string;
  /** app.ts or app.js. */
  script: string | undefined;
  /** Every page, sub-packages' too. */
  pages: string[];
  npm: Npm;
  /** The sub-package a path is in; undefined: the main package. */
  packageOf(canonical: string): SubPackage | undefined;
  problems: Problem[];
}

const CONFIG = 'project.config.json';

export function readProject(sources: Sources): Project {
  const problems: Problem[] = [];
  const config = sources.json(path.join(sources.root, CONFIG), problems) ?? {};
  const { miniprogramRoot } = config;
  const root = path.resolve(sources.root, typeof miniprogramRoot === 'string' ? miniprogramRoot : '.');
  const file = path.join(root, 'app.json');
  const appText = sources.read(file) ?? '';
  const script = ['app.ts', 'app.js'].map((name) => path.join(root, name)).find((one) => sources.has(one));
  if (!script) problems.push({ file: sources.name(path.join(root, 'app.ts')), text: 'is missing: it calls App({…})' });
  if (appText === '') problems.push({ file: sources.name(file), text: 'is missing: every mini-program has it' });
  const appJson = sources.json(file, problems) ?? {};
  const wrong = (text: string, named: string) =>
    problems.push({ file: sources.name(file), ...placeOf(appText, named), text });

  const subPackages = subPackagesOf(appJson, wrong);
  const main = strings(appJson.pages);
  if (main.length === 0 && appText !== '') wrong('"pages" is missing: a list of pages, the first one is home', 'pages');
  // The boundary to what the app's author wrote: what the build and the runtime rely on was looked at, the rest is passed on.
  const app = { ...appJson, pages: main, subPackages } as AppConfig;
  const pages = [...main, ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))];
  for (const page of pages.filter((one, at) => pages.indexOf(one) !== at)) wrong(`page "${page}" is there twice`, page);
  checkTabBar(appJson, main, wrong);
  if (appJson.plugins !== undefined) wrong('plugins are not in the browser host', 'plugins');
  return {
    root,
    config,
    app,
    appJson,
    appText,
    script,
    pages,
    npm: npmOf(root),
    packageOf: (canonical) => subPackages.find((one) => canonical.startsWith(`${one.root}/`)),
    problems,
  };
}

type Wrong = (text: string, named: string) => void;

function subPackagesOf(appJson: Fields, wrong: Wrong): SubPackage[] {
  const written: unknown = appJson.subPackages ?? appJson.subpackages ?? [];
  if (!Array.isArray(written)) {
    wrong('"subPackages" is a list', 'subPackages');
    return [];
  }
  return written.filter(isObject).map(({ root, name, pages, independent }) => {
    if (typeof root !== 'string') wrong('a sub-package has no "root"', 'subPackages');
    return {
      root: String(root ?? '').replace(/^\/|\/$/g, ''),
      pages: strings(pages).map((page) => page.replace(/^\//, '')),
      ...(typeof name === 'string' ? { name } : {}),
      ...(independent === true ? { independent } : {}),
    };
  });
}

/** 2 to 5 tabs, all of them in the main package (WeChat, "tabBar"). */
function checkTabBar({ tabBar }: Fields, main: readonly string[], wrong: Wrong): void {
  if (!isObject(tabBar)) return;
  const list = Array.isArray(tabBar.list) ? tabBar.list.filter(isObject) : [];
  if (list.length < 2 || list.length > 5) wrong(`a tab bar has 2 to 5 tabs, this one has ${list.length}`, 'tabBar');
  for (const { pagePath } of list)
    if (!main.includes(String(pagePath)))
      wrong(`the tab's page "${pagePath}" is not a page of the main package`, String(pagePath));
}

export const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
