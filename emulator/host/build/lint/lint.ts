/** What neither WeChat's tools nor a compiler sees in a mini-program: names in WXML that its scripts do not give. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { BUILTIN_TAGS } from '../../tags';
import { type Component, readComponents } from '../components';
import { type Problem, placeAt } from '../problem';
import { type Project, readProject } from '../project';
import { Sources } from '../sources';
import { readDefinition } from './definition';
import { type ScriptModule, ScriptModules } from './module';
import { findUnknownNames, type WxmlFile } from './names';
import { parseWxml } from './wxml';

export interface LintResult {
  problems: Problem[];
  /** Where a script is too clever to be read, so that its names were not looked at. */
  warnings: Problem[];
}

/** @param root the folder of project.config.json, or of app.json */
export async function lintMiniProgram(root: string): Promise<Problem[]> {
  const sources = new Sources(realpathSync(root));
  const project = readProject(sources);
  const { components, problems } = readComponents(project, sources);
  const found = await new Lint(sources).run(project, components);
  return [...project.problems, ...problems, ...found.problems];
}

/** Keeps what it parsed, for the next round. */
export class Lint {
  readonly #modules: ScriptModules;
  readonly #wxml = new Map<string, { text: string; file: WxmlFile }>();

  constructor(private readonly sources: Sources) {
    this.#modules = new ScriptModules(sources);
  }

  async run(project: Project, components: readonly Component[]): Promise<LintResult> {
    const own = components.filter(({ isPackaged }) => !isPackaged);
    const results = await Promise.all(own.map((one) => this.#component(one, project)));
    const unique = new Map(results.flatMap(({ problems }) => problems).map((one) => [JSON.stringify(one), one]));
    return { problems: [...unique.values()], warnings: results.flatMap(({ warnings }) => warnings) };
  }

  async #component({ script, file, json }: Component, project: Project): Promise<LintResult> {
    const { root, npm } = project;
    const read = (name: string): Promise<ScriptModule | undefined> => this.#modules.read(name, root, npm);
    const module = script === undefined ? undefined : await read(script);
    const wxml = this.#open(`${file}.wxml`);
    // The bundler tells of a script that cannot be parsed, the compiler of a missing template.
    if (!module || !wxml) return { problems: [], warnings: [] };
    const definition = await readDefinition(module, read);
    const warnings: Problem[] = [];
    const name = this.sources.name(module.file);
    if (!definition) warnings.push({ file: name, text: 'there is neither Page({…}) nor Component({…}) to read' });
    else if (definition.unread.length > 0)
      warnings.push({ file: name, text: `names of its WXML are not checked: ${definition.unread.join(', ')}` });
    const findings = findUnknownNames(wxml, {
      names: definition?.data ?? new Set(),
      methods: definition?.methods ?? new Set(),
      tags: new Set([
        ...BUILTIN_TAGS,
        ...Object.keys(json.usingComponents),
        ...Object.keys(json.componentGenerics ?? {}),
      ]),
      isWhole: definition?.unread.length === 0,
      open: (reference, from) => this.#open(importedFile(reference, from, root)),
    });
    const problems = findings.map(({ file: at, offset, text }) => ({
      file: this.sources.name(at),
      ...placeAt(this.sources.read(at) ?? '', offset),
      text,
    }));
    return { problems, warnings };
  }

  #open(name: string): WxmlFile | undefined {
    const text = this.sources.read(name);
    if (text === undefined) return undefined;
    const known = this.#wxml.get(name);
    if (known?.text === text) return known.file;
    const file = { file: name, nodes: parseWxml(text) };
    this.#wxml.set(name, { text, file });
    return file;
  }
}

function importedFile(reference: string, from: string, root: string): string {
  const name = reference.endsWith('.wxml') ? reference : `${reference}.wxml`;
  return name.startsWith('/') ? path.join(root, name) : path.resolve(path.dirname(from), name);
}
