/** WXML and WXS to JavaScript, by WeChat's own compiler. What it only warns of is a mistake in the eyes of the build. */
import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { Component } from './components';
import type { Npm } from './npm';
import { type Problem, placeAt } from './problem';
import type { Sources } from './sources';
import { compileWxs, type WxsFault, withoutSuffix } from './wxs';

/** As the compiler gives it; lines and columns from 0. */
interface Finding {
  level: 'Note' | 'Warn' | 'Error' | 'Fatal';
  message: string;
  startLine: number;
  startColumn: number;
}

/** Events and WXS handlers go through the runtime's wrappers (glass-easel's `setEventListenerWrapper`, `setFnFilter`). */
const WRAPPERS =
  'Q.C=function(el,ev,fn,lv){return __wxHost.callListener(el,ev,fn,lv)};Q.A=function(fn,lv){return __wxHost.changeProp(fn,lv)};';

interface Compiled {
  text: string;
  problems: Problem[];
  templates: string[];
  scripts: string[];
}

export interface CompiledTemplates {
  /** An expression: an object of all templates by canonical path. */
  code: string;
  problems: Problem[];
  /** Every WXML and WXS file that took part. */
  files: string[];
}

/** Keeps what it compiled: of a changed file only that one is compiled again. */
export class Templates {
  readonly #group = new TmplGroup();
  readonly #compiled = new Map<string, Compiled>();
  #code: string | undefined;

  constructor(private readonly sources: Sources) {
    this.#group.setExtraRuntimeScript(WRAPPERS);
  }

  compile(components: readonly Component[], npm: Npm): CompiledTemplates {
    const used = new Set<string>();
    const files: string[] = [];
    const problems: Problem[] = [];
    const visit = (name: string, user: string) => {
      if (used.has(name)) return;
      used.add(name);
      const file = npm.fileOf(name);
      const text = this.sources.read(file);
      if (text === undefined) {
        problems.push({ file: this.sources.name(user), text: `${this.sources.name(file)} is not found` });
        return;
      }
      files.push(file);
      const compiled = this.#one(name, file, text);
      problems.push(...compiled.problems);
      for (const one of [...compiled.templates, ...compiled.scripts]) visit(one, file);
    };
    for (const { is, script, file } of components) visit(`${is}.wxml`, script ?? file);
    for (const name of [...this.#compiled.keys()].filter((one) => !used.has(one))) this.#remove(name);
    this.#code ??= this.#group.getTmplGenObjectGroups();
    return { code: this.#code, problems, files };
  }

  #one(name: string, file: string, text: string): Compiled {
    const known = this.#compiled.get(name);
    if (known?.text === text) return known;
    this.#code = undefined;
    const compiled = name.endsWith('.wxs') ? this.#script(name, file, text) : this.#template(name, file, text);
    this.#compiled.set(name, compiled);
    return compiled;
  }

  #template(name: string, file: string, text: string): Compiled {
    const canonical = name.replace(/\.wxml$/, '');
    // The boundary to the compiler: its types say `any`.
    const findings = (this.#group.addTmpl(canonical, text) ?? []) as Finding[];
    const lines = text.split('\n');
    const problems: Problem[] = findings
      .filter(({ level }) => level !== 'Note')
      .map(({ message, startLine, startColumn }) => ({
        file: this.sources.name(file),
        line: startLine + 1,
        column: startColumn + 1,
        text: message,
        source: lines[startLine] ?? '',
      }));
    // After a fatal one there is no template to ask about.
    if (findings.some(({ level }) => level === 'Fatal')) return { text, problems, templates: [], scripts: [] };
    const scripts = this.#group.getScriptDependencies(canonical).map(String);
    for (const module of this.#group.getInlineScriptModuleNames(canonical).map(String)) {
      const inline = this.#group.getInlineScript(canonical, module);
      const { code, required, faults } = compileWxs(inline);
      this.#group.setInlineScript(canonical, module, code);
      problems.push(...this.#faults(file, text, faults, Math.max(0, text.indexOf(inline))));
      scripts.push(...required.map((one) => wxsPath(one, canonical)));
    }
    const templates = this.#group.getDirectDependencies(canonical).map((one) => `${String(one)}.wxml`);
    return { text, problems, templates, scripts: scripts.map(withSuffix) };
  }

  #script(name: string, file: string, text: string): Compiled {
    const { code, required, faults } = compileWxs(text);
    this.#group.addScript(withoutSuffix(name), code);
    const scripts = required.map((one) => withSuffix(wxsPath(one, name)));
    return { text, problems: this.#faults(file, text, faults, 0), templates: [], scripts };
  }

  #faults(file: string, text: string, faults: readonly WxsFault[], from: number): Problem[] {
    return faults.map((fault) => ({
      file: this.sources.name(file),
      ...placeAt(text, from + fault.offset),
      text: fault.text,
    }));
  }

  #remove(name: string): void {
    this.#compiled.delete(name);
    this.#code = undefined;
    if (name.endsWith('.wxs')) this.#group.removeScript(withoutSuffix(name));
    else this.#group.removeTmpl(name.replace(/\.wxml$/, ''));
  }
}

const withSuffix = (name: string): string => `${withoutSuffix(name)}.wxs`;

const wxsPath = (reference: string, from: string): string =>
  reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(from), reference);
