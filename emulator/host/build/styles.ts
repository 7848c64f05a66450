/** WXSS to one style sheet (WeChat, "WXSS", "组件样式隔离"). */
import path from 'node:path';
import postcss, { type AtRule, CssSyntaxError, type Declaration, type Root, type Rule } from 'postcss';
import { rpxInMedia, rpxInValue } from '../rpx';
import type { Component } from './components';
import { isPackageName } from './npm';
import { type Problem, placeAt } from './problem';
import type { Project } from './project';
import { compileSelector, type Scope } from './selectors';
import type { Sources } from './sources';

interface Compiled {
  scope: Scope;
  /** What went into it, to see whether it still holds. */
  texts: ReadonlyMap<string, string>;
  css: string;
  problems: Problem[];
}

export interface CompiledStyles {
  css: string;
  problems: Problem[];
  /** Every WXSS file that took part. */
  files: string[];
}

/** Keeps what it compiled: what is made of unchanged files is not made again. */
export class Styles {
  readonly #compiled = new Map<string, Compiled>();

  /** @param prepared what is compiled instead of a file's text */
  constructor(
    private readonly sources: Sources,
    private readonly prepared: (file: string, text: string) => string = (_file, text) => text,
  ) {}

  /** Users come before what they use: between classes of equal weight WeChat promises no order, so none is relied on. */
  compile(components: readonly Component[], project: Project): CompiledStyles {
    const parts = [this.#part(path.join(project.root, 'app'), { prefix: '' }, project)];
    for (const { file, scope, is, isPage } of components.toReversed())
      if (this.sources.has(`${file}.wxss`))
        parts.push(this.#part(file, { prefix: scope, ...(isPage ? { page: is } : {}) }, project));
    return {
      css: parts.map(({ css }) => css).join('\n'),
      problems: parts.flatMap(({ problems }) => problems),
      files: [...new Set(parts.flatMap(({ texts }) => [...texts.keys()]))],
    };
  }

  #part(base: string, scope: Scope, project: Project): Compiled {
    const file = `${base}.wxss`;
    const known = this.#compiled.get(file);
    const holds = (one: Compiled) =>
      one.scope.prefix === scope.prefix &&
      one.scope.page === scope.page &&
      [...one.texts].every(([name, text]) => this.sources.read(name) === text);
    if (known && holds(known)) return known;
    const compiled = compileStyle({ file, scope, project, sources: this.sources, prepared: this.prepared });
    this.#compiled.set(file, compiled);
    return compiled;
  }
}

interface Style {
  file: string;
  scope: Scope;
  project: Project;
  sources: Sources;
  prepared: (file: string, text: string) => string;
}

function compileStyle({ file, scope, project, sources, prepared }: Style): Compiled {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const complain = (at: string, offset: number, text: string) =>
    problems.push({ file: sources.name(at), ...placeAt(sources.read(at) ?? '', offset), text });

  function load(name: string, importers: readonly string[]): Root {
    const text = sources.read(name) ?? '';
    texts.set(name, text);
    const root = parse(name, text);
    root.walkAtRules('import', (rule) => {
      const target = importedFile(name, rule);
      if (importers.includes(target) || target === name) rule.remove();
      else if (sources.has(target)) rule.replaceWith(load(target, [...importers, name]).nodes);
      else {
        complain(name, offsetOf(rule), `@import ${rule.params} is not found`);
        rule.remove();
      }
    });
    return root;
  }

  function parse(name: string, text: string): Root {
    try {
      return postcss.parse(prepared(name, text), { from: name });
    } catch (error) {
      if (!(error instanceof CssSyntaxError)) throw error;
      const lines = text.split('\n').slice(0, (error.line ?? 1) - 1);
      complain(name, lines.join('\n').length + (lines.length ? 1 : 0) + (error.column ?? 1) - 1, error.reason);
      return postcss.root();
    }
  }

  function importedFile(from: string, { params }: AtRule): string {
    const written = params.replace(/^url\(|\)$|["']/g, '').trim();
    const name = written.endsWith('.wxss') ? written : `${written}.wxss`;
    if (name.startsWith('/')) return project.npm.fileOf(name.slice(1));
    const beside = path.resolve(path.dirname(from), name);
    if (!isPackageName(name) || sources.has(beside)) return beside;
    return project.npm.fileOf(name.startsWith('miniprogram_npm/') ? name : `miniprogram_npm/${name}`);
  }

  function declaration(one: Declaration): void {
    if (/rpx|vh/.test(one.value)) one.value = rpxInValue(one.value);
    const local = /url\(\s*(?!["']?(?:data:|https?:|\/\/))[^)]*\)/.exec(one.value)?.[0];
    const from = one.source?.input.file ?? file;
    if (local && !from.includes('node_modules'))
      complain(from, offsetOf(one), `WXSS reaches no local files, ${local}: write base64, an address, or an <image>`);
  }

  function rule(one: Rule): void {
    if (one.parent?.type === 'atrule' && /keyframes$/.test((one.parent as AtRule).name)) return;
    try {
      one.selector = compileSelector(one.selector, scope);
    } catch (error) {
      const from = one.source?.input.file ?? file;
      complain(from, offsetOf(one), error instanceof Error ? error.message : String(error));
    }
  }

  const root = load(file, []);
  if (scope.page !== undefined) ownKeyframes(root, scope.page);
  root.walkDecls(declaration);
  root.walkAtRules('media', (one) => {
    one.params = rpxInMedia(one.params);
  });
  root.walkRules(rule);
  return { scope, texts, css: root.toString(), problems };
}

const offsetOf = (node: AtRule | Declaration | Rule): number => node.source?.start?.offset ?? 0;

/** Two pages can give one name to different movements: in WeChat each page is a document of its own. */
function ownKeyframes(root: Root, page: string): void {
  const suffix = `--${page.replace(/\W/g, '-')}`;
  const names = new Set<string>();
  root.walkAtRules(/keyframes$/, (one) => {
    // Under its own name too: a style attribute may ask for it.
    one.cloneBefore();
    names.add(one.params);
    one.params += suffix;
  });
  if (names.size === 0) return;
  root.walkDecls(/^(-webkit-)?animation(-name)?$/, (one) => {
    one.value = one.value.replace(/[\w-]+/g, (word) => (names.has(word) ? word + suffix : word));
  });
}
